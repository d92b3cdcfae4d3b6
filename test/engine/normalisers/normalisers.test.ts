import fc from 'fast-check';
import { createEngine } from '../../../src/engine/engine';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { normalisers, type NormaliserId } from '../../../src/engine/normalisers';
import type { Normaliser } from '../../../src/engine/normalisers/normaliser';
import { rowsOf } from '../../support/matrices';

const engine = createEngine();
const ids = ['softmax', 'sparsemax', 'entmax', 'sigmoid', 'hardmax', 'none'] as const satisfies readonly NormaliserId[];
const competing = ['softmax', 'sparsemax', 'entmax', 'hardmax'] as const satisfies readonly NormaliserId[];

/** One row of masked scores through a normaliser's own expression. */
function weights(id: NormaliserId, row: readonly number[]): number[] {
  const { expression, operands }: Normaliser = normalisers[id];
  return rowsOf(engine.evaluate(expression, { masked: FloatMatrix.fromRows([row]), ...operands?.(row.length) }))[0] ?? [];
}

function weightsWithSink(id: NormaliserId, row: readonly number[], sink: number): number[] {
  const { expressionWithSink }: Normaliser = normalisers[id];
  if (expressionWithSink === undefined) throw new Error(`${id} takes no sink`);
  return rowsOf(engine.evaluate(expressionWithSink, { masked: FloatMatrix.fromRows([row]), sink }))[0] ?? [];
}

function total(row: readonly number[]): number {
  return row.reduce((sum, weight) => sum + weight, 0);
}

const score = fc.double({ min: -50, max: 50, noNaN: true });
const open = fc.array(score, { minLength: 1, maxLength: 9 });
const masked = fc.array(fc.oneof(score, fc.constant(-Infinity)), { minLength: 1, maxLength: 9 });

test('the list above is the registry', () => {
  expect(Object.keys(normalisers)).toEqual([...ids]);
});

describe.each(ids)('%s', (id) => {
  test('gives closed cells exactly 0, and a row that is closed throughout 0 throughout', () => {
    fc.assert(fc.property(masked, (row) => {
      const found = weights(id, row);
      expect(row.every((entry, j) => entry !== -Infinity || found[j] === 0)).toBe(true);
      expect(found.every(Number.isFinite)).toBe(true);
    }));
    expect(weights(id, [-Infinity, -Infinity, -Infinity])).toEqual([0, 0, 0]);
  });

  test('exchanging keys exchanges weights, where no two of them tie', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: -80, max: 80 }), { minLength: 1, maxLength: 9 }), (sixteenths) => {
      const row = sixteenths.map((one) => one / 16);
      expect(weights(id, row.toReversed())).toEqual(weights(id, row).toReversed().map((weight) => expect.closeTo(weight, 12)));
    }));
  });

  test('a higher score never weighs less', () => {
    fc.assert(fc.property(open, (row) => {
      const byScore = row.map((entry, j) => [entry, weights(id, row)[j] ?? NaN] as const).sort(([a, v], [b, w]) => a - b || v - w);
      expect(byScore.every(([, weight], place) => weight >= (byScore[place - 1]?.[1] ?? -Infinity))).toBe(true);
    }));
  });
});

describe.each(competing)('%s', (id) => {
  test('rows with an open cell sum to 1', () => {
    fc.assert(fc.property(masked, (row) => {
      expect(total(weights(id, row))).toBeCloseTo(row.some((entry) => entry !== -Infinity) ? 1 : 0, 12);
    }));
  });

  /** Drawn from afar, hardly ever two scores are near enough to share a row that cuts off. */
  test('so do scores of which some are just too low', () => {
    const near = fc.array(fc.double({ min: -2.5, max: 0, noNaN: true }), { minLength: 2, maxLength: 9 });
    fc.assert(fc.property(near, (row) => {
      expect(total(weights(id, row))).toBeCloseTo(1, 12);
    }));
  });

  test('scores beyond what exponentials and squares can hold still sum to 1', () => {
    for (const row of [[1e300, 1e300], [-1e300, -1e300], [1e300, -1e300, 0], [1e200, 1e200 - 1, 5]]) expect(total(weights(id, row))).toBeCloseTo(1, 12);
  });

  test('one number added to all scores of a row changes nothing', () => {
    const row = fc.array(fc.integer({ min: -320, max: 320 }).map((one) => one / 16), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(row, fc.integer({ min: -1000, max: 1000 }), (scores, shift) => {
      expect(weights(id, scores.map((one) => one + shift))).toEqual(weights(id, scores));
    }));
  });
});

describe.each(competing)('%s with a sink', (id) => {
  test('is one more score whose weight is dropped', () => {
    fc.assert(fc.property(masked, score, (row, sink) => {
      expect(weightsWithSink(id, row, sink)).toEqual(weights(id, [...row, sink]).slice(0, -1));
    }));
  });

  test('rows sum to at most 1; a closed one stays 0', () => {
    fc.assert(fc.property(open, score, (row, sink) => {
      expect(total(weightsWithSink(id, row, sink))).toBeLessThanOrEqual(1 + 1e-12);
    }));
    expect(weightsWithSink(id, [-Infinity, -Infinity], -3)).toEqual([0, 0]);
  });
});

describe('worked by hand', () => {
  test('sparsemax cuts off: scores 1 and 0.5 share what is above τ = 0.25, −1 gets nothing', () => {
    expect(weights('sparsemax', [1, 0.5, -1])).toEqual([0.75, 0.25, 0]);
    expect(weights('sparsemax', [3, 1])).toEqual([1, 0]);
    expect(weights('sparsemax', [2, 2, 2, 2])).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test('entmax squares what is above its threshold: between two keys it cuts off where their scores are 2 apart', () => {
    // With h half their distance the weights are (½(h + √(2 − h²)))² and (½(−h + √(2 − h²)))².
    const half = 0.6;
    const root = Math.sqrt(2 - half ** 2);
    expect(weights('entmax', [1.2, 0])).toEqual([((half + root) / 2) ** 2, ((root - half) / 2) ** 2].map((weight) => expect.closeTo(weight, 14)));
    expect(weights('entmax', [2, 0])).toEqual([expect.closeTo(1, 14), expect.closeTo(0, 14)]);
    expect(weights('entmax', [5, 0])).toEqual([1, 0]);
  });

  test('entmax of two equal scores leaves a third none from √2 below them, in whatever order they stand', () => {
    // Halves 0, 0 and −0.9 have their threshold at −√½ = −0.707.
    for (const row of [[0, 0, -1.8], [-1.8, 0, 0], [0, -1.8, 0]]) {
      expect(weights('entmax', row)).toEqual(row.map((one) => (one === 0 ? expect.closeTo(0.5, 14) : 0)));
    }
    expect(weights('entmax', [0, 0, -1.4])[2]).toBeGreaterThan(0);
  });

  test('sigmoid weighs each key by itself, less the logarithm of how many there are', () => {
    expect(weights('sigmoid', [0])).toEqual([0.5]);
    expect(weights('sigmoid', [0, Math.log(3)])).toEqual([expect.closeTo(1 / 3, 15), expect.closeTo(3 / 5, 15)]);
    expect(weights('sigmoid', [1e300, -1e300])).toEqual([1, 0]);
  });

  test('hardmax takes the first of the largest', () => {
    expect(weights('hardmax', [1, 4, 4, 2])).toEqual([0, 1, 0, 0]);
    expect(weightsWithSink('hardmax', [1, 4], 9)).toEqual([0, 0]);
    expect(weightsWithSink('hardmax', [1, 4], 4)).toEqual([0, 1]);
  });

  test('none leaves the scores, and closed cells 0', () => {
    expect(weights('none', [-2, -Infinity, 7])).toEqual([-2, 0, 7]);
  });

  test('a softmax with a sink of the logarithm of the rest gives half away', () => {
    expect(weightsWithSink('softmax', [0, 0], Math.log(2))).toEqual([expect.closeTo(0.25, 15), expect.closeTo(0.25, 15)]);
  });
});
