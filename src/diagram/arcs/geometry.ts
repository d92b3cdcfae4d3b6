import { footerSize, type FooterEntry } from '../footer';
import type { SiteNames } from '../names';
import { stateLabel, type StateLabel, type StateName } from '../text/state-name';
import { round, TYPE } from '../type-scale';

/** Two columns of tokens. Pixels from the top left corner. */
export interface Geometry {
  readonly queries: readonly StateLabel[];
  readonly keys: readonly StateLabel[];
  /** Where lines start and end. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly pitch: number;
  /** Every so many labels one is drawn. */
  readonly labelStep: number;
  /** The right edge of the numbers beside the keys. */
  readonly numbers: number;
  readonly footerTop: number;
  readonly width: number;
  readonly height: number;
}

const ROOM = 96;
/** The titles of the columns need as much. */
const LEAST = { queries: 74, keysWithNumbers: 104 } as const;
const MARGIN = 8;
const SPAN = 104;
/** How far the mark of a token reaches over its label. */
const MARK = 6;
const NUMBER_WIDTH = 42;
const HEADER = 40;
const PITCH = { most: 26, least: 1, tallest: 960 } as const;
const LABEL_STEP = 15;

export function geometryOf({ queries, keys }: SiteNames, footer: readonly FooterEntry[]): Geometry {
  const labels = (names: readonly StateName[]) => names.map((name) => stateLabel(name, ROOM, TYPE.label));
  const columns = { queries: labels(queries), keys: labels(keys) };
  const count = Math.max(queries.length, keys.length);
  const pitch = Math.max(PITCH.least, Math.min(PITCH.most, Math.floor(PITCH.tallest / count)));
  const left = Math.max(LEAST.queries, columnWidth(columns.queries));
  const right = left + SPAN;
  const numbers = right + Math.max(LEAST.keysWithNumbers, columnWidth(columns.keys) + NUMBER_WIDTH);
  const footerTop = HEADER + count * pitch + MARGIN;
  const width = Math.max(numbers, footerSize(footer, 0).width);
  return {
    ...columns, left, right, pitch, numbers, footerTop, width,
    top: HEADER,
    labelStep: Math.ceil(LABEL_STEP / pitch),
    height: footerTop + footerSize(footer, width).height,
  };
}

function columnWidth(labels: readonly StateLabel[]): number {
  return Math.ceil(Math.max(0, ...labels.map(({ width }) => width + MARGIN + MARK)));
}

export function middleOf({ top, pitch }: Geometry, position: number): number {
  return top + (position + 0.5) * pitch;
}

/** A cubic curve that leaves the query and reaches the key level, so that lines to neighbours stay apart; `shift` sets the lines of one head beside those of another. */
export function curve(geometry: Geometry, query: number, key: number, shift = 0): string {
  const { left, right } = geometry;
  const [from, to, bend] = [middleOf(geometry, query) + shift, middleOf(geometry, key) + shift, (left + right) / 2];
  return `M${left} ${round(from)}C${bend} ${round(from)} ${bend} ${round(to)} ${right} ${round(to)}`;
}

/** Where that curve is at a share of the way across: x(t) = 1.5 t (1 − t) + t³ grows with t, so halving finds t. */
export function heightOn(geometry: Geometry, query: number, key: number, share: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 12; step++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t ** 3 < share) low = t;
    else high = t;
  }
  const [from, to] = [middleOf(geometry, query), middleOf(geometry, key)];
  return from + (to - from) * (3 * low ** 2 - 2 * low ** 3);
}
