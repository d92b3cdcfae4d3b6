import type { VNode } from 'preact';
import type { MemoryTrace } from '../../model/memory';
import { Footer, footerSize, type FooterEntry } from '../footer';
import { spotOf, type Spot } from '../interaction/spot';
import { LabelText } from '../label-text';
import type { ArrowKey, Panel } from '../panel';
import type { Shown } from '../shown';
import { labelOf, type Label } from '../text/label';
import { weightFormat } from '../text/number';
import { visible } from '../text/visible';
import { widthOf } from '../text/width';
import { baseline, round, TYPE } from '../type-scale';

/** More rows than these are a list that nobody reads to its end. */
const MOST_ROWS = 24;
const TOP = 26;
const LINE = 18;
const LABEL = 84;
const BAR = 110;
const NUMBER = 44;

interface Row {
  readonly label: Label;
  readonly share: number;
}

/** How much of the first word attention reaches from each row of the decoder: its state is looked at directly, however far back it is. */
export function reachPanel({ headIndex, presentation }: Pick<Shown, 'headIndex' | 'presentation'>, memory: MemoryTrace, badges: readonly FooterEntry[]): Panel {
  const rows = memory.reach.slice(0, MOST_ROWS).map(({ token, weights }): Row => ({ label: labelOf(token, LABEL - 8, TYPE.label), share: weights[headIndex] ?? 0 }));
  const title = `Weight of “${labelOf(memory.token, 70, TYPE.label).text}” in attention`;
  const more = memory.reach.length - rows.length;
  const footer: FooterEntry[] = [...(more > 0 ? [{ kind: 'remark', text: `the first ${rows.length} of ${memory.reach.length} rows` } as const] : []), ...badges];
  const width = Math.max(LABEL + BAR + NUMBER, Math.ceil(widthOf(title, TYPE.label) * 1.08), footerSize(footer, 0).width);
  const bottom = TOP + rows.length * LINE + 8;
  return {
    id: 'memory-reach',
    name: title,
    description: `Rows of the decoder, with the weight that each gives to “${visible(memory.token)}”.`,
    width,
    height: bottom + footerSize(footer, width).height,
    picture: (prefix) => (
      <>
        <text class="attn-heading" x={0} y={13}>{title}</text>
        <Bars rows={rows} precision={presentation.precision} />
        <Footer entries={footer} width={width} top={bottom} prefix={prefix} />
      </>
    ),
    overlay: ({ query }) => (query === undefined || query >= rows.length ? null : <rect class="attn-mark" x={0.5} y={TOP + query * LINE} width={LABEL + BAR + NUMBER - 1} height={LINE} rx={4} />),
    spotAt: ({ y }) => spotIn(rows.length, Math.floor((y - TOP) / LINE)),
    walk: (from, key) => walk(rows.length, from, key),
    placeOf: ({ query = 0 }) => ({ x: LABEL, y: middleOf(query) }),
  };
}

function Bars({ rows, precision }: { readonly rows: readonly Row[]; readonly precision: number | undefined }): VNode {
  const format = weightFormat(precision);
  const bar = (row: number, length: number): string => `M${LABEL} ${middleOf(row) - 6}h${round(length)}v12H${LABEL}z`;
  return (
    <>
      <g class="attn-label" text-anchor="end">
        {rows.map(({ label }, row) => <text key={row} x={LABEL - 8} y={baseline(middleOf(row), TYPE.label)}><LabelText label={label} /></text>)}
      </g>
      <path class="attn-ground" d={rows.map((_, row) => bar(row, BAR)).join('')} />
      <path class="attn-fill-weight" d={rows.map(({ share }, row) => bar(row, BAR * Math.min(1, Math.max(0, share)))).join('')} />
      <g class="attn-number">
        {rows.map(({ share }, row) => <text key={row} x={LABEL + BAR + 8} y={baseline(middleOf(row), TYPE.number)}>{format(share)}</text>)}
      </g>
    </>
  );
}

function middleOf(row: number): number {
  return TOP + row * LINE + LINE / 2;
}

function spotIn(rows: number, row: number): Spot {
  return row < 0 || row >= rows ? {} : spotOf({ query: row });
}

/** Up and down along the rows. */
function walk(rows: number, { query }: Spot, key: ArrowKey): Spot {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  return spotOf({ query: Math.min(rows - 1, Math.max(0, (query ?? -step) + step)) });
}
