import { sharpestRow } from '../../src/diagram/focus';
import { matrixOf } from '../support/traces';
import type { MaskMap } from '../../src/model/trace';

function open(rows: number, columns: number, closed: readonly (readonly [number, number])[] = []): MaskMap {
  const closedBy = new Uint32Array(rows * columns);
  for (const [i, j] of closed) closedBy[i * columns + j] = 1;
  return { rules: ['causal'], rows, columns, closedBy };
}

test('the row with the sharpest weights', () => {
  expect(sharpestRow(matrixOf([[0.5, 0.5], [0.9, 0.1], [0.4, 0.6]]), open(3, 2))).toBe(1);
});

test('a row with one open key has no choice, and does not count as sharp', () => {
  expect(sharpestRow(matrixOf([[1, 0, 0], [0.5, 0.5, 0], [0.7, 0.2, 0.1]]), open(3, 3, [[0, 1], [0, 2], [1, 2]]))).toBe(2);
});

test('the first row where no row has a choice', () => {
  expect(sharpestRow(matrixOf([[1], [1]]), open(2, 1))).toBe(0);
});
