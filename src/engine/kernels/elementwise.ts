import { FloatMatrix } from '../matrices/matrix';

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

/** A ÷ divisor. */
export function divided(matrix: FloatMatrix, divisor: number): FloatMatrix {
  const { rows, columns, data } = matrix;
  const result = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) result[i] = (data[i] ?? 0) / divisor;
  return new FloatMatrix(rows, columns, result);
}

/** tanh of every entry; a loop of its own, since a call for each entry would cost as much again. */
export function tanh(matrix: FloatMatrix): FloatMatrix {
  const { rows, columns, data } = matrix;
  const result = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) result[i] = Math.tanh(data[i] ?? 0);
  return new FloatMatrix(rows, columns, result);
}

/** A + B, entry by entry; a single row is added to every row, as a bias is. */
export function sum(left: FloatMatrix, right: FloatMatrix): FloatMatrix {
  const { rows, columns, data } = left;
  const repeats = right.columns === columns && (right.rows === rows || right.rows === 1);
  if (!repeats && repeatable(left, right)) return paired(left, right, (a, b) => a + b);
  if (!repeats) throw new Error(`${rows} × ${columns} plus ${right.rows} × ${right.columns}`);
  const result = new Float64Array(data.length);
  const period = right.data.length;
  for (let start = 0; start < data.length; start += period) {
    for (let i = 0; i < period; i++) result[start + i] = (data[start + i] ?? 0) + (right.data[i] ?? 0);
  }
  return new FloatMatrix(rows, columns, result);
}

/** Entry by entry through a function of two numbers; a single row or column is repeated, as mathjs and NumPy do. */
export function paired(left: FloatMatrix, right: FloatMatrix, apply: (a: number, b: number) => number): FloatMatrix {
  const { rows, columns, data } = left;
  if (!repeatable(left, right)) throw new Error(`${rows} × ${columns} with ${right.rows} × ${right.columns}, entry by entry`);
  if (right.rows !== rows || right.columns !== columns) return repeated(left, right, apply);
  const result = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) result[i] = apply(data[i] ?? 0, right.data[i] ?? 0);
  return new FloatMatrix(rows, columns, result);
}

function repeatable(left: FloatMatrix, right: FloatMatrix): boolean {
  const fit = (a: number, b: number) => a === b || a === 1 || b === 1;
  return fit(left.rows, right.rows) && fit(left.columns, right.columns);
}

function repeated(left: FloatMatrix, right: FloatMatrix, apply: (a: number, b: number) => number): FloatMatrix {
  const rows = left.rows === 1 ? right.rows : left.rows;
  const columns = left.columns === 1 ? right.columns : left.columns;
  const result = FloatMatrix.zeros(rows, columns);
  const [a, b] = [strides(left), strides(right)];
  for (let i = 0, cell = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, cell++) {
      result.data[cell] = apply(left.data[i * a.down + j * a.along] ?? 0, right.data[i * b.down + j * b.along] ?? 0);
    }
  }
  return result;
}

/** How far the next row and the next column are in the data: 0 where a single one serves for all. */
function strides({ rows, columns }: FloatMatrix): { readonly down: number; readonly along: number } {
  return { down: rows === 1 ? 0 : columns, along: columns === 1 ? 0 : 1 };
}
