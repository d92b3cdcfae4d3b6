import { FloatMatrix } from '../matrix';

/** Every entry through a function; same size. */
export function each(matrix: FloatMatrix, apply: (entry: number) => number): FloatMatrix {
  const { rows, columns, data } = matrix;
  const result = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) result[i] = apply(data[i] ?? 0);
  return new FloatMatrix(rows, columns, result);
}

/** factor · A. */
export function scaled(factor: number, matrix: FloatMatrix): FloatMatrix {
  const { rows, columns, data } = matrix;
  const result = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) result[i] = factor * (data[i] ?? 0);
  return new FloatMatrix(rows, columns, result);
}

/** A + B, entry by entry; a B of one row is added to every row of A, as a bias is. */
export function sum(left: FloatMatrix, right: FloatMatrix): FloatMatrix {
  const { rows, columns, data } = left;
  const fits = right.columns === columns && (right.rows === rows || right.rows === 1);
  if (!fits) throw new Error(`${rows} × ${columns} plus ${right.rows} × ${right.columns}`);
  const result = new Float64Array(data.length);
  const period = right.data.length;
  for (let start = 0; start < data.length; start += period) {
    for (let i = 0; i < period; i++) result[start + i] = (data[start + i] ?? 0) + (right.data[i] ?? 0);
  }
  return new FloatMatrix(rows, columns, result);
}

/** Entry by entry through a function of two numbers; both matrices of one size. */
export function paired(left: FloatMatrix, right: FloatMatrix, apply: (a: number, b: number) => number): FloatMatrix {
  const { rows, columns, data } = left;
  if (right.rows !== rows || right.columns !== columns) {
    throw new Error(`${rows} × ${columns} with ${right.rows} × ${right.columns}, entry by entry`);
  }
  const result = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) result[i] = apply(data[i] ?? 0, right.data[i] ?? 0);
  return new FloatMatrix(rows, columns, result);
}
