import fc from 'fast-check';
import { neighbours, overlap } from '../../../training/words/neighbours';
import { dot, unit } from '../../../training/words/vectors';

test('finds the nearest by angle, not by length', () => {
  const vectors = [[1, 0], [100, 1], [1, 1], [-1, 0]].map((vector) => Float64Array.from(vector));
  expect(neighbours(vectors, 2)).toEqual([[1, 2], [0, 2], [1, 0], [2, 1]]);
});

test('finds those that sorting all would put first', () => {
  const vector = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }).map((entries) => Float64Array.from(entries));
  fc.assert(fc.property(fc.array(vector, { minLength: 5, maxLength: 20 }), (vectors) => {
    const units = vectors.map(unit);
    for (const [own, found] of neighbours(vectors, 4).entries()) {
      const cosine = (position: number): number => dot(units[own] ?? new Float64Array(), units[position] ?? new Float64Array());
      const sorted = units.map((_, position) => position).filter((position) => position !== own).sort((a, b) => cosine(b) - cosine(a));
      expect(found.map(cosine)).toEqual(sorted.slice(0, 4).map(cosine));
    }
  }));
});

test.each([
  [[[1, 2], [0, 2]], [[2, 1], [2, 0]], 1],
  [[[1, 2], [0, 2]], [[2, 3], [0, 3]], 0.5],
  [[[1, 2]], [[3, 4]], 0],
])('of %j, %j keeps %d', (some, others, expected) => {
  expect(overlap(some, others)).toBe(expected);
});
