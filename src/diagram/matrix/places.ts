import type { Geometry, Range } from './geometry';

export function middleOfRow({ cellsTop, cellHeight }: Geometry, row: number): number {
  return cellsTop + (row + 0.5) * cellHeight;
}

export function middleOfColumn({ cellsLeft, cellWidth }: Geometry, column: number): number {
  return cellsLeft + (column + 0.5) * cellWidth;
}

/** The rows whose middle is seen, and with it what stands beside it. */
export function namedRows({ top, bottom, cellsTop, cellHeight }: Geometry): Range {
  return middlesBetween((top - cellsTop) / cellHeight, (bottom - cellsTop) / cellHeight);
}

export function namedColumns({ left, right, cellsLeft, cellWidth }: Geometry): Range {
  return middlesBetween((left - cellsLeft) / cellWidth, (right - cellsLeft) / cellWidth);
}

/** In cells from the first one. */
function middlesBetween(from: number, to: number): Range {
  return { first: Math.max(0, Math.ceil(from - 0.5)), end: Math.ceil(to - 0.5) };
}
