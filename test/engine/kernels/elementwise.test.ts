import { divided, each, paired, scaled, sum, tanh } from '../../../src/engine/kernels/elementwise';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { rowsOf } from '../../support/matrices';

const A = FloatMatrix.fromRows([[1, 2], [3, -4]]);

test('a bias of one row is added to every row', () => {
  expect(rowsOf(sum(A, FloatMatrix.fromRows([[10, 20]])))).toEqual([[11, 22], [13, 16]]);
});

test('two matrices of one size are added entry by entry', () => {
  expect(rowsOf(sum(A, FloatMatrix.fromRows([[0.5, 0], [-Infinity, 4]])))).toEqual([[1.5, 2], [-Infinity, 0]]);
});

test('every entry is scaled, or goes through a function', () => {
  expect(rowsOf(scaled(0.5, A))).toEqual([[0.5, 1], [1.5, -2]]);
  expect(rowsOf(divided(A, 2))).toEqual([[0.5, 1], [1.5, -2]]);
  expect(rowsOf(tanh(A))).toEqual([[Math.tanh(1), Math.tanh(2)], [Math.tanh(3), Math.tanh(-4)]]);
  expect(rowsOf(each(A, Math.abs))).toEqual([[1, 2], [3, 4]]);
  expect(rowsOf(paired(A, A, (a, b) => a * b))).toEqual([[1, 4], [9, 16]]);
});

test('operands are left as they were', () => {
  sum(A, A);
  scaled(2, A);
  each(A, Math.exp);
  expect(rowsOf(A)).toEqual([[1, 2], [3, -4]]);
});

test('a single row or column is repeated', () => {
  const row = FloatMatrix.fromRows([[10, 20]]);
  const column = FloatMatrix.fromRows([[10], [20]]);
  expect(rowsOf(paired(A, row, (a, b) => b - a))).toEqual([[9, 18], [7, 24]]);
  expect(rowsOf(paired(column, A, (a, b) => a - b))).toEqual([[9, 8], [17, 24]]);
  expect(rowsOf(paired(row, column, (a, b) => a - b))).toEqual([[0, 10], [-10, 0]]);
  expect(rowsOf(sum(column, row))).toEqual([[20, 30], [30, 40]]);
  expect(rowsOf(sum(FloatMatrix.fromRows([[5]]), A))).toEqual([[6, 7], [8, 1]]);
});

test.each([[2, 3], [3, 2], [1, 3], [3, 1]])('a %i × %i matrix does not go with a 2 × 2 one', (rows, columns) => {
  const other = FloatMatrix.zeros(rows, columns);
  expect(() => sum(A, other)).toThrow(`2 × 2 plus ${rows} × ${columns}`);
  expect(() => paired(A, other, Math.max)).toThrow(`2 × 2 with ${rows} × ${columns}, entry by entry`);
});
