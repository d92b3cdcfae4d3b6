import type { VNode } from 'preact';
import { isClosed } from '../../engine/trace/mask-map';
import { entryAt } from '../../engine/matrices/matrix';
import { Badge } from '../badge';
import type { Spot } from '../interaction/spot';
import type { Shown } from '../shown';
import { numberFormat, weightFormat } from '../text/number';
import { baseline, round, TYPE } from '../type-scale';
import { BAR_HEIGHT, MOST_UNITS, STRIP, type Column, type Geometry } from './geometry';
import type { Recurrence } from './recurrence';
import { arrow, Strips, unitsOf } from './strips';

interface Props {
  readonly shown: Shown;
  readonly recurrence: Recurrence;
  readonly geometry: Geometry;
  readonly full: number;
  readonly spot: Spot;
}

interface RowProps extends Props {
  readonly row: number;
  /** The column of the step in focus. */
  readonly at: Column;
}

/** The row in focus: who asks, how well each state answers, what comes of it, and where it goes. */
export function InFocus(props: Props): VNode {
  const { shown, geometry, spot } = props;
  const row = Math.min(spot.query ?? shown.focus, geometry.steps.length - 2);
  const at = geometry.steps[row + 1];
  const source = spot.key === undefined ? undefined : geometry.source[spot.key];
  if (at === undefined) return <g />;
  return (
    <g>
      {source && <rect class="attn-mark" x={source.x - source.width / 2 + 1} y={1} width={source.width - 2} height={geometry.weights + 9} rx={5} />}
      <rect class="attn-mark" x={at.x - at.width / 2 + 1} y={geometry.fed - 11} width={at.width - 2} height={geometry.probabilities - geometry.fed + 20} rx={5} />
      <Asking {...props} row={row} at={at} />
      <Answers {...props} row={row} at={at} />
      <Context {...props} row={row} at={at} />
    </g>
  );
}

/** The state that asks has a frame in the colour of queries. */
function Asking({ recurrence, geometry, row }: RowProps): VNode | null {
  const asking = geometry.steps[recurrence.asksBefore ? row : row + 1];
  if (asking === undefined) return null;
  const height = Math.min(recurrence.states.columns, MOST_UNITS) * geometry.cell;
  return (
    <g>
      <rect class="attn-ask" x={asking.x - STRIP / 2 - 2} y={geometry.states - 2} width={STRIP + 4} height={height + 4} rx={3} />
      <Badge role="query" x={asking.x - STRIP / 2 - 21} middle={geometry.states + 8} />
    </g>
  );
}

/** Under each state its score, and a bar as high as its weight. */
function Answers({ shown, recurrence, geometry, row }: RowProps): VNode {
  const { weights, head: { steps, mask }, presentation } = shown;
  const scores = steps['masked'];
  const [score, weight] = [scores && numberFormat(scores.data, presentation.precision), weightFormat(presentation.precision)];
  const { bars } = geometry;
  const columns = geometry.source.map(({ x }, key) => {
    const share = entryAt(weights, row, key);
    return { x, key, share, height: round(BAR_HEIGHT * Math.min(1, Math.max(0, share))), closed: isClosed(mask, row, key) };
  });
  const place = recurrence.places?.data[row];
  return (
    <g>
      <path class="attn-frame" d={columns.map(({ x }) => `M${x - STRIP / 2} ${bars}h${STRIP}`).join('')} />
      <path class="attn-fill-weight" d={columns.map(({ x, height }) => `M${x - STRIP / 2} ${bars}v${-height}h${STRIP}v${height}z`).join('')} />
      <g class="attn-muted" text-anchor="middle">
        {scores && score && columns.map(({ x, key }) => <text key={key} class="attn-reckoned" x={x} y={baseline(geometry.scores, TYPE.small)}>{score(entryAt(scores, row, key))}</text>)}
      </g>
      <g class="attn-number" text-anchor="middle">
        {columns.map(({ x, key, share, closed }) => (
          <text key={key} class={closed ? 'attn-number-closed' : undefined} x={x} y={baseline(geometry.weights, TYPE.number)}>{closed && share === 0 ? '0' : weight(share)}</text>
        ))}
      </g>
      {place !== undefined && <Place at={place} geometry={geometry} />}
    </g>
  );
}

/** Where the step looks: between two words, or beyond the last. */
function Place({ at, geometry: { source, bars } }: { readonly at: number; readonly geometry: Geometry }): VNode | null {
  const [left, right] = [source[Math.floor(at)], source[Math.floor(at) + 1]];
  if (left === undefined) return null;
  const x = left.x + (at - Math.floor(at)) * ((right?.x ?? left.x + left.width) - left.x);
  return (
    <g class="attn-muted">
      <path class="attn-ask" d={`M${round(x)} ${bars - BAR_HEIGHT - 3}v${BAR_HEIGHT + 3}`} />
      <text x={round(x + 3)} y={bars - BAR_HEIGHT + 3}>p</text>
    </g>
  );
}

/** The weighted sum of the states, above the step that takes it. */
function Context({ shown, recurrence, geometry, full, row, at }: RowProps): VNode {
  const { weights } = shown;
  const values = unitsOf(recurrence.contexts, row);
  const { context, weights: from, attended, states, cell } = geometry;
  const bottom = context + values.length * cell;
  return (
    <g>
      <g class="attn-line">
        {geometry.source.map(({ x }, key) => {
          const share = Math.min(1, Math.abs(entryAt(weights, row, key)));
          if (share === 0) return null;
          return <path key={key} stroke-width={round(0.75 + 6 * share)} stroke-opacity={round(0.3 + 0.7 * share)} d={flow(x, from + 8, at.x, context - 2)} />;
        })}
      </g>
      <Strips strips={[{ x: at.x, top: context, values }]} cell={cell} role="output" full={full} />
      <path class="attn-flow" d={arrow(at.x, bottom, at.x, (attended ?? states) - 2)} />
    </g>
  );
}

/** Leaves straight down, arrives straight down. */
function flow(fromX: number, fromY: number, toX: number, toY: number): string {
  const bend = (fromY + toY) / 2;
  return `M${fromX} ${fromY}C${fromX} ${bend} ${toX} ${bend} ${toX} ${toY}`;
}
