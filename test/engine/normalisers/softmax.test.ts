import fc from 'fast-check';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { softmaxRows } from '../../../src/engine/normalisers/softmax';
import { rowsOf } from '../../support/matrices';

function softmax(...row: number[]): number[] {
  return rowsOf(softmaxRows(FloatMatrix.fromRows([row])))[0] ?? [];
}

test('weights are the exponentials over their sum', () => {
  const total = Math.E + 1 + Math.E ** -2;
  expect(softmax(1, 0, -2)).toEqual([Math.E / total, 1 / total, Math.E ** -2 / total].map((weight) => expect.closeTo(weight, 15)));
});

test('scores that would overflow one by one are taken from their largest', () => {
  expect(softmax(1e300, 1e300)).toEqual([0.5, 0.5]);
  expect(softmax(-1e300, -1e300, -1e301)).toEqual([0.5, 0.5, 0]);
  expect(softmax(710, 0)).toEqual([1, expect.closeTo(0, 300)]);
});

test('closed cells are exactly 0, in a row that is closed throughout too', () => {
  expect(softmax(-Infinity, 3, -Infinity)).toEqual([0, 1, 0]);
  expect(softmax(-Infinity, -Infinity)).toEqual([0, 0]);
});

test('adding one number to all scores of a row changes nothing', () => {
  const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(row, fc.integer({ min: -1000, max: 1000 }), (scores, shift) => {
    expect(softmax(...scores.map((score) => score + shift))).toEqual(softmax(...scores));
  }));
});
