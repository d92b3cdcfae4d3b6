import type { Geometry, Range } from './geometry';

export function middleOfRow({ cellsTop, cellHeight }: Geometry, row: number): number {
  return cellsTop + (row + 0.5) * cellHeight;
}

export function middleOfColumn({ cellsLeft, cellWidth }: Geometry, column: number): number {
  return cellsLeft + (column + 0.5) * cellWidth;
}

/** The rows whose middle is seen, and with it what stands beside it. */
export function namedRows({ top, bottom, cellsTop, cellHeight }: Geometry): Range {
  return { first: Math.ceil((top - cellsTop) / cellHeight - 0.5), end: Math.ceil((bottom - cellsTop) / cellHeight - 0.5) };
}

export function namedColumns({ left, right, cellsLeft, cellWidth }: Geometry): Range {
  return { first: Math.ceil((left - cellsLeft) / cellWidth - 0.5), end: Math.ceil((right - cellsLeft) / cellWidth - 0.5) };
}
