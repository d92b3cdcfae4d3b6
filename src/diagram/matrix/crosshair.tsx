import type { VNode } from 'preact';
import type { Spot } from '../interaction/spot';
import { round } from '../type-scale';
import type { Box } from '../viewport';
import type { Geometry, Range } from './geometry';
import type { Subject } from './subject';

const REACH = 2;
const LABEL_REACH = 6;
/** The label in focus is bold. */
const BOLD = 1.08;
/** In lower rows a frame would cross out its own label. */
const LEAST_WITH_LABEL = 18;
/** A frame around less would hide it. */
const LEAST_FRAMED = 5;

/** The row and the column of a spot, and the cell where they cross: three shapes, however large the matrix. */
export function Crosshair({ subject, geometry, spot }: { readonly subject: Subject; readonly geometry: Geometry; readonly spot: Spot }): VNode | null {
  const row = isSeen(spot[subject.step.rows], geometry.seenRows);
  const column = isSeen(spot[subject.step.columns], geometry.seenColumns);
  if (row === undefined && column === undefined) return null;
  return (
    <g class="attn-crosshair">
      {row !== undefined && <rect {...rowBox(geometry, row)} rx={4} />}
      {column !== undefined && <rect {...columnBox(geometry, column)} rx={4} />}
      {row !== undefined && column !== undefined && <rect class="attn-target" {...cellBox(geometry, row, column)} rx={4} />}
    </g>
  );
}

/** The position, where it is one of those. */
export function isSeen(index: number | undefined, { first, end }: Range): number | undefined {
  return index !== undefined && index >= first && index < end ? index : undefined;
}

/** The row, with its label where there is room. */
export function rowBox(geometry: Geometry, row: number): Box {
  const { left, right, cellHeight, rowLabels } = geometry;
  const label = rowLabels[row];
  const start = label === undefined || cellHeight < LEAST_WITH_LABEL ? left - REACH : Math.max(0.5, left - 8 - BOLD * label.width - LABEL_REACH);
  return { x: start, width: right - start + REACH, ...downBox(geometry, row) };
}

function columnBox(geometry: Geometry, column: number): Box {
  const { top, bottom, columnLabels, slanted } = geometry;
  const start = columnLabels.length > 0 && !slanted ? top - 22 : top - REACH;
  return { y: start, height: bottom - start + REACH, ...acrossBox(geometry, column) };
}

function cellBox(geometry: Geometry, row: number, column: number): Box {
  return { ...acrossBox(geometry, column), ...downBox(geometry, row) };
}

function downBox({ cellsTop, cellHeight, top, bottom }: Geometry, row: number): Pick<Box, 'y' | 'height'> {
  const { from, to } = framed(cellsTop + row * cellHeight, cellHeight, top, bottom);
  return { y: from, height: to - from };
}

function acrossBox({ cellsLeft, cellWidth, left, right }: Geometry, column: number): Pick<Box, 'x' | 'width'> {
  const { from, to } = framed(cellsLeft + column * cellWidth, cellWidth, left, right);
  return { x: from, width: to - from };
}

/** From edge to edge, as far as it is seen; with a little around what is too small to be framed. */
function framed(start: number, size: number, least: number, most: number): { readonly from: number; readonly to: number } {
  const around = Math.max(0, (LEAST_FRAMED - size) / 2);
  return { from: round(Math.max(start - around, least - around)), to: round(Math.min(start + size + around, most + around)) };
}
