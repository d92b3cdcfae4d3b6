import { spotOf, type Spot } from '../interaction/spot';
import type { namesOf } from '../names';
import type { ArrowKey, Point } from '../panel';
import { stateLabel, type StateLabel } from '../text/state-name';
import { TYPE } from '../type-scale';
import type { Pass } from './pass';

const SMALL = { cell: 38, height: 24 } as const;
const LARGEST_WITH_NUMBERS = 16;
const IMAGE = 420;
export const MARGIN = 8;
const HEADING = 44;
const SLANT = Math.SQRT1_2;

/** A row a pass and a column a word that may be looked at. */
export interface Layout {
  readonly rows: number;
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly left: number;
  readonly top: number;
  readonly rowLabels: readonly StateLabel[];
  readonly columnLabels: readonly StateLabel[];
}

export function layoutOf({ steps }: Pass, { queries, keys }: ReturnType<typeof namesOf>): Layout {
  const [rows, columns] = [steps.length, keys.length];
  const large = !hasNumbers({ rows, columns });
  const side = Math.max(3, Math.floor(IMAGE / Math.max(rows, columns)));
  const rowLabels = queries.slice(0, rows).map((name) => stateLabel(name, 96, TYPE.label));
  const columnLabels = keys.map((name) => stateLabel({ token: name.token, depth: name.depth }, 84, TYPE.label));
  const left = Math.ceil(Math.max(...rowLabels.map(({ width }) => width)) * 1.08) + MARGIN + 4;
  const top = HEADING + Math.ceil(Math.max(...columnLabels.map(({ width }) => width)) * SLANT) + 16;
  return { rows, columns, rowLabels, columnLabels, left, top, cellWidth: large ? side : SMALL.cell, cellHeight: large ? side : SMALL.height };
}

/** How far the slanted names reach beyond the last column. */
export function overhang({ columnLabels, columns, cellWidth }: Layout): number {
  return Math.max(2, ...columnLabels.map(({ width }, j) => width * SLANT + 12 - (columns - j - 0.5) * cellWidth));
}

/** Whether cells have room for their numbers. */
export function hasNumbers({ rows, columns }: Pick<Layout, 'rows' | 'columns'>): boolean {
  return Math.max(rows, columns) <= LARGEST_WITH_NUMBERS;
}

export function cellAt({ left, top, columns, cellWidth, cellHeight }: Layout, at: number, { x, y }: Point): Spot {
  const [row, column] = [Math.floor((y - top) / cellHeight), Math.floor((x - left) / cellWidth)];
  if (row < 0 || row > at || x > left + columns * cellWidth) return spotOf({});
  return column < 0 ? spotOf({ query: row }) : spotOf({ query: row, key: column }, 'weights');
}

/** Up and down through the rows that are there. */
export function walk(at: number, from: Spot, key: ArrowKey): Spot {
  const row = from.query ?? at;
  return spotOf({ query: key === 'ArrowUp' ? Math.max(row - 1, 0) : Math.min(from.query === undefined ? at : row + 1, at) });
}
