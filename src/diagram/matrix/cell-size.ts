import { widthOf } from '../text/width';
import { TYPE } from '../type-scale';
import type { Subject } from './subject';

/** Up to so many rows and columns a cell is a shape with a number in it; beyond, it is a pixel of an image. */
export const LARGEST_SHAPED = 16;

export const CELL = { height: 28, least: 34, padding: 12, gap: 2 } as const;
/** With the labels and the sums around it, an image fits a column of text. */
const IMAGE_SIDE = 560;
/** While a matrix without numbers is small, its cells are as wide as labels need that stand beside each other. */
const LABELLED = { cell: 22, matrix: 480 } as const;
/** What is long and narrow, as vectors of a few numbers are, is at least so wide. */
const NARROW = 128;
/** A few rows, as those of vectors are, are so high that each has room for its label. */
const LABELLED_ROWS = { cell: 15, most: 32 } as const;

export interface CellSize {
  readonly shaped: boolean;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly gap: number;
}

/** Rows without names, as the numbers of keys that stand upright, need not be as high as a cell is wide. */
const UNNAMED_ROWS = { cell: 5, matrix: 320 } as const;

/** The cells of a matrix that is too large for numbers. */
export function imageCells({ rows, columns }: { readonly rows: number; readonly columns: number }, named = true): CellSize {
  const side = imageSide(Math.max(rows, columns));
  if (!named && rows > columns) return { ...imageCells({ rows, columns }), cellHeight: Math.min(side, Math.max(UNNAMED_ROWS.cell, Math.floor(UNNAMED_ROWS.matrix / rows))) };
  const along = (count: number) => Math.max(side, Math.min(CELL.least, Math.floor(NARROW / count)));
  const cellHeight = rows <= LABELLED_ROWS.most ? Math.max(LABELLED_ROWS.cell, along(rows)) : along(rows);
  return { shaped: false, cellWidth: along(columns), cellHeight, gap: 0 };
}

/** A whole number of pixels a cell; or else, of those that are pooled, a whole number of half pixels, so that all look alike. */
function imageSide(most: number): number {
  const pooled = poolOf(IMAGE_SIDE / most);
  if (pooled > 1) return Math.floor((2 * IMAGE_SIDE) / Math.ceil(most / pooled)) / 2 / pooled;
  return Math.max(Math.min(LABELLED.cell, Math.floor(LABELLED.matrix / most)), Math.min(CELL.height - CELL.padding, Math.floor(IMAGE_SIDE / most)));
}

/** So many cells a side share a pixel, where one alone would be finer than a screen shows. */
export function poolOf(cellSize: number): number {
  return Math.max(1, Math.ceil(1 / cellSize));
}

/** The least width of a cell with a number in it. */
export function widthForNumbers({ format, matrix }: Subject): number {
  return withRoom(Math.max(...Array.from(matrix.data, (value) => widthOf(format(value), TYPE.number))));
}

/** As above, from the longest that its largest number can be: a million are not written to be measured. */
export function widthForMostNumbers({ format, full }: Subject): number {
  return withRoom(widthOf(format(-full), TYPE.number));
}

function withRoom(widest: number): number {
  return Math.max(CELL.least, Math.ceil(widest) + CELL.padding);
}
