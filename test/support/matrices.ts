import fc from 'fast-check';
import { FloatMatrix } from '../../src/engine/matrices/matrix';
import type { Matrix } from '../../src/model/matrix';

export function rowsOf({ rows, columns, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * columns, (i + 1) * columns)]);
}

/** Matrices of a size with entries from −4 to 4 in steps of 1/16, whose sums and products of this size are exact. */
export function matrixOf(rows: number, columns: number): fc.Arbitrary<FloatMatrix> {
  const entry = fc.integer({ min: -64, max: 64 }).map((sixteenth) => sixteenth / 16);
  return fc.array(entry, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => new FloatMatrix(rows, columns, Float64Array.from(entries)));
}

/** A·B by the definition, one cell after another. */
export function naiveProduct(a: number[][], b: number[][]): number[][] {
  return a.map((row) => (b[0] ?? []).map((_, j) => row.reduce((sum, entry, k) => sum + entry * (b[k]?.[j] ?? NaN), 0)));
}

export function transposed(rows: number[][]): number[][] {
  return (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? NaN));
}
