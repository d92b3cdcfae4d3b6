import fc from 'fast-check';
import { FloatMatrix, TransposedMatrix } from '../../../src/engine/matrices/matrix';
import { product } from '../../../src/engine/kernels/product';
import { SparseMatrix } from '../../../src/engine/matrices/sparse-matrix';
import { matrixOf, naiveProduct, rowsOf, transposed } from '../../support/matrices';

/** Around the tile's edge of 4: none, one and several tiles, with every remainder. */
const size = fc.integer({ min: 1, max: 11 });
const factors = fc.tuple(size, size, size).chain(([n, d, m]) => fc.tuple(matrixOf(n, d), matrixOf(d, m)));

test('A·B is what the definition gives, for sizes that tiles do not divide too', () => {
  fc.assert(fc.property(factors, ([a, b]) => {
    expect(rowsOf(product(a, b))).toEqual(naiveProduct(rowsOf(a), rowsOf(b)));
  }));
});

test.each([
  ["A'·B", true, false],
  ["A·B'", false, true],
  ["A'·B'", true, true],
])('%s reads the transpose where it lies', (_, left, right) => {
  fc.assert(fc.property(factors, ([a, b]) => {
    const ours = product(left ? lazily(a) : a, right ? lazily(b) : b);
    expect(rowsOf(ours)).toEqual(naiveProduct(rowsOf(a), rowsOf(b)));
  }));
});

test.each([['A·B', false], ["A'·B", true]])('%s passes over the zeros of a sparse B, and every bit stays', (_, left) => {
  fc.assert(fc.property(factors, fc.nat({ max: 5 }), ([a, b], step) => {
    const thinned = new FloatMatrix(b.rows, b.columns, b.data.map((entry, cell) => (cell % (step + 1) === 0 ? entry : 0)));
    const factor = left ? lazily(a) : a;
    expect(rowsOf(product(factor, new SparseMatrix(thinned)))).toEqual(rowsOf(product(factor, thinned)));
  }));
});

test('a sparse matrix knows where its rows have numbers', () => {
  const { starts, filled } = new SparseMatrix(FloatMatrix.fromRows([[0, 7, 0], [0, 0, 0], [5, 0, -1]]));
  expect([...starts]).toEqual([0, 1, 1, 3]);
  expect([...filled]).toEqual([1, 0, 2]);
});

test('inner sizes that differ are our mistake', () => {
  const a = FloatMatrix.zeros(2, 3);
  expect(() => product(a, a)).toThrow('2 × 3 times 2 × 3');
});

/** The same matrix as the lazy transpose of its transpose. */
function lazily(matrix: FloatMatrix): TransposedMatrix {
  return new TransposedMatrix(FloatMatrix.fromRows(transposed(rowsOf(matrix))));
}
