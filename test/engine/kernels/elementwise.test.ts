import { each, paired, scaled, sum } from '../../../src/engine/kernels/elementwise';
import { FloatMatrix } from '../../../src/engine/matrix';
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
  expect(rowsOf(each(A, Math.abs))).toEqual([[1, 2], [3, 4]]);
  expect(rowsOf(paired(A, A, (a, b) => a * b))).toEqual([[1, 4], [9, 16]]);
});

test('operands are left as they were', () => {
  sum(A, A);
  scaled(2, A);
  each(A, Math.exp);
  expect(rowsOf(A)).toEqual([[1, 2], [3, -4]]);
});

test.each([[2, 3], [3, 2], [1, 3], [3, 1]])('a %i × %i matrix does not go with a 2 × 2 one', (rows, columns) => {
  const other = FloatMatrix.zeros(rows, columns);
  expect(() => sum(A, other)).toThrow(`2 × 2 plus ${rows} × ${columns}`);
  expect(() => paired(A, other, Math.max)).toThrow(`2 × 2 with ${rows} × ${columns}, entry by entry`);
});
