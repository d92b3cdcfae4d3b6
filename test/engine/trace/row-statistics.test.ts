import fc from 'fast-check';
import { createEngine } from '../../../src/engine/engine';
import { entropyOf, jacobianNorm, rowStatistics } from '../../../src/engine/trace/row-statistics';
import type { Head, Mechanism } from '../../../src/model/trace';
import { matrixOf } from '../../support/traces';

/** diag(w) − w wᵀ, entry by entry, and the root of the sum of its squares. */
function normByDefinition(w: readonly number[]): number {
  const entries = w.flatMap((a, i) => w.map((b, j) => (i === j ? a : 0) - a * b));
  return Math.sqrt(entries.reduce((sum, entry) => sum + entry ** 2, 0));
}

/** Softmax, and its derivatives by central differences. */
function normByDifferences(scores: readonly number[]): number {
  const softmax = (row: readonly number[]): number[] => {
    const powers = row.map(Math.exp);
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  };
  const h = 1e-5;
  const entries = scores.flatMap((_, j) => {
    const moved = (by: number) => softmax(scores.map((score, at) => (at === j ? score + by : score)));
    const [up, down] = [moved(h), moved(-h)];
    return up.map((value, i) => (value - (down[i] ?? 0)) / (2 * h));
  });
  return Math.sqrt(entries.reduce((sum, entry) => sum + entry ** 2, 0));
}

const scores = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 1, maxLength: 12 });
const engine = createEngine();
const weightsOf = (row: readonly number[]): Float64Array => engine.evaluate('softmax(masked)', { masked: matrixOf([row]) }).data;

test('the gradient is the norm of the softmax’s own derivatives', () => {
  fc.assert(fc.property(scores, (row) => {
    const weights = weightsOf(row);
    expect(jacobianNorm(weights)).toBeCloseTo(normByDefinition([...weights]), 12);
    expect(jacobianNorm(weights)).toBeCloseTo(normByDifferences(row), 6);
  }));
});

test('no gradient is larger than that of two keys with half each, and a weight close to 1 loses no digits', () => {
  expect(jacobianNorm(Float64Array.of(0.5, 0.5))).toBeCloseTo(0.5, 15);
  fc.assert(fc.property(scores, (row) => {
    expect(jacobianNorm(weightsOf(row))).toBeLessThanOrEqual(0.5 + 1e-12);
  }));
  // w = (1 − ε, ε): all four entries are ε (1 − ε) in size.
  expect(jacobianNorm(Float64Array.of(1 - 2 ** -40, 2 ** -40)) / (2 * 2 ** -40)).toBeCloseTo(1, 9);
});

test('entropy: 0 where one key has all, ln m where all have alike, never more', () => {
  expect(entropyOf([0, 1, 0])).toBe(0);
  expect(entropyOf([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 15);
  fc.assert(fc.property(scores, (row) => {
    expect(entropyOf(weightsOf(row))).toBeLessThanOrEqual(Math.log(row.length) + 1e-12);
  }));
});

const SOFTMAX: Mechanism = { score: 'dot', normalize: 'softmax', position: 'none', offset: 0, written: [] };

function headOf(rows: readonly (readonly number[])[], closed: readonly number[] = [], operands: Head['operands'] = {}): Head {
  const weights = matrixOf(rows);
  return { mask: { rules: ['causal'], rows: weights.rows, columns: weights.columns, closedBy: Uint32Array.from(weights.data, (_, cell) => (closed.includes(cell) ? 1 : 0)) }, steps: { weights }, operands };
}

test('of a head: each row against its open keys, and the means', () => {
  const rows = rowStatistics(headOf([[1, 0], [0.5, 0.5]], [1]), SOFTMAX);
  expect(rows?.entropy).toEqual([0, expect.closeTo(Math.log(2), 12)]);
  expect(rows?.most).toEqual([0, Math.log(2)]);
  expect(rows?.gradient).toEqual([0, 0.5]);
  expect(rows?.mean).toEqual({ entropy: expect.closeTo(Math.log(2) / 2, 12), most: Math.log(2) / 2, gradient: 0.25 });
});

test('a row that is closed throughout has nothing to choose', () => {
  expect(rowStatistics(headOf([[0, 0]], [0, 1]), SOFTMAX)).toEqual({ entropy: [0], most: [0], gradient: [0], mean: { entropy: 0, most: 0, gradient: 0 } });
});

test('what a sink takes is one more share', () => {
  const rows = rowStatistics(headOf([[0.25, 0.25]], [], { sink: 1 }), SOFTMAX);
  expect(rows?.entropy[0]).toBeCloseTo(entropyOf([0.25, 0.25, 0.5]), 12);
  expect(rows?.most).toEqual([Math.log(3)]);
});

test('weights that are no shares have no entropy, and those of another normaliser no gradient of the softmax', () => {
  expect(rowStatistics(headOf([[0.9, 0.9]]), { ...SOFTMAX, normalize: 'sigmoid' })).toBeUndefined();
  expect(rowStatistics(headOf([[0.3, 0.2]]), { ...SOFTMAX, normalize: 'sigmoid' })).toBeUndefined();
  expect(rowStatistics(headOf([[1, 0], [0.9, 0.9]]), { ...SOFTMAX, normalize: 'none' })).toBeUndefined();
  expect(rowStatistics(headOf([[-0.5, 1.5]]), { ...SOFTMAX, normalize: 'none' })).toBeUndefined();
  expect(rowStatistics(headOf([[0.5, 0.5]]), { ...SOFTMAX, normalize: 'sparsemax' })).not.toHaveProperty('gradient');
  expect(rowStatistics(headOf([[0.5, 0.5]]), { ...SOFTMAX, written: ['weights'] })).not.toHaveProperty('gradient');
});

test('a formula that makes more than all of what a sink leaves has no entropy', () => {
  expect(rowStatistics(headOf([[0.9, 0.9]], [], { sink: 1 }), { ...SOFTMAX, written: ['weights'] })).toBeUndefined();
});

test('recorded weights have an entropy, but no gradient: nobody knows what made them', () => {
  const recorded = rowStatistics(headOf([[0.5, 0.5]]), undefined);
  expect(recorded?.entropy).toEqual([expect.closeTo(Math.log(2), 12)]);
  expect(recorded).not.toHaveProperty('gradient');
});

test('a head that came to no weights has no statistics', () => {
  expect(rowStatistics({ ...headOf([[1]]), steps: {} }, SOFTMAX)).toBeUndefined();
});
