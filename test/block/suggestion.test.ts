import fc from 'fast-check';
import { nearest } from '../../src/block/suggestion';
import { editDistance } from '../../src/engine/names/edit-distance';

const KEYS = ['queries', 'keys', 'mask', 'seed', 'projections', 'Q', 'K'];

test.each([
  ['msak', 'mask'],
  ['Mask', 'mask'],
  ['query', 'queries'],
  ['projection', 'projections'],
  ['key', 'keys'],
  ['colour', undefined],
  ['x', undefined],
  ['m'.repeat(100000), undefined],
])('%s: did you mean %s?', (word, meant) => {
  expect(nearest(word, KEYS)).toBe(meant);
});

test('the edit distance is a distance, and counts one edit as one', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(8), fc.string({ minLength: 1, maxLength: 1 }), (a, b, at, mark) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(editDistance(a, a.slice(0, at) + mark + a.slice(at))).toBe(1);
    }),
  );
});
