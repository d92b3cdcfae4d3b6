import { randomMatrix, stream } from '../../../src/engine/matrices/random';
import { neighbours, overlap } from '../../../training/words/neighbours';
import { narrowed } from '../../../training/words/space';
import { dot, mean } from '../../../training/words/vectors';

/** Twenty groups of ten in 12 dimensions of which few matter, all shifted the same way. */
function groups(): Float64Array[] {
  const centres = randomMatrix(20, 12, 1, stream(1, 'centres')).data;
  const noise = randomMatrix(200, 12, 0.05, stream(1, 'noise')).data;
  return Array.from({ length: 200 }, (_, row) => Float64Array.from({ length: 12 }, (_column, column) =>
    (column < 6 ? centres[Math.floor(row / 10) * 12 + column] ?? 0 : 0) + (noise[row * 12 + column] ?? 0) + 2));
}

test('vectors of length 1 stay among their neighbours in half the columns', () => {
  const wide = groups();
  const narrow = narrowed(wide, 6);
  for (const vector of narrow) expect(dot(vector, vector)).toBeCloseTo(1, 12);
  const group = (position: number): number => Math.floor(position / 10);
  const own = neighbours(narrow, 9).flatMap((found, position) => found.filter((other) => group(other) === group(position)));
  expect(own.length / 1800).toBeGreaterThan(0.95);
});

test('what all had in common is gone', () => {
  const length = (vectors: readonly Float64Array[]): number => Math.sqrt(dot(mean(vectors), mean(vectors)));
  expect(length(groups())).toBeGreaterThan(2);
  expect(length(narrowed(groups(), 6))).toBeLessThan(0.3);
});

test('is the same on every call, to the bit', () => {
  expect(narrowed(groups(), 4)).toEqual(narrowed(groups(), 4));
  expect(overlap(neighbours(narrowed(groups(), 4), 3), neighbours(narrowed(groups(), 6), 3))).toBeLessThan(1);
});
