import type { VNode } from 'preact';
import type { Spot } from '../interaction/spot';
import type { Geometry } from './geometry';
import type { Subject } from './subject';

const REACH = 2;
const LABEL_REACH = 6;
/** The label in focus is bold. */
const BOLD = 1.08;
/** In lower rows a frame would cross out its own label. */
const LEAST_WITH_LABEL = 18;

/** The row and the column of a spot, and the cell where they cross: three shapes, however large the matrix. */
export function Crosshair({ subject, geometry, spot }: { readonly subject: Subject; readonly geometry: Geometry; readonly spot: Spot }): VNode | null {
  const row = within(spot[subject.step.rows], geometry.rows);
  const column = within(spot[subject.step.columns], geometry.columns);
  if (row === undefined && column === undefined) return null;
  const { left, top, cellWidth, cellHeight } = geometry;
  return (
    <g class="attn-crosshair">
      {row !== undefined && <rect {...rowBox(geometry, row)} rx={4} />}
      {column !== undefined && <rect {...columnBox(geometry, column)} rx={4} />}
      {row !== undefined && column !== undefined && (
        <rect class="attn-target" x={left + column * cellWidth} y={top + row * cellHeight} width={cellWidth} height={cellHeight} rx={4} />
      )}
    </g>
  );
}

function within(index: number | undefined, count: number): number | undefined {
  return index !== undefined && index < count ? index : undefined;
}

/** The row, with its label where there is room. */
export function rowBox({ left, top, right, cellHeight, rowLabels }: Geometry, row: number) {
  const label = rowLabels[row];
  const start = label === undefined || cellHeight < LEAST_WITH_LABEL ? left - REACH : Math.max(0.5, left - 8 - BOLD * label.width - LABEL_REACH);
  return { x: start, y: top + row * cellHeight, width: right - start + REACH, height: cellHeight };
}

function columnBox({ left, top, bottom, cellWidth, columnLabels, slanted }: Geometry, column: number) {
  const start = columnLabels.length > 0 && !slanted ? top - 22 : top - REACH;
  return { x: left + column * cellWidth, y: start, width: cellWidth, height: bottom - start + REACH };
}
