import { bucketOf } from '../../../src/engine/positions/t5';

describe('32 buckets up to a distance of 128, as in the paper', () => {
  // 16 a side: 0 to 7 exactly, then 8 + ⌊ln(r/8) ÷ ln(16) · 8⌋, which steps at 8 · 2^(k/2).
  test.each([
    [0, 0], [-1, 1], [-7, 7], [-8, 8], [-11, 8], [-12, 9], [-15, 9], [-16, 10], [-22, 10], [-23, 11], [-31, 11], [-32, 12],
    [-45, 12], [-46, 13], [-63, 13], [-64, 14], [-90, 14], [-91, 15], [-127, 15], [-128, 15], [-100000, 15],
    [1, 17], [7, 23], [8, 24], [16, 26], [32, 28], [64, 30], [128, 31], [1000, 31],
  ])('in both directions a key at %i is in bucket %i', (relative, bucket) => {
    expect(bucketOf(relative, { buckets: 32, distance: 128, causal: false })).toBe(bucket);
  });

  // All 32 for the past: 0 to 15 exactly, then 16 + ⌊ln(r/16) ÷ ln(8) · 16⌋, which steps at 16 · 2^(3k/16).
  test.each([
    [0, 0], [-1, 1], [-15, 15], [-16, 16], [-18, 16], [-19, 17], [-20, 17], [-21, 18], [-31, 21], [-32, 21], [-33, 21], [-34, 21], [-35, 22],
    [-63, 26], [-64, 26], [-112, 30], [-113, 31], [-128, 31], [-100000, 31], [1, 0], [50, 0],
  ])('with causal a key at %i is in bucket %i', (relative, bucket) => {
    expect(bucketOf(relative, { buckets: 32, distance: 128, causal: true })).toBe(bucket);
  });
});

test('buckets never go back with the distance, and stay within their side', () => {
  for (const buckets of [4, 6, 8, 32, 64]) {
    for (const distance of [33, 128, 1000]) {
      const side = Array.from({ length: 1100 }, (_, apart) => bucketOf(-apart, { buckets, distance, causal: false }));
      expect(side.every((bucket, apart) => bucket >= (side[apart - 1] ?? 0) && bucket < buckets / 2)).toBe(true);
      expect(side.at(-1)).toBe(buckets / 2 - 1);
    }
  }
});
