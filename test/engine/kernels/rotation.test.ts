import fc from 'fast-check';
import { halves, interleaved, rotated } from '../../../src/engine/kernels/rotation';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { matrixOf, rowsOf } from '../../support/matrices';

describe.each([['interleaved', interleaved], ['halves', halves]])('%s', (_, pairing) => {
  const turned = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, pairs, heads]) => fc.tuple(matrixOf(rows, 2 * pairs * heads), matrixOf(rows, pairs)));

  test('turning back gives what there was, and lengths stay', () => {
    fc.assert(fc.property(turned, ([X, angles]) => {
      const there = rotated(X, angles, pairing);
      const back = rotated(there, new FloatMatrix(angles.rows, angles.columns, angles.data.map((angle) => -angle)), pairing);
      expect(rowsOf(back)).toEqual(rowsOf(X).map((row) => row.map((entry) => expect.closeTo(entry, 9))));
      const lengths = (matrix: FloatMatrix) => rowsOf(matrix).map((row) => Math.hypot(...row));
      expect(lengths(there)).toEqual(lengths(X).map((length) => expect.closeTo(length, 9)));
    }));
  });
});

test('a quarter of a turn takes each pair to where its columns say, in every head', () => {
  const X = FloatMatrix.fromRows([[1, 2, 3, 4, 5, 6, 7, 8]]);
  const quarter = FloatMatrix.fromRows([[Math.PI / 2, 0]]);
  const close = (row: readonly number[]) => [row.map((entry) => expect.closeTo(entry, 12))];
  expect(rowsOf(rotated(X, quarter, interleaved))).toEqual(close([-2, 1, 3, 4, -6, 5, 7, 8]));
  expect(rowsOf(rotated(X, quarter, halves))).toEqual(close([-3, 2, 1, 4, -7, 6, 5, 8]));
});

test.each<[rows: number, columns: number]>([[3, 4], [2, 6], [3, 6]])('%i × %i entries by the angles of two rows and two pairs are our mistake', (rows, columns) => {
  expect(() => rotated(FloatMatrix.zeros(rows, columns), FloatMatrix.zeros(2, 2), interleaved)).toThrow(`${rows} × ${columns} turned by 2 × 2 angles`);
});
