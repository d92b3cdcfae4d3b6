import fc from 'fast-check';
import { rowNorms, sumsAlong, total } from '../../../src/engine/kernels/sums';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { matrixOf, rowsOf, transposed } from '../../support/matrices';

const A = FloatMatrix.fromRows([[1, 2, 3], [4, 5, -6]]);

test('along 1 down each column, along 2 across each row', () => {
  expect(rowsOf(sumsAlong(A, 1))).toEqual([[5, 7, -3]]);
  expect(rowsOf(sumsAlong(A, 2))).toEqual([[6], [3]]);
  expect(total(A)).toBe(9);
  expect(() => sumsAlong(A, 3)).toThrow('A matrix has no sums along 3');
});

test('the sums of the rows are those of the columns of the transpose, and add up to the total', () => {
  const size = fc.integer({ min: 1, max: 6 });
  fc.assert(fc.property(fc.tuple(size, size).chain(([rows, columns]) => matrixOf(rows, columns)), (matrix) => {
    const across = rowsOf(sumsAlong(matrix, 2)).flat();
    expect(rowsOf(sumsAlong(FloatMatrix.fromRows(transposed(rowsOf(matrix))), 1))).toEqual([across]);
    expect(across.reduce((sum, one) => sum + one, 0)).toBe(total(matrix));
  }));
});

test('the length of a row is a number as long as it is one, however large its squares', () => {
  const [plain, none, large = NaN] = rowNorms(FloatMatrix.fromRows([[3, 4], [0, 0], [3e200, -4e200]]));
  expect([plain, none]).toEqual([5, 0]);
  expect(large / 5e200).toBeCloseTo(1, 12);
});

test('the length of each row, whatever the others', () => {
  expect(rowNorms(FloatMatrix.fromRows([[3, -4], [0, 0], [5, 12]]))).toEqual([5, 0, 13]);
});
