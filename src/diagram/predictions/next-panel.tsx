import type { VNode } from 'preact';
import { Footer, footerSize } from '../footer';
import { spotOf, type Spot } from '../interaction/spot';
import type { ArrowKey, Panel } from '../panel';
import type { Trace } from '../../model/trace';
import { Heading } from '../matrix/labels';
import { predictionOrigin } from './badges';
import { NextLines, widthOfLines } from './next-lines';
import { HiddenState } from './hidden-state';
import { COLUMNS, LINE, TABLE_TOP } from './next-geometry';
import { predictedIn, rankingOf, rankOf, toldCount, type NextRow, type Predicted } from './predicted';
import { nextSentence } from './said';

export interface NextOptions {
  readonly id: string;
  readonly trace: Trace;
  /** What each row is fed, and what follows it in the block. */
  readonly rows: readonly NextRow[];
  readonly focus: number;
  /** Whether the rows are those that the reader points at. */
  readonly follows: boolean;
}

/** Hidden state → dense layer → logits → P(next token), of the row in focus. Undefined where the trace predicts nothing. */
export function nextPanel(options: NextOptions): Panel | undefined {
  const { id, trace, focus, rows } = options;
  const predicted = predictedIn(trace);
  if (predicted === undefined) return undefined;
  const footer = predictionOrigin(trace);
  const footerTop = TABLE_TOP + linesAtMost(predicted, toldCount(trace), rows) * LINE + 8;
  const width = Math.max(widthOfLines(trace.losses), footerSize(footer, 0).width);
  const clamped = (spot: Spot) => (options.follows ? Math.min(spot.query ?? focus, rows.length - 1) : focus);
  return {
    id, name: 'Next token', width, height: footerTop + footerSize(footer, width).height,
    description: nextSentence(trace, focus, rows[focus]) ?? '',
    keys: options.follows ? 'Up and down arrows walk through the rows, Enter holds, Escape lets go.' : 'Left and right arrows step through the generation.',
    picture: (prefix) => (
      <>
        <Still trace={trace} predicted={predicted} />
        <Footer entries={footer} width={width} top={footerTop} prefix={prefix} />
      </>
    ),
    overlay: (spot) => <OfRow options={options} predicted={predicted} row={clamped(spot)} width={width} />,
    spotAt: () => spotOf({}),
    walk: (from, key) => (options.follows ? walk(rows.length, focus, from, key) : spotOf({})),
    placeOf: () => ({ x: 0, y: 0 }),
  };
}

/** A target may stand below the most probable, and the others beneath them all. */
function linesAtMost(predicted: Predicted, count: number, rows: readonly NextRow[]): number {
  const { words } = predicted;
  const hasLate = rows.some(({ target }, row) => target !== undefined && words.includes(target) && rankOf(predicted, row, target) >= count);
  return Math.min(count + (hasLate ? 1 : 0), words.length) + (words.length > count ? 1 : 0);
}

/** What is the same for every row. */
function Still({ trace: { formulas }, predicted: { name, hidden, words } }: { readonly trace: Trace; readonly predicted: Predicted }): VNode {
  return (
    <>
      <Heading name={name} size={`1 × ${hidden.columns}`} />
      <g transform={`translate(0 ${TABLE_TOP - 66})`}><Heading name="dense layer" size={`${hidden.columns} × ${words.length}`} formula={`logits = ${formulas['logits']?.expression ?? ''}`} /></g>
      <g class="attn-muted">
        <text x={COLUMNS.logit} y={TABLE_TOP - 9} text-anchor="middle">logits</text>
        <text x={COLUMNS.probability} y={TABLE_TOP - 9}>{`P(next) = ${formulas['probabilities']?.expression ?? ''}`}</text>
      </g>
    </>
  );
}

function OfRow({ options: { trace, rows }, predicted, row, width }: { readonly options: NextOptions; readonly predicted: Predicted; readonly row: number; readonly width: number }): VNode {
  const { fed = '', target } = rows[row] ?? {};
  const ranking = rankingOf(predicted, row, toldCount(trace), target === undefined ? [] : [target]);
  return (
    <g>
      <HiddenState states={predicted.hidden} row={row} name={{ token: fed, depth: predicted.depth }} />
      <NextLines ranking={ranking} target={target} loss={trace.losses.find(({ position }) => position === row)} width={width} />
    </g>
  );
}

function walk(count: number, focus: number, from: Spot, key: ArrowKey): Spot {
  const at = from.query ?? focus;
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  return spotOf({ query: from.query === undefined ? at : Math.min(Math.max(at + step, 0), count - 1) });
}
