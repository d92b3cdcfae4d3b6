import type { Matrix } from '../../model/matrix';
import { FloatMatrix } from '../matrices/matrix';

/** The sum of all entries. */
export function total({ data }: FloatMatrix): number {
  let sum = 0;
  for (let cell = 0; cell < data.length; cell++) sum += data[cell] ?? 0;
  return sum;
}

/** A (n × m) → along 1 the sum of each column (1 × m), along 2 that of each row (n × 1), as mathjs counts. */
export function sumsAlong({ rows, columns, data }: FloatMatrix, along: number): FloatMatrix {
  if (along !== 1 && along !== 2) throw new Error(`A matrix has no sums along ${along}`);
  const sums = along === 1 ? FloatMatrix.zeros(1, columns) : FloatMatrix.zeros(rows, 1);
  for (let i = 0, cell = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, cell++) {
      const into = along === 1 ? j : i;
      sums.data[into] = (sums.data[into] ?? 0) + (data[cell] ?? 0);
    }
  }
  return sums;
}

/** |x| of every row x (n × d) → n numbers: the root of the sum of its squares. */
export function rowNorms({ rows, columns, data }: Matrix): number[] {
  return Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let cell = row * columns; cell < (row + 1) * columns; cell++) sum += (data[cell] ?? 0) ** 2;
    return Number.isFinite(sum) ? Math.sqrt(sum) : Math.hypot(...data.subarray(row * columns, (row + 1) * columns));
  });
}
