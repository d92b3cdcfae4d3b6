import { drawFor } from '../../../src/architectures/projections';
import { positions } from '../../../src/engine/positions';
import type { PositionId } from '../../../src/engine/positions';
import { rowsOf } from '../../support/matrices';

const draw = drawFor({ seed: 0, name: 'test', layer: 1 });

function added(id: PositionId, first: number, count: number, width: number): number[][] {
  const { inputs } = positions[id];
  if (inputs === undefined) throw new Error(`${id} adds nothing to the inputs`);
  return rowsOf(inputs({ first, count, width }, draw));
}

test('sines and cosines as in the paper, slower from pair to pair', () => {
  expect(added('sinusoidal', 0, 3, 4)).toEqual([
    [0, 1, 0, 1],
    [Math.sin(1), Math.cos(1), Math.sin(0.01), Math.cos(0.01)],
    [Math.sin(2), Math.cos(2), Math.sin(0.02), Math.cos(0.02)],
  ].map((row) => row.map((entry) => expect.closeTo(entry, 15))));
});

test('an odd width ends in a sine', () => {
  expect(added('sinusoidal', 1, 1, 3)).toEqual([[Math.sin(1), Math.cos(1), Math.sin(10000 ** (-2 / 3))].map((entry) => expect.closeTo(entry, 15))]);
});

test.each<PositionId>(['sinusoidal', 'learned'])('%s: a position has the same row wherever the sequence begins', (id) => {
  expect(added(id, 2, 3, 6)).toEqual(added(id, 0, 5, 6).slice(2));
  expect(added(id, -1, 2, 6)[1]).toEqual(added(id, 0, 1, 6)[0]);
});

test('learned positions differ from one another', () => {
  expect(new Set(added('learned', 0, 9, 4).map((row) => row.join())).size).toBe(9);
});
