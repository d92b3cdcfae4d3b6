import fc from 'fast-check';
import { headMean, rollout } from '../../../src/engine/trace/rollout';
import { matrixOf } from '../../support/traces';

test('the mean of two heads, entry by entry', () => {
  const mean = headMean([matrixOf([[1, 0], [0.5, 0.5]]), matrixOf([[0, 1], [0.25, 0.75]])]);
  expect(Array.from(mean.data)).toEqual([0.5, 0.5, 0.375, 0.625]);
});

test('two layers worked by hand from Abnar & Zuidema 2020: ½A + ½I, multiplied', () => {
  const first = matrixOf([[1, 0], [1, 0]]);
  const second = matrixOf([[0.5, 0.5], [0, 1]]);
  // ½A + ½I: [[1, 0], [.5, .5]] and [[.75, .25], [0, 1]]; the second times the first.
  expect(Array.from(rollout([first]).data)).toEqual([1, 0, 0.5, 0.5]);
  expect(Array.from(rollout([first, second]).data)).toEqual([0.875, 0.125, 0.5, 0.5]);
});

test('a row that attends to nothing passes its own input on', () => {
  expect(Array.from(rollout([matrixOf([[0, 0], [0, 1]])]).data)).toEqual([1, 0, 0, 1]);
});

const row = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
const layer = fc.array(row, { minLength: 4, maxLength: 4 }).map((rows) => matrixOf(rows.map((weights) => weights.map((weight) => weight / weights.reduce((sum, each) => sum + each, 0)))));

test('however many layers there are, the rows add up to 1', () => {
  fc.assert(fc.property(fc.array(layer, { minLength: 1, maxLength: 6 }), (layers) => {
    const { data } = rollout(layers);
    for (let i = 0; i < 4; i++) expect(data.subarray(4 * i, 4 * i + 4).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  }));
});
