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
import { geometryOf, xOf, yOf, type Geometry } from './geometry';
import { seriesOf, type Series } from './series';

/** How much of the first word is left in the state after each step. */
export function memoryPanel({ presentation }: Pick<Shown, 'presentation'>, memory: MemoryTrace, footer: readonly FooterEntry[]): Panel {
  const series = seriesOf(memory);
  const geometry = geometryOf(memory, series, footer);
  return {
    id: 'memory',
    name: 'Memory: what is left of the first word',
    description: descriptionOf(memory, series),
    width: geometry.width,
    height: geometry.height,
    picture: (prefix) => (
      <>
        <Plot memory={memory} series={series} geometry={geometry} precision={presentation.precision} />
        <Footer entries={footer} width={geometry.width} top={geometry.footer} prefix={prefix} />
      </>
    ),
    overlay: (spot) => <Pointed geometry={geometry} spot={spot} />,
    spotAt: (point) => spotAt(geometry, memory, point),
    walk: (from, key) => walk(memory, from, key),
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
      <text class="attn-heading" x={0} y={13}>{`What is left of “${labels[0]?.text ?? ''}” in the state`}</text>
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

/** The step that the reader points at anywhere in the block. */
function Pointed({ geometry, spot: { key } }: { readonly geometry: Geometry; readonly spot: Spot }): VNode | null {
  const { pitch, top, numbers, words, labels } = geometry;
  if (key === undefined || key >= labels.length) return null;
  return <rect class="attn-mark" x={round(xOf(geometry, key) - pitch / 2)} y={top - 4} width={round(pitch)} height={(numbers.at(-1) ?? words) + 13 - top} rx={4} />;
}

function spotAt({ left, pitch, footer }: Geometry, { steps }: MemoryTrace, { x, y }: Point): Spot {
  const step = Math.floor((x - left) / pitch);
  return y > footer || step < 0 || step >= steps.length ? {} : spotOf({ key: step });
}

/** Left and right along the steps. */
function walk({ steps }: MemoryTrace, from: Spot, key: ArrowKey): Spot {
  const sideways = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return spotOf({ key: Math.min(steps.length - 1, Math.max(0, (from.key ?? -sideways) + sideways)) });
}
