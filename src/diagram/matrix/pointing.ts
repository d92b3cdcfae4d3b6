import { spotOf, type Spot } from '../interaction/spot';
import type { ArrowKey, Point } from '../panel';
import type { Geometry } from './geometry';
import type { Subject } from './subject';

/** A point in the cells is a cell, one beside them a row, one above or beneath them a column; elsewhere nothing. */
export function spotAt({ step }: Subject, geometry: Geometry, { x, y }: Point): Spot {
  const { left, top, right, bottom, cellsLeft, cellsTop } = geometry;
  const row = y < top || y >= bottom ? undefined : position(y, cellsTop, geometry.cellHeight, geometry.rows);
  const column = x < left || x >= right ? undefined : position(x, cellsLeft, geometry.cellWidth, geometry.columns);
  if (row !== undefined && column !== undefined) return spotOf({ [step.rows]: row, [step.columns]: column }, step.id);
  if (row !== undefined && step.rows !== 'dimension') return spotOf({ [step.rows]: row });
  const beside = y > geometry.headingHeight && y < geometry.footerTop;
  return column !== undefined && beside && step.columns === 'key' ? spotOf({ [step.columns]: column }) : spotOf({});
}

function position(at: number, start: number, size: number, count: number): number | undefined {
  const index = Math.floor((at - start) / size);
  return index >= 0 && index < count ? index : undefined;
}

const MOVES: Readonly<Record<ArrowKey, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

/** One cell further, stopping at the edges; the first step stands on the first cell, or where the spot crosses this matrix. */
export function walk({ step }: Subject, { rows, columns }: Geometry, from: Spot, key: ArrowKey): Spot {
  const [down, across] = from.step === step.id ? MOVES[key] : [0, 0];
  const row = clamp((from[step.rows] ?? 0) + down, rows);
  const column = clamp((from[step.columns] ?? 0) + across, columns);
  return spotOf({ [step.rows]: row, [step.columns]: column }, step.id);
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}

export function placeOf({ step }: Subject, { cellsLeft, cellsTop, cellWidth, cellHeight }: Geometry, spot: Spot): Point {
  return { x: cellsLeft + ((spot[step.columns] ?? 0) + 0.5) * cellWidth, y: cellsTop + ((spot[step.rows] ?? 0) + 0.5) * cellHeight };
}
