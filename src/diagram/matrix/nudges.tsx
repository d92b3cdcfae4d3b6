import type { VNode } from 'preact';
import { round } from '../type-scale';
import type { Geometry } from './geometry';
import { nudgedBy, type Subject } from './subject';

/** Sides of a mark, and how far it stands from the cell's corner; smaller cells have none. */
const MARK = { width: 6, height: 4, margin: 2, leastCell: 11 } as const;

/** A triangle in the corner of each cell whose score was changed by hand: up or down. */
export function NudgeMarks({ subject, geometry }: { readonly subject: Subject; readonly geometry: Geometry }): VNode | null {
  const { rows, columns, cellWidth } = geometry;
  if (subject.nudge === undefined || cellWidth < MARK.leastCell) return null;
  let path = '';
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) path += markOf(geometry, i, j, nudgedBy(subject, i, j));
  }
  return path === '' ? null : <path class="attn-nudge" d={path} />;
}

function markOf({ left, top, cellWidth, cellHeight, gap }: Geometry, i: number, j: number, by: number): string {
  if (by === 0) return '';
  const { width, height, margin } = MARK;
  const [right, upper] = [left + (j + 1) * cellWidth - gap / 2 - margin, top + i * cellHeight + gap / 2 + margin];
  const [base, tip] = by > 0 ? [upper + height, -height] : [upper, height];
  return `M${round(right)} ${round(base)}h${-width}l${width / 2} ${tip}z`;
}
