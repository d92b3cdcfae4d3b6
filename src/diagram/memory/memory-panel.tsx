import type { VNode } from 'preact';
import type { MemoryTrace } from '../../model/memory';
import { Footer, type FooterEntry } from '../footer';
import { spotOf, type Spot } from '../interaction/spot';
import { LabelText } from '../label-text';
import type { ArrowKey, Panel, Point } from '../panel';
import type { Shown } from '../shown';
import { numberFormat, weightFormat } from '../text/number';
import { visible } from '../text/visible';
import { baseline, round, TYPE } from '../type-scale';
import { geometryOf, LINE, MOST_ROWS, REACH_BAR, REACH_LABEL, xOf, yOf, type Geometry } from './geometry';
import { seriesOf, type Series } from './series';

/** How much of the first word is left after each step, and how much of it attention reaches from each row. */
export function memoryPanel({ head, headIndex, presentation }: Pick<Shown, 'head' | 'headIndex' | 'presentation'>, memory: MemoryTrace, footer: readonly FooterEntry[]): Panel {
  const series = seriesOf(memory);
  const geometry = geometryOf(memory, series, footer);
  const shares = memory.reach.slice(0, MOST_ROWS).map(({ weights }) => weights[headIndex] ?? 0);
  return {
    id: 'memory',
    name: 'Memory: what is left of the first word',
    description: descriptionOf(memory, series),
    width: geometry.width,
    height: geometry.height,
    picture: (prefix) => (
      <>
        <Plot memory={memory} series={series} geometry={geometry} precision={presentation.precision} />
        <Reach memory={memory} shares={shares} geometry={geometry} precision={presentation.precision} />
        <Footer entries={footer} width={geometry.width} top={geometry.footer} prefix={prefix} />
      </>
    ),
    overlay: (spot) => <Pointed geometry={geometry} spot={spot} />,
    spotAt: (point) => spotAt(geometry, memory, head.mask.rows, point),
    walk: (from, key) => walk(memory, shares.length, from, key),
    placeOf: ({ key = 0 }) => ({ x: xOf(geometry, key), y: geometry.bottom }),
  };
}

function descriptionOf({ token, steps }: MemoryTrace, series: readonly Series[]): string {
  const format = weightFormat();
  const last = series.map(({ label, values }) => `${label} ${format(values.at(-1) ?? 0)}`).join(', ');
  return `After ${steps.length} steps, this is left of “${visible(token)}”, of 1 after the first step: ${last}.`;
}

interface PlotProps {
  readonly memory: MemoryTrace;
  readonly series: readonly Series[];
  readonly geometry: Geometry;
  readonly precision: number | undefined;
}

function Plot({ memory, series, geometry, precision }: PlotProps): VNode {
  const { left, top, bottom, most, labels, every, words, pitch } = geometry;
  const right = left + labels.length * pitch;
  const format = numberFormat([most]);
  return (
    <>
      <text class="attn-heading" x={0} y={13}>{`Left of “${labels[0]?.text ?? ''}” in the state`}</text>
      <g class="attn-muted" text-anchor="end">
        <text x={left - 8} y={baseline(yOf(geometry, most), TYPE.small)}>{format(most)}</text>
        <text x={left - 8} y={baseline(bottom, TYPE.small)}>0</text>
      </g>
      <path class="attn-frame" fill="none" d={`M${left} ${top}V${bottom}H${right}`} />
      <path class="attn-band" d={band(memory, geometry)} />
      {series.map((one) => <Curve key={one.id} series={one} geometry={geometry} />)}
      <g class="attn-label" text-anchor="middle">
        {labels.map((label, step) => step % every === 0 && <text key={step} x={round(xOf(geometry, step))} y={baseline(words, TYPE.label)}><LabelText label={label} /></text>)}
      </g>
      <Numbers series={series} geometry={geometry} precision={precision} />
    </>
  );
}

/** From the unit that keeps least to the one that keeps most. */
function band({ steps }: MemoryTrace, geometry: Geometry): string {
  const along = (value: (step: MemoryTrace['steps'][number]) => number) => steps.map((step, index) => `${round(xOf(geometry, index))} ${round(yOf(geometry, value(step)))}`);
  return `M${along(({ most }) => most).join('L')}L${along(({ least }) => least).reverse().join('L')}z`;
}

function Curve({ series: { fill, mark, values }, geometry }: { readonly series: Series; readonly geometry: Geometry }): VNode {
  const points = values.map((value, step) => [round(xOf(geometry, step)), round(yOf(geometry, value))] as const);
  const marked = points.filter((_, step) => step % geometry.every === 0 || points.length <= 40);
  return (
    <g>
      <path class={`attn-curve attn-curve-${fill}`} d={`M${points.map(([x, y]) => `${x} ${y}`).join('L')}`} />
      <path class={`attn-full-${fill}`} d={marked.map(([x, y]) => markAt(mark, x, y)).join('')} />
    </g>
  );
}

function markAt(mark: Series['mark'], x: number, y: number): string {
  switch (mark) {
    case 'circle': return `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`;
    case 'square': return `M${x - 2.5} ${y - 2.5}h5v5h-5z`;
    case 'diamond': return `M${x} ${y - 4}l4 4l-4 4l-4 -4z`;
  }
}

function Numbers({ series, geometry, precision }: Omit<PlotProps, 'memory'>): VNode {
  const format = weightFormat(precision);
  return (
    <>
      {series.map(({ id, label, fill, mark, values }, index) => {
        const y = geometry.numbers[index] ?? 0;
        return (
          <g key={id}>
            <path class={`attn-full-${fill}`} d={markAt(mark, 6, y)} />
            <g class="attn-muted"><text x={15} y={baseline(y, TYPE.small)}>{label}</text></g>
            <g class="attn-number" text-anchor="middle">
              {values.map((value, step) => step % geometry.every === 0 && <text key={step} x={round(xOf(geometry, step))} y={baseline(y, TYPE.number)}>{format(value)}</text>)}
            </g>
          </g>
        );
      })}
    </>
  );
}

interface ReachProps {
  readonly memory: MemoryTrace;
  readonly shares: readonly number[];
  readonly geometry: Geometry;
  readonly precision: number | undefined;
}

/** Attention goes to the first state directly, however far back it is. */
function Reach({ memory, shares, geometry: { reach, labels }, precision }: ReachProps): VNode {
  const format = weightFormat(precision);
  const left = reach.left + REACH_LABEL;
  const middle = (row: number): number => reach.top + row * LINE + LINE / 2;
  const more = memory.reach.length - shares.length;
  return (
    <>
      <text class="attn-heading" x={0} y={reach.top - 8}>{`Weight of “${labels[0]?.text ?? ''}” in attention${more > 0 ? `, first ${shares.length} rows` : ''}`}</text>
      <g class="attn-label" text-anchor="end">
        {reach.rows.map((label, row) => <text key={row} x={left - 8} y={baseline(middle(row), TYPE.label)}><LabelText label={label} /></text>)}
      </g>
      <path class="attn-ground" d={shares.map((_, row) => `M${left} ${middle(row) - 6}h${REACH_BAR}v12h${-REACH_BAR}z`).join('')} />
      <path class="attn-fill-weight" d={shares.map((share, row) => `M${left} ${middle(row) - 6}h${round(REACH_BAR * Math.min(1, Math.max(0, share)))}v12H${left}z`).join('')} />
      <g class="attn-number">
        {shares.map((share, row) => <text key={row} x={left + REACH_BAR + 8} y={baseline(middle(row), TYPE.number)}>{format(share)}</text>)}
      </g>
    </>
  );
}

/** The step, or the row, that the reader points at anywhere in the block. */
function Pointed({ geometry, spot }: { readonly geometry: Geometry; readonly spot: Spot }): VNode {
  const { pitch, top, numbers, words, labels, reach } = geometry;
  const { key, query } = spot;
  return (
    <g>
      {key !== undefined && key < labels.length && (
        <rect class="attn-mark" x={round(xOf(geometry, key) - pitch / 2)} y={top - 4} width={round(pitch)} height={(numbers.at(-1) ?? words) + 13 - top} rx={4} />
      )}
      {query !== undefined && query < reach.rows.length && (
        <rect class="attn-mark" x={reach.left} y={reach.top + query * LINE} width={REACH_LABEL + REACH_BAR + 40} height={LINE} rx={4} />
      )}
    </g>
  );
}

function spotAt(geometry: Geometry, { steps }: MemoryTrace, rows: number, { x, y }: Point): Spot {
  const { left, pitch, numbers, words, reach } = geometry;
  if (y < (numbers.at(-1) ?? words) + LINE) {
    const step = Math.floor((x - left) / pitch);
    return step < 0 || step >= steps.length ? {} : spotOf({ key: step });
  }
  const row = Math.floor((y - reach.top) / LINE);
  return row < 0 || row >= Math.min(rows, reach.rows.length) ? {} : spotOf({ query: row });
}

/** Left and right along the steps, up and down along the rows. */
function walk({ steps }: MemoryTrace, rows: number, from: Spot, key: ArrowKey): Spot {
  const bounded = (position: number, count: number): number => Math.min(count - 1, Math.max(0, position));
  const sideways = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (sideways !== 0) return spotOf({ key: bounded((from.key ?? -1) + sideways, steps.length) });
  return spotOf({ query: bounded((from.query ?? -1) + (key === 'ArrowDown' ? 1 : -1), rows) });
}
