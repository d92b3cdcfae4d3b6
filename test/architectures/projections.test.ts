import { projectionMatrices } from '../../src/architectures/projections';
import type { Matrix } from '../../src/model/matrix';
import { FloatMatrix } from '../../src/engine/matrices/matrix';
import { rowsOf } from '../support/matrices';

const widths = { queries: 6, keys: 4, values: 5 };
const siteOf = (heads: number, kvHeads = heads) => ({ seed: 0, name: 'layer', layer: 1, layout: { heads, kvHeads } });

function size(matrix: Matrix | undefined): number[] {
  return matrix === undefined ? [] : [matrix.rows, matrix.columns];
}

test('random projections take what they are given, and give every head equally many columns', () => {
  const { query, key, value, output } = projectionMatrices('random', siteOf(3, 1), widths);
  expect([query, key, value, output].map(size)).toEqual([[6, 6], [4, 2], [5, 2], [6, 6]]);
});

test('more heads than columns have one column each', () => {
  const { query, output } = projectionMatrices('random', siteOf(8), widths);
  expect([query, output].map(size)).toEqual([[6, 8], [8, 6]]);
});

test('a head keeps its numbers when another is added and the width a head stays', () => {
  const one = projectionMatrices('random', siteOf(2, 1), widths);
  const two = projectionMatrices('random', siteOf(2, 2), widths);
  expect(two.key && rowsOf(two.key).map((row) => row.slice(0, 3))).toEqual(one.key && rowsOf(one.key));
  expect(two.key && rowsOf(two.key).map((row) => row.slice(3))).not.toEqual(one.key && rowsOf(one.key));
});

test('layers, seeds and roles do not share their numbers', () => {
  const square = { queries: 4, keys: 4, values: 4 };
  const one = projectionMatrices('random', siteOf(1), square);
  const others = [
    projectionMatrices('random', { ...siteOf(1), layer: 2 }, square).query,
    projectionMatrices('random', { ...siteOf(1), seed: 1 }, square).query,
    one.key, one.value, one.output,
  ];
  for (const other of others) expect(one.query && other && rowsOf(other)).not.toEqual(one.query && rowsOf(one.query));
});

test('declared matrices are used as they are; none and identity need none', () => {
  const declared = { query: FloatMatrix.fromRows([[1], [2]]) };
  expect(projectionMatrices(declared, siteOf(1), widths)).toBe(declared);
  expect(projectionMatrices('none', siteOf(1), widths)).toEqual({});
  expect(projectionMatrices('identity', siteOf(1), widths)).toEqual({});
});
