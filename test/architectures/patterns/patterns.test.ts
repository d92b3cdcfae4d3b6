import { patterns } from '../../../src/architectures/patterns';
import { columnOfMaximum, differentWords, siteOf, stepOf } from '../../support/heads';
import { transposed } from '../../support/matrices';

const LENGTHS = Array.from({ length: 63 }, (_, i) => i + 2);

/** For each query: which key its weight is largest at, and how large it is there. */
function peaks(...lines: readonly string[]): { at: number[]; least: number } {
  const weights = stepOf(siteOf(...lines), 'weights');
  return { at: weights.map(columnOfMaximum), least: Math.min(...weights.map((row) => Math.max(...row))) };
}

const places = (count: number) => Array.from({ length: count }, (_, i) => i);

const BY_PLACE = [
  { pattern: 'previous', target: (i: number) => Math.max(0, i - 1), peak: 0.9 },
  { pattern: 'next', target: (i: number, m: number) => Math.min(m - 1, i + 1), peak: 0.9 },
  { pattern: 'current', target: (i: number) => i, peak: 0.9 },
  { pattern: 'first', target: () => 0, peak: 0.9 },
];

describe.each(BY_PLACE)('$pattern', ({ pattern, target, peak }) => {
  test.each(LENGTHS)('every one of %i tokens looks where it should', (n) => {
    const { at, least } = peaks(differentWords(n), `heads: [${pattern}]`);
    expect(at).toEqual(places(n).map((i) => target(i, n)));
    expect(least).toBeGreaterThan(peak);
  });

  test.each([100, 300, 1_024])('%i tokens, many more than it was designed for', (n) => {
    const { at, least } = peaks(differentWords(n), `heads: [${pattern}]`);
    expect(at).toEqual(places(n).map((i) => target(i, n)));
    expect(least).toBeGreaterThan(0.5);
  });

  test.each(LENGTHS)('the same places of another sequence of %i tokens', (n) => {
    const { at, least } = peaks(differentWords(n), `keys: ${differentWords(n).replaceAll('w', 'v')}`, `heads: [${pattern}]`);
    expect(at).toEqual(places(n).map((i) => target(i, n)));
    expect(least).toBeGreaterThan(peak);
  });

  test.each(['scale: 1', 'scale: 0.05', 'score: dot', 'score: cosine'])('the maxima stay with "%s"', (line) => {
    expect(peaks(differentWords(20), `heads: [${pattern}]`, line).at).toEqual(places(20).map((i) => target(i, 20)));
  });
});

test.each([[1, 'previous', [0, 1, 2]], [2, 'previous', [1, 2, 3]], [1, 'current', [1, 2, 3]], [1, 'next', [2, 3, 4]]])(
  'query i stands at place i + %i: %s looks from there',
  (offset, pattern, expected) => {
    expect(peaks(differentWords(3), `keys: ${differentWords(6)}`, `heads: [${pattern}]`, `offset: ${offset}`).at).toEqual(expected);
  },
);

describe('aligned', () => {
  /** How far the weight's largest key is from the query's own relative place, and how far the nearest key is. */
  function distances(n: number, m: number): { found: number; nearest: number }[] {
    const { at } = peaks(differentWords(n), `keys: ${differentWords(m)}`, 'heads: [aligned]');
    const away = (i: number, j: number) => Math.abs((i + 0.5) / n - (j + 0.5) / m);
    return at.map((j, i) => ({ found: away(i, j), nearest: Math.min(...places(m).map((key) => away(i, key))) }));
  }

  test.each(LENGTHS)('%i tokens look at the nearest relative place, however long the other sequence is', (n) => {
    for (const m of [1, 2, 3, 7, n, 64]) {
      for (const { found, nearest } of distances(n, m)) expect(found).toBeCloseTo(nearest, 10);
    }
  });

  test.each(LENGTHS)('two sequences of %i tokens stand side by side', (n) => {
    const { at, least } = peaks(differentWords(n), `keys: ${differentWords(n)}`, 'heads: [aligned]');
    expect(at).toEqual(places(n));
    expect(least).toBeGreaterThan(0.75);
  });

  test('without another sequence it is its own place', () => {
    expect(peaks(differentWords(9), 'heads: [aligned]').at).toEqual(places(9));
  });

  test('from the first to the last: weights move down the columns', () => {
    expect(peaks('I am a student -> je suis étudiant', 'heads: [aligned]').at).toEqual([0, 1, 3]);
  });
});

describe('spread', () => {
  test.each([...LENGTHS, 300])('%i tokens get almost equal shares', (n) => {
    for (const lines of [[differentWords(n)], [differentWords(3), `keys: ${differentWords(n)}`]]) {
      const shares = stepOf(siteOf(...lines, 'heads: [spread]'), 'weights').flat().map((weight) => weight * n);
      expect(Math.min(...shares)).toBeGreaterThan(0.8);
      expect(Math.max(...shares)).toBeLessThan(1.2);
    }
  });
});

/** Each word twice, so far apart as half the sequence: `w0 w1 … w0 w1 …`. */
function twice(count: number): string {
  return `${differentWords(count)} ${differentWords(count)}`;
}

describe.each(['words', 'one-hot', 'random'])('same, with embedding %s', (embedding) => {
  const block = (...lines: readonly string[]) => [...lines, 'heads: [same]', `embedding: ${embedding}`];

  test.each(places(32).map((i) => i + 1))('each of %i words that stand twice looks at the other one', (count) => {
    const { at, least } = peaks(...block(twice(count)));
    expect(at).toEqual(places(2 * count).map((i) => (i + count) % (2 * count)));
    expect(least).toBeGreaterThan(0.6);
  });

  test.each([2, 5, 17, 64])('each of %i words that stand once looks at itself', (n) => {
    const { at, least } = peaks(...block(differentWords(n)));
    expect(at).toEqual(places(n));
    expect(least).toBeGreaterThan(0.5);
  });

  test.each([2, 5, 17, 64])('each of %i words finds itself in the other sequence, whose order is another', (n) => {
    const { at, least } = peaks(...block(differentWords(n), `keys: ${differentWords(n).split(' ').reverse().join(' ')}`));
    expect(at).toEqual(places(n).reverse());
    expect(least).toBeGreaterThan(0.6);
  });
});

test('same: a word that stands three times shares its attention between the two others', () => {
  const weights = stepOf(siteOf('the cat saw the dog and the bird', 'heads: [same]'), 'weights');
  for (const [row, one, other] of [[0, 3, 6], [3, 0, 6], [6, 0, 3]] as const) {
    expect((weights[row]?.[one] ?? NaN) + (weights[row]?.[other] ?? NaN)).toBeGreaterThan(0.9);
  }
});

describe('similar', () => {
  test.each(places(32).map((i) => i + 1))('each of %i vectors that stand twice looks at the other one', (count) => {
    for (const line of ['embedding: one-hot', 'dimension: 32\nembedding: random']) {
      const { at } = peaks(twice(count), 'heads: [similar]', line);
      expect(at).toEqual(places(2 * count).map((i) => (i + count) % (2 * count)));
    }
  });

  test.each([
    ['the king met the queen under an apple tree', 'king', 'queen'],
    ['king apple queen', 'king', 'queen'],
    ['the cat and the kitten sat on a mat', 'cat', 'kitten'],
    ['the cat and the kitten sat on a mat', 'kitten', 'cat'],
    ['she took the street and then the road home', 'street', 'road'],
    ['the mother of the boy and the father of the girl', 'mother', 'father'],
    ['the doctor asked the nurse about the weather on monday', 'doctor', 'nurse'],
  ])('%s: %s looks at %s', (sentence, word, other) => {
    const tokens = sentence.split(' ');
    const { at } = peaks(sentence, 'heads: [similar]', 'embedding: words');
    expect(tokens[at[tokens.indexOf(word)] ?? -1]).toBe(other);
  });

  test('a token gives its own place less than a token like it gets elsewhere', () => {
    const [row = []] = stepOf(siteOf('king apple king', 'heads: [similar]'), 'weights');
    expect(row[2]).toBeGreaterThan(20 * (row[0] ?? NaN));
  });

  test('in another sequence nothing is damped: the word itself is the nearest of all', () => {
    expect(peaks('king apple queen', 'keys: king apple queen', 'heads: [similar]').at).toEqual([0, 1, 2]);
  });
});

describe.each(Object.keys(patterns))('%s is a pair of two matrices', (pattern) => {
  test.each(['words', 'one-hot', 'random'])('so its scores are not symmetric, with embedding %s', (embedding) => {
    const scores = stepOf(siteOf('the cat saw the other dog', `heads: [${pattern}]`, `embedding: ${embedding}`), 'scores');
    const mirrored = transposed(scores);
    const difference = Math.max(...scores.flatMap((row, i) => row.map((score, j) => Math.abs(score - (mirrored[i]?.[j] ?? NaN)))));
    expect(difference).toBeGreaterThan(0.02 * Math.max(...scores.flat().map(Math.abs)));
  });

  test('its queries are not its keys', () => {
    const site = siteOf('the cat saw the other dog', `heads: [${pattern}]`);
    expect(stepOf(site, 'queries')).not.toEqual(stepOf(site, 'keys'));
  });
});
