import fc from 'fast-check';
import { columnsOf, entryAt, FloatMatrix, rowOf, rowsFrom, sideBySide, stacked, TransposedMatrix } from '../../../src/engine/matrices/matrix';
import { matrixOf, rowsOf, transposed } from '../../support/matrices';

const size = fc.integer({ min: 1, max: 9 });

test('a matrix refuses data that does not fill it', () => {
  expect(() => new FloatMatrix(2, 3, new Float64Array(5))).toThrow('2 × 3 matrix with 5 entries');
  expect(() => FloatMatrix.fromRows([[1, 2], [3]])).toThrow('2 × 2 matrix with 3 entries');
});

test('taking over a plain matrix copies no number', () => {
  const plain = { rows: 1, columns: 2, data: Float64Array.of(1, 2) };
  expect(FloatMatrix.from(plain).data).toBe(plain.data);
  const own = FloatMatrix.fromRows([[1, 2]]);
  expect(FloatMatrix.from(own)).toBe(own);
});

test('a transpose keeps its source and is copied out only when asked', () => {
  fc.assert(fc.property(fc.tuple(size, size).chain(([n, m]) => matrixOf(n, m)), (matrix) => {
    const lazy = new TransposedMatrix(matrix);
    expect(lazy.source).toBe(matrix);
    expect(rowsOf(lazy.materialise())).toEqual(transposed(rowsOf(matrix)));
  }));
});

test('columns that are cut apart and set side by side make the matrix again', () => {
  fc.assert(fc.property(size, size, size, fc.nat(), (n, parts, width, seed) => {
    const matrix = new FloatMatrix(n, parts * width, Float64Array.from({ length: n * parts * width }, (_, i) => (i * 7 + seed) % 101));
    const cut = Array.from({ length: parts }, (_, part) => columnsOf(matrix, part * width, (part + 1) * width));
    expect(cut.every((part) => part.columns === width)).toBe(true);
    expect(sideBySide(cut)).toEqual(matrix);
  }));
});

test('rows that are cut apart and stacked make the matrix again', () => {
  fc.assert(fc.property(size, size, size, (first, others, columns) => {
    const matrix = new FloatMatrix(first + others, columns, Float64Array.from({ length: (first + others) * columns }, (_, i) => i));
    const above = new FloatMatrix(first, columns, matrix.data.slice(0, first * columns));
    expect(stacked([above, rowsFrom(matrix, first)])).toEqual(matrix);
    expect(stacked(Array.from({ length: matrix.rows }, (_, row) => rowOf(matrix, row)))).toEqual(matrix);
  }));
});

test('rows are shared with the whole, and a single part is not copied', () => {
  const matrix = FloatMatrix.fromRows([[1, 2], [3, 4], [5, 6]]);
  expect(rowsFrom(matrix, 1).data.buffer).toBe(matrix.data.buffer);
  expect(rowOf(matrix, 2).data.buffer).toBe(matrix.data.buffer);
  expect(stacked([matrix])).toBe(matrix);
  expect(stacked([])).toEqual(FloatMatrix.zeros(0, 0));
});

test('an entry stands in its row and column; where there is none it is 0', () => {
  const matrix = FloatMatrix.fromRows([[1, 2, 3], [4, 5, 6]]);
  expect([entryAt(matrix, 0, 2), entryAt(matrix, 1, 0), entryAt(matrix, 1, 2)]).toEqual([3, 4, 6]);
  expect(entryAt(matrix, 2, 0)).toBe(0);
});
