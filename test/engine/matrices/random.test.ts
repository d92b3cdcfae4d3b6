import { finalise, hash, randomMatrix, splitmix32, stream, xoshiro128, type Generator } from '../../../src/engine/matrices/random';

function drawn(draw: Generator, count: number): number[] {
  return Array.from({ length: count }, draw);
}

describe('the generator draws what its published references draw', () => {
  test('xoshiro128** 1.1 from the state 1 2 3 4 (reference implementation in C, as tested in rand_xoshiro)', () => {
    expect(drawn(xoshiro128([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('FNV-1a, the test vectors of Noll', () => {
    expect([hash(''), hash('a'), hash('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  test('the finaliser of MurmurHash3: the empty text with the seeds 0, 1 and 2³² − 1', () => {
    expect([finalise(0), finalise(1), finalise(0xffffffff)]).toEqual([0, 0x514e28b7, 0x81f16f39]);
  });

  test('SplitMix adds the golden gamma before each finaliser', () => {
    expect(drawn(splitmix32(0), 4)).toEqual([1, 2, 3, 4].map((k) => finalise(Math.imul(k, 0x9e3779b9))));
  });
});

describe('streams', () => {
  test('the same seed and name draw the same numbers for ever', () => {
    expect(drawn(stream(0, 'token/cat'), 3)).toEqual(drawn(stream(0, 'token/cat'), 3));
    expect(drawn(stream(0, 'token/cat'), 3)).toMatchInlineSnapshot(`
[
  2880134896,
  1967228421,
  3170106063,
]
`);
  });

  test.each([
    ['another name', stream(0, 'token/cat'), stream(0, 'token/cats')],
    ['another seed', stream(0, 'token/cat'), stream(1, 'token/cat')],
    ['a seed that runs into the name', stream(1, '1/query'), stream(11, '/query')],
    ['letters beyond ASCII', stream(0, 'token/été'), stream(0, 'token/ete')],
  ])('%s draws other numbers', (_, one, other) => {
    expect(drawn(one, 8)).not.toEqual(drawn(other, 8));
  });
});

test('entries have the mean and the deviation asked for, and stay within what four uniform numbers reach', () => {
  const { data } = randomMatrix(200, 200, 2, stream(0, 'moments'));
  const mean = data.reduce((sum, entry) => sum + entry, 0) / data.length;
  const variance = data.reduce((sum, entry) => sum + (entry - mean) ** 2, 0) / data.length;
  expect(Math.abs(mean)).toBeLessThan(0.05);
  expect(Math.abs(Math.sqrt(variance) - 2)).toBeLessThan(0.05);
  expect(Math.max(...data)).toBeLessThanOrEqual(4 * Math.sqrt(3));
});
