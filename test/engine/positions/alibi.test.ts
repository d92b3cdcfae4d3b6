import { slopesFor } from '../../../src/engine/positions/alibi';

/** 2 to the powers given. Press, Smith and Lewis 2022, section 3, and the released code for other counts. */
function powers(...exponents: number[]): number[] {
  return exponents.map((exponent) => 2 ** exponent);
}

test.each([
  [1, powers(-8)],
  [2, powers(-4, -8)],
  [8, powers(-1, -2, -3, -4, -5, -6, -7, -8)],
  [16, powers(-0.5, -1, -1.5, -2, -2.5, -3, -3.5, -4, -4.5, -5, -5.5, -6, -6.5, -7, -7.5, -8)],
  // The slopes for 4 heads, then every other one of those for 8.
  [6, powers(-2, -4, -6, -8, -1, -3)],
  [3, powers(-4, -8, -2)],
  // The slopes for 8 heads, then every other one of those for 16.
  [12, powers(-1, -2, -3, -4, -5, -6, -7, -8, -0.5, -1.5, -2.5, -3.5)],
])('%i heads', (heads, slopes) => {
  expect(slopesFor(heads)).toEqual(slopes.map((slope) => expect.closeTo(slope, 15)));
});

test('every head has a slope of its own, from 0 to 1', () => {
  for (let heads = 1; heads <= 64; heads++) {
    const slopes = slopesFor(heads);
    expect(slopes).toHaveLength(heads);
    expect(new Set(slopes).size).toBe(heads);
    expect(slopes.every((slope) => slope > 0 && slope < 1)).toBe(true);
  }
});
