import type { VNode } from 'preact';
import type { Matrix } from '../../model/matrix';
import { baseline, round, TYPE } from '../type-scale';
import type { Geometry } from './geometry';
import type { Subject } from './subject';

const MARGIN = 8;
/** From where a slanted label begins to where what stands beside it is clear of it. */
const CLEAR_OF_SLANT = 24;

/** What every query gives away, beside its row, and what every key receives, beneath its column: it shows which way the softmax went. */
export function Sums({ subject, geometry }: { readonly subject: Subject; readonly geometry: Geometry }): VNode {
  const { left, top, right, bottom, cellWidth, cellHeight, rowStep, columnStep } = geometry;
  const numberStep = Math.max(columnStep, Math.ceil(36 / cellWidth));
  return (
    <g class="attn-sum">
      <text x={signPlace(geometry)} y={top - 7}>Σ</text>
      {rowSums(subject.matrix).map((sum, i) => i % rowStep === 0 && (
        <text key={`row-${i}`} x={right + MARGIN} y={baseline(top + (i + 0.5) * cellHeight, TYPE.number)}>{subject.format(sum)}</text>
      ))}
      <text x={left - MARGIN} y={bottom + 15} text-anchor="end">Σ</text>
      {columnSums(subject.matrix).map((sum, j) => j % numberStep === 0 && (
        <text key={`column-${j}`} x={round(left + (j + 0.5) * cellWidth)} y={bottom + 15} text-anchor={numberStep === 1 ? 'middle' : 'start'}>
          {subject.format(sum)}
        </text>
      ))}
    </g>
  );
}

/** Above the sums; further right where the last label would lean over it. */
function signPlace({ right, cellWidth, slanted }: Geometry): number {
  return right + Math.max(MARGIN, slanted ? CLEAR_OF_SLANT - cellWidth / 2 : 0);
}

/** What every query gives away. */
function rowSums({ rows, columns, data }: Matrix): number[] {
  return Array.from({ length: rows }, (_, i) => data.subarray(i * columns, (i + 1) * columns).reduce((sum, value) => sum + value, 0));
}

/** What every key receives. */
export function columnSums({ columns, data }: Matrix): number[] {
  const sums = new Array<number>(columns).fill(0);
  for (const [cell, value] of data.entries()) sums[cell % columns] = (sums[cell % columns] ?? 0) + value;
  return sums;
}
