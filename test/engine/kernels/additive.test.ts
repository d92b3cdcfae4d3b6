import fc from 'fast-check';
import { additive, concatenated } from '../../../src/engine/kernels/additive';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { matrixOf, rowsOf } from '../../support/matrices';

const size = fc.integer({ min: 1, max: 6 });

test('v · tanh([q; k] · W) of each pair is what the definition gives', () => {
  const given = fc.tuple(size, size, size, size, size).chain(([n, m, dq, dk, h]) => fc.tuple(matrixOf(n, dq), matrixOf(m, dk), matrixOf(dq + dk, h), matrixOf(1, h)));
  fc.assert(fc.property(given, ([Q, K, W, v]) => {
    const [weights, factors] = [rowsOf(W), rowsOf(v)[0] ?? []];
    const byDefinition = (pair: readonly number[]): number =>
      factors.reduce((sum, factor, h) => sum + factor * Math.tanh(pair.reduce((inner, entry, row) => inner + entry * (weights[row]?.[h] ?? NaN), 0)), 0);
    expect(rowsOf(concatenated(Q, K, W, v))).toEqual(rowsOf(Q).map((q) => rowsOf(K).map((k) => expect.closeTo(byDefinition([...q, ...k]), 9))));
  }));
});

test.each<[columnsOfQ: number, columnsOfK: number]>([[2, 3], [3, 2], [2, 2]])('queries of %i and keys of %i columns with 3 weights are our mistake', (q, k) => {
  expect(() => additive(FloatMatrix.zeros(4, q), FloatMatrix.zeros(5, k), FloatMatrix.zeros(1, 3))).toThrow(`4 × ${q} and 5 × ${k} with 3 weights`);
});

test('so is a W that does not take query and key side by side', () => {
  const pairs = (rows: number) => concatenated(FloatMatrix.zeros(1, 2), FloatMatrix.zeros(1, 3), FloatMatrix.zeros(rows, 4), FloatMatrix.zeros(1, 4));
  expect(rowsOf(pairs(5))).toEqual([[0]]);
  for (const rows of [4, 6]) expect(() => pairs(rows)).toThrow(`${rows} × 4 for 2 and 3 columns side by side`);
});
