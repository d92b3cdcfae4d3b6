import type { VNode } from 'preact';
import type { Matrix } from '../../model/matrix';
import { Badge } from '../badge';
import { LabelText } from '../label-text';
import { percent } from '../text/number';
import { baseline, TYPE } from '../type-scale';
import { GUTTER, MOST_UNITS, STRIP, type Column, type Geometry } from './geometry';
import type { Recurrence } from './recurrence';
import { arrow, Strips, unitsOf, type Strip } from './strips';

interface Props {
  readonly recurrence: Recurrence;
  readonly geometry: Geometry;
  readonly full: number;
}

const INSET = 2;

/** What stays as it is, whichever row is in focus: words, states, and the arrows that hand them on. */
export function StillPicture({ recurrence, geometry, full }: Props): VNode {
  const { forward, backward, states, attended, start } = recurrence;
  const { source, steps, cell } = geometry;
  const encoder = [...stripsOf(source, forward, geometry.forward), ...(backward && geometry.backward !== undefined ? stripsOf(source, backward, geometry.backward) : [])];
  const decoder = stripsOf(steps, start, geometry.states).slice(0, 1).concat(stripsOf(steps.slice(1), states, geometry.states));
  return (
    <>
      <Gutter recurrence={recurrence} geometry={geometry} />
      <path class="attn-arrow" d={arrowsOf(recurrence, geometry)} />
      <Strips strips={encoder} cell={cell} role="key" full={full} />
      <Strips strips={decoder} cell={cell} role="query" full={full} />
      {attended && geometry.attended !== undefined && <Strips strips={stripsOf(steps.slice(1), attended, geometry.attended)} cell={cell} role="output" full={full} />}
      <Words recurrence={recurrence} geometry={geometry} />
    </>
  );
}

function stripsOf(columns: readonly Column[], matrix: Matrix, top: number): Strip[] {
  return columns.map(({ x }, row) => ({ x, top, values: unitsOf(matrix, row) }));
}

/** What each row of the picture is. */
export function Gutter({ recurrence, geometry }: Omit<Props, 'full'>): VNode {
  const { forward, backward, states, attended, contexts } = recurrence;
  const middle = (top: number, { columns }: Matrix): number => top + (Math.min(columns, MOST_UNITS) * geometry.cell) / 2;
  const rows: (readonly [string, number])[] = [
    ['reads', geometry.words],
    [backward === undefined ? 'state' : 'forward', middle(geometry.forward, forward)],
    ...(backward && geometry.backward !== undefined ? [['backward', middle(geometry.backward, backward)] as const] : []),
    ['score', geometry.scores], ['weight', geometry.weights], ['context', middle(geometry.context, contexts)],
    ...(attended && geometry.attended !== undefined ? [['attended', middle(geometry.attended, attended)] as const] : []),
    ['state', middle(geometry.states, states)], ['is fed', geometry.fed], ['writes', geometry.writes], ['probability', geometry.probabilities],
  ];
  return (
    <g class="attn-muted" text-anchor="end">
      {rows.map(([name, y], index) => <text key={index} x={GUTTER - 8} y={baseline(y, TYPE.small)}>{name}</text>)}
    </g>
  );
}

/** From word to state, from state to state in each direction, and from what was seen into the next step where it is fed back. */
function arrowsOf(recurrence: Recurrence, geometry: Geometry): string {
  const { source, steps, cell, words, forward, backward, states, attended, fed } = geometry;
  const height = (matrix: Matrix | undefined): number => Math.min(matrix?.columns ?? 0, MOST_UNITS) * cell;
  const across = (columns: readonly Column[], y: number, back = false) => columns.slice(1).map((column, index) => {
    const [left, right] = [(columns[index]?.x ?? 0) + STRIP / 2 + INSET, column.x - STRIP / 2 - INSET];
    return back ? arrow(right, y, left, y) : arrow(left, y, right, y);
  });
  const bottom = states + height(recurrence.states);
  return [
    ...source.map(({ x }) => arrow(x, words + 9, x, forward - INSET)),
    ...across(source, forward + height(recurrence.forward) / 2),
    ...(backward === undefined ? [] : across(source, backward + height(recurrence.backward) / 2, true)),
    ...across(steps, states + height(recurrence.states) / 2),
    ...steps.slice(1).map(({ x }) => arrow(x, fed - 9, x, bottom + INSET)),
    ...(attended === undefined ? [] : steps.slice(1).map(({ x }) => arrow(x, states - INSET, x, attended + height(recurrence.attended) + INSET))),
    ...(attended !== undefined && recurrence.feeds ? fedBack(steps.slice(1), attended + height(recurrence.attended) / 2, bottom - cell) : []),
  ].join('');
}

/** h~ of one step enters the next, from below its middle. */
function fedBack(steps: readonly Column[], from: number, to: number): string[] {
  return steps.slice(1).map(({ x }, index) => {
    const left = (steps[index]?.x ?? 0) + STRIP / 2 + INSET;
    const turn = left + 5;
    return `M${left} ${from}L${turn} ${from}L${turn} ${to}${arrow(turn, to, x - STRIP / 2 - INSET, to)}`;
  });
}

function Words({ recurrence, geometry }: Omit<Props, 'full'>): VNode {
  const { source, steps, written, words, fed, writes, probabilities, states, cell } = geometry;
  const [start] = steps;
  return (
    <>
      <g class="attn-label" text-anchor="middle">
        {source.map(({ label, x }, index) => <text key={index} x={x} y={baseline(words, TYPE.label)}><LabelText label={label} /></text>)}
        {steps.slice(1).map(({ label, x }, index) => <text key={index} x={x} y={baseline(fed, TYPE.label)}><LabelText label={label} /></text>)}
      </g>
      <g class="attn-muted" text-anchor="middle">
        {start && <text x={start.x} y={baseline(states + Math.min(recurrence.states.columns, MOST_UNITS) * cell + 12, TYPE.small)}>start</text>}
        {written.map((label, row) => <text key={row} class={recurrence.writes[row]?.produced === true ? 'attn-produced' : undefined} x={steps[row + 1]?.x ?? 0} y={baseline(writes, TYPE.small)}><LabelText label={label} /></text>)}
        {written.map((_, row) => {
          const probability = recurrence.writes[row]?.probability;
          return probability !== undefined && <text key={`p${row}`} class="attn-reckoned" x={steps[row + 1]?.x ?? 0} y={baseline(probabilities, TYPE.small)}>{percent(probability)}</text>;
        })}
      </g>
      {source[0] && <Badge role="key" x={source[0].x - source[0].width / 2 - 6} middle={geometry.forward + 8} />}
    </>
  );
}
