import type { VNode } from 'preact';
import { counted } from '../../engine/wording/counted';
import { Footer, footerSize, type FooterEntry } from '../footer';
import { spotOf, type Spot } from '../interaction/spot';
import { LabelText } from '../label-text';
import { Heading } from '../matrix/labels';
import type { ArrowKey, Panel } from '../panel';
import { labelOf } from '../text/label';
import { widthOf } from '../text/width';
import { baseline, TYPE } from '../type-scale';
import { Bar } from './bar';

/** A row of a table with one bar. */
export interface BarRow {
  /** Its position among the queries. */
  readonly position: number;
  /** Left of the bar, column by column. */
  readonly texts: readonly string[];
  /** From 0 to 1. */
  readonly share: number;
  /** After the bar. */
  readonly number: string;
  /** At the end of the row. */
  readonly last?: string;
}

export interface RowsOptions {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly heading: { readonly name: string; readonly size: string; readonly formula?: string };
  /** Above the columns: of the texts, the bar, the last. */
  readonly titles: readonly string[];
  readonly rows: readonly BarRow[];
  /** Beneath the rows. */
  readonly summary?: string;
  readonly footer: readonly FooterEntry[];
}

const TEXT = 92;
/** Room for the mark around a row. */
const INSET = 4;
const GAP = 12;
const LENGTH = 100;
const NUMBER = 46;
const LAST = 56;
const LINE = 22;
const TOP = 62;
/** More are named, not drawn. */
const MOST = 40;

/** A bar for each row of a stack, which lights up with the rest of the picture. */
export function rowsPanel(options: RowsOptions): Panel {
  const { id, name, description, footer } = options;
  const rows = options.rows.slice(0, MOST);
  const bar = barLeft(options);
  const title = options.titles[Math.round((bar - GAP) / TEXT)] ?? '';
  const bars = Math.max(LENGTH + NUMBER, widthOf(title, TYPE.small) + GAP);
  const width = Math.ceil(Math.max(bar + bars + (rows.some(({ last }) => last !== undefined) ? LAST : 0), footerSize(footer, 0).width));
  const beneath = (options.rows.length > MOST ? LINE : 0) + (options.summary === undefined ? 0 : LINE);
  const footerTop = TOP + rows.length * LINE + beneath + 6;
  const lineOf = (position: number | undefined) => rows.findIndex((row) => row.position === position);
  return {
    id, name, description, width, height: footerTop + footerSize(footer, width).height,
    keys: 'Up and down arrows walk through the rows, Enter holds, Escape lets go.',
    picture: (prefix) => <Rows options={options} rows={rows} bar={bar} width={width} footerTop={footerTop} prefix={prefix} />,
    overlay: ({ query }) => (lineOf(query) < 0 ? null : <rect class="attn-mark" x={0.5} y={TOP + lineOf(query) * LINE + 0.5} width={width - 1} height={LINE - 1} rx={4} />),
    spotAt: ({ y }) => spotAt(rows, Math.floor((y - TOP) / LINE)),
    walk: (from, key) => walk(rows, lineOf(from.query), key),
    placeOf: ({ query }) => ({ x: 0, y: TOP + lineOf(query) * LINE }),
  };
}

function barLeft({ rows }: RowsOptions): number {
  return Math.max(...rows.map(({ texts }) => texts.length), 1) * TEXT + GAP;
}

interface RowsProps {
  readonly options: RowsOptions;
  readonly rows: readonly BarRow[];
  readonly bar: number;
  readonly width: number;
  readonly footerTop: number;
  readonly prefix: string;
}

function Rows({ options: { heading, titles, summary, footer, rows: all }, rows, bar, width, footerTop, prefix }: RowsProps): VNode {
  const more = all.length - rows.length;
  const after = TOP + rows.length * LINE;
  return (
    <>
      <Heading {...heading} />
      <Titles titles={titles} bar={bar} width={width} />
      {rows.map((row, line) => <Row key={line} row={row} bar={bar} width={width} middle={TOP + (line + 0.5) * LINE} />)}
      {more > 0 && <g class="attn-muted"><text x={0} y={baseline(after + LINE / 2, TYPE.small)}>{`… and ${counted(more, 'more row')}`}</text></g>}
      {summary !== undefined && <text class="attn-heading" x={width - INSET} y={baseline(footerTop - 6 - LINE / 2, TYPE.label)} text-anchor="end">{summary}</text>}
      <Footer entries={footer} width={width} top={footerTop} prefix={prefix} />
    </>
  );
}

function Titles({ titles, bar, width }: { readonly titles: readonly string[]; readonly bar: number; readonly width: number }): VNode {
  const texts = Math.round((bar - GAP) / TEXT);
  return (
    <g class="attn-muted">
      {titles.map((title, index) => {
        const isLast = index > texts;
        return <text key={index} x={isLast ? width - INSET : index === texts ? bar : index * TEXT + INSET} y={TOP - 8} text-anchor={isLast ? 'end' : 'start'}>{title}</text>;
      })}
    </g>
  );
}

function Row({ row: { texts, share, number, last }, bar, width, middle }: { readonly row: BarRow; readonly bar: number; readonly width: number; readonly middle: number }): VNode {
  const y = baseline(middle, TYPE.number);
  return (
    <g>
      {texts.map((text, index) => <text key={index} x={index * TEXT + INSET} y={baseline(middle, TYPE.label)}><LabelText label={labelOf(text, TEXT - 8, TYPE.label)} /></text>)}
      <Bar share={share} fill="output" x={bar} middle={middle} length={LENGTH} />
      <g class="attn-sum">
        <text x={bar + share * LENGTH + 5} y={y}>{number}</text>
        {last !== undefined && <text x={width - INSET} y={y} text-anchor="end">{last}</text>}
      </g>
    </g>
  );
}

function spotAt(rows: readonly BarRow[], line: number): Spot {
  const row = rows[line];
  return row === undefined ? spotOf({}) : spotOf({ query: row.position });
}

function walk(rows: readonly BarRow[], line: number, key: ArrowKey): Spot {
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  return spotAt(rows, Math.min(Math.max(line + step, 0), rows.length - 1));
}
