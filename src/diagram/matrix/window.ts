import type { Point } from '../panel';
import type { Box, Viewport } from '../viewport';
import { CELL } from './cell-size';
import { stepsOf, type Geometry, type Range } from './geometry';

/** Half as large again as its number needs. */
const NEAREST = 1.5;

/** The cells that a viewport is about: how large they are from afar, and from the nearest. */
export interface Approach {
  readonly geometry: Geometry;
  /** From this width on a number fits its cell. */
  readonly numbersFrom: number;
}

export function windowOf({ left, top, right, bottom }: Geometry): Box {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How much larger the cells become, along the axis that grows more. */
export function magnificationOf(approach: Approach): number {
  const { cellWidth, cellHeight } = approach.geometry;
  return Math.max((NEAREST * approach.numbersFrom) / cellWidth, (NEAREST * CELL.height) / cellHeight);
}

/** Both axes start and arrive together; a step of nearness is the same factor everywhere. */
function cellsAt({ geometry, numbersFrom }: Approach, nearness: number): { readonly cellWidth: number; readonly cellHeight: number } {
  const between = (far: number, near: number) => far * (near / far) ** nearness;
  return { cellWidth: between(geometry.cellWidth, NEAREST * numbersFrom), cellHeight: between(geometry.cellHeight, NEAREST * CELL.height) };
}

/** The same picture with its cells seen from a viewport: what stands around them keeps its place. */
export function seenFrom(approach: Approach, viewport: Viewport): Geometry {
  const { geometry, numbersFrom } = approach;
  const { nearness, row, column } = within(approach, viewport);
  const cells = cellsAt(approach, nearness);
  const shaped = cells.cellWidth >= numbersFrom && cells.cellHeight >= CELL.height;
  const { width, height } = windowOf(geometry);
  return {
    ...geometry, ...cells, ...stepsOf(cells), shaped,
    gap: shaped ? CELL.gap : 0,
    cellsLeft: geometry.left - column * cells.cellWidth,
    cellsTop: geometry.top - row * cells.cellHeight,
    seenRows: seen(row, height / cells.cellHeight, geometry.rows),
    seenColumns: seen(column, width / cells.cellWidth, geometry.columns),
  };
}

function seen(from: number, count: number, most: number): Range {
  return { first: Math.floor(from), end: Math.min(most, Math.ceil(from + count)) };
}

/** No further away than all of it, and nothing beyond its edges. */
function within(approach: Approach, { nearness, row, column }: Viewport): Viewport {
  const near = clamp(nearness, 1);
  const { cellWidth, cellHeight } = cellsAt(approach, near);
  const { width, height } = windowOf(approach.geometry);
  return { nearness: near, row: clamp(row, approach.geometry.rows - height / cellHeight), column: clamp(column, approach.geometry.columns - width / cellWidth) };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

/** Nearer or further away; what is at the point stays there, as far as the edges allow. */
export function approached(approach: Approach, viewport: Viewport, nearness: number, about: Point): Viewport {
  const { left, top } = approach.geometry;
  const before = cellsAt(approach, viewport.nearness);
  const after = cellsAt(approach, clamp(nearness, 1));
  return within(approach, {
    nearness,
    column: viewport.column + (about.x - left) * (1 / before.cellWidth - 1 / after.cellWidth),
    row: viewport.row + (about.y - top) * (1 / before.cellHeight - 1 / after.cellHeight),
  });
}

export function moved(approach: Approach, viewport: Viewport, across: number, down: number): Viewport {
  const { cellWidth, cellHeight } = cellsAt(approach, viewport.nearness);
  return within(approach, { ...viewport, column: viewport.column - across / cellWidth, row: viewport.row - down / cellHeight });
}

/** `rows 0–63, columns 128–191`: positions count from 0. */
export function partInWords({ seenRows, seenColumns }: Geometry): string {
  return `rows ${positions(seenRows)}, columns ${positions(seenColumns)}`;
}

function positions({ first, end }: Range): string {
  return `${first}–${end - 1}`;
}
