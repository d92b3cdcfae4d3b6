import { footerSize, type FooterEntry } from '../footer';
import { labelOf, type Label } from '../text/label';
import { TYPE } from '../type-scale';
import type { Recurrence } from './recurrence';

/** A token's column: its labels, and the middle of its strip. */
export interface Column {
  readonly label: Label;
  readonly x: number;
  readonly width: number;
}

/** Where everything stands. Pixels; each row of strips by its top. */
export interface Geometry {
  readonly source: readonly Column[];
  /** The start first, then a column a step. */
  readonly steps: readonly Column[];
  readonly written: readonly Label[];
  /** Height of one number of a strip. */
  readonly cell: number;
  readonly words: number;
  readonly forward: number;
  readonly backward?: number;
  readonly scores: number;
  /** Bars stand on this line, and their numbers below it. */
  readonly bars: number;
  readonly weights: number;
  readonly context: number;
  readonly attended?: number;
  readonly states: number;
  readonly fed: number;
  readonly writes: number;
  readonly probabilities: number;
  readonly footer: number;
  readonly width: number;
  readonly height: number;
}

export const GUTTER = 74;
export const STRIP = 20;
export const BAR_HEIGHT = 34;
/** Between two rows, so that an arrow has room. */
const ARROW = 16;
const FLOW = 44;
const SPACING = 14;
const LABEL_ROOM = 84;
const START_ROOM = 44;
/** More columns than these are a ribbon that nobody follows. */
export const MOST_COLUMNS = 32;
/** More numbers than these in a strip cannot be told apart. */
export const MOST_UNITS = 48;
const TALLEST_STRIP = 80;

/** The place of every part, for as many words as there is room for. */
export function geometryOf(recurrence: Recurrence, footer: readonly FooterEntry[]): Geometry {
  const source = columnsOf(recurrence.source.slice(0, MOST_COLUMNS), [], GUTTER);
  const written = recurrence.writes.slice(0, MOST_COLUMNS).map(({ word, known }) => labelOf(known || word === '' ? word : `${word}?`, LABEL_ROOM, TYPE.label));
  const steps = [
    { label: labelOf('start', START_ROOM, TYPE.small), x: GUTTER + START_ROOM / 2, width: START_ROOM },
    ...columnsOf(recurrence.fed.slice(0, MOST_COLUMNS), written, GUTTER + START_ROOM),
  ];
  const size = footerSize(footer, widthOfColumns([...source, ...steps]));
  const width = Math.max(widthOfColumns([...source, ...steps]), size.width);
  const rows = rowsOf(recurrence);
  return {
    source, steps, written, ...rows, width, height: rows.footer + footerSize(footer, width).height,
  };
}

/** From top to bottom: what is read, what is looked at, what comes of it, what is written. */
function rowsOf(recurrence: Recurrence) {
  const cell = cellHeight(recurrence);
  const tall = (units: number): number => Math.min(units, MOST_UNITS) * cell;
  const words = 12;
  const forward = words + 10 + ARROW;
  const belowForward = forward + tall(recurrence.forward.columns);
  const backward = recurrence.backward && belowForward + 6;
  const belowStates = backward === undefined ? belowForward : backward + tall(recurrence.backward?.columns ?? 0);
  const scores = belowStates + 16;
  const bars = scores + 12 + BAR_HEIGHT;
  const weights = bars + 11;
  const context = weights + 8 + FLOW;
  const belowContext = context + tall(recurrence.contexts.columns) + ARROW;
  const attended = recurrence.attended && belowContext;
  const states = attended === undefined ? belowContext : attended + tall(recurrence.attended?.columns ?? 0) + ARROW;
  const fed = states + tall(recurrence.states.columns) + ARROW + 10;
  const [writes, probabilities] = [fed + 18, fed + 34];
  return {
    cell, words, forward, ...(backward !== undefined && { backward }), scores, bars, weights, context, ...(attended !== undefined && { attended }),
    states, fed, writes, probabilities, footer: probabilities + 16,
  };
}

/** The longest strip decides for all, so that equal sizes stand for equally many numbers. */
function cellHeight({ forward, backward, contexts, states }: Recurrence): number {
  const most = Math.max(forward.columns + (backward?.columns ?? 0), contexts.columns, states.columns);
  return Math.max(2, Math.min(7, Math.floor(TALLEST_STRIP / Math.min(most, MOST_UNITS))));
}

function columnsOf(tokens: readonly string[], below: readonly Label[], left: number): Column[] {
  let edge = left;
  return tokens.map((token, index) => {
    const label = labelOf(token, LABEL_ROOM, TYPE.label);
    const width = Math.max(STRIP + 2 * SPACING, label.width + SPACING, (below[index]?.width ?? 0) + 2 * SPACING);
    edge += width;
    return { label, x: Math.round(edge - width / 2), width };
  });
}

function widthOfColumns(columns: readonly Column[]): number {
  return Math.ceil(Math.max(...columns.map(({ x, width }) => x + width / 2)) + 4);
}

/** The column that a place across the picture belongs to; the nearest one beyond the ends. */
export function columnAt(columns: readonly Column[], x: number): number {
  const index = columns.findIndex((column) => x < column.x + column.width / 2);
  return index === -1 ? columns.length - 1 : index;
}
