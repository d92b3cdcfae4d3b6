import { entriesOf } from '../../engine/matrices/matrix';
import type { VNode } from 'preact';
import type { Matrix } from '../../model/matrix';
import { baseline, round, TYPE } from '../type-scale';
import type { Geometry, Range } from './geometry';
import { middleOfColumn, middleOfRow, namedColumns, namedRows } from './places';
import type { Subject } from './subject';

const MARGIN = 8;
/** The width of a number. */
const NUMBER = 36;
/** From where a slanted label begins to where what stands beside it is clear of it. */
const CLEAR_OF_SLANT = 24;

export interface SumsOf {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** What every query gives away, beside its row, and what every key receives, beneath its column: it shows which way the softmax went. */
export function Sums({ subject: { format }, sums, geometry }: { readonly subject: Subject; readonly sums: SumsOf; readonly geometry: Geometry }): VNode {
  const { left, top, right, bottom, cellWidth, rowStep, columnStep } = geometry;
  const numberStep = Math.max(columnStep, Math.ceil(NUMBER / cellWidth));
  const slim = columnStep > 1 ? { x: right + NUMBER, 'text-anchor': 'end' } as const : { x: signPlace(geometry) };
  return (
    <g class="attn-sum">
      <text {...slim} y={top - 7}>Σ</text>
      {every(rowStep, namedRows(geometry)).map((i) => (
        <text key={`row-${i}`} x={right + MARGIN} y={baseline(middleOfRow(geometry, i), TYPE.number)}>{format(sums.rows[i] ?? 0)}</text>
      ))}
      <text x={left - MARGIN} y={bottom + 15} text-anchor="end">Σ</text>
      {every(numberStep, namedColumns(geometry)).map((j) => (
        <text key={`column-${j}`} x={round(middleOfColumn(geometry, j))} y={bottom + 15} text-anchor={numberStep === 1 ? 'middle' : 'start'}>
          {format(sums.columns[j] ?? 0)}
        </text>
      ))}
    </g>
  );
}

/** Above the sums; further right where the last label would lean over it. */
function signPlace({ right, cellWidth, slanted }: Geometry): number {
  return right + Math.max(MARGIN, slanted ? CLEAR_OF_SLANT - cellWidth / 2 : 0);
}

function every(step: number, { first, end }: Range): number[] {
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.ceil((end - from) / step)) }, (_, at) => from + at * step);
}

export function sumsOf(matrix: Matrix): SumsOf {
  return { rows: rowSums(matrix), columns: columnSums(matrix) };
}

/** What every query gives away. */
export function rowSums(matrix: Matrix): number[] {
  return Array.from({ length: matrix.rows }, (_, i) => entriesOf(matrix, i).reduce((sum, value) => sum + value, 0));
}

/** What every key receives. */
export function columnSums({ rows, columns, data }: Matrix): number[] {
  const sums = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) sums[j] = (sums[j] ?? 0) + (data[i * columns + j] ?? 0);
  }
  return Array.from(sums);
}
