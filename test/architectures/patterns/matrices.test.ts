import { patternProjections, type PatternedSite } from '../../../src/architectures/patterns/matrices';
import { withPlaces } from '../../../src/architectures/patterns/places';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import type { Matrix } from '../../../src/model/matrix';
import { columnOfMaximum, differentWords, siteOf, stepOf } from '../../support/heads';
import { naiveProduct, rowsOf, transposed } from '../../support/matrices';

const site: PatternedSite = {
  seed: 0, name: 'layer', layer: 1, layout: { heads: 2, kvHeads: 2 },
  patterns: ['similar', 'previous'], self: true, squaredLength: 3, longest: 3, offset: 0,
};
const words = { tokens: ['a', 'b', 'c'], states: FloatMatrix.fromRows([[1, 2, 0], [0, 1, 1], [3, 0, -1]]) };

function matrix(found: Matrix | undefined): number[][] {
  if (found === undefined) throw new Error('no such matrix');
  return rowsOf(found);
}

test('a head has as many columns as the word and its place, and hands over the whole word vector', () => {
  const { query, key, value, output } = patternProjections(site, { words: 3, values: 3 });
  expect([query, key, value].map((one) => [one?.rows, one?.columns])).toEqual([[35, 70], [35, 70], [3, 6]]);
  expect(matrix(value)).toEqual([[1, 0, 0, 1, 0, 0], [0, 1, 0, 0, 1, 0], [0, 0, 1, 0, 0, 1]]);
  expect(output).toBeUndefined();
});

test('one head needs no W_V: its values are the words as they stand', () => {
  expect(patternProjections({ ...site, layout: { heads: 1, kvHeads: 1 }, patterns: ['first'] }, { words: 3, values: 3 }).value).toBeUndefined();
  for (const head of [0, 1, 2]) {
    expect(stepOf(siteOf('Q: [[1, 2, 0], [0, 1, 1]]', 'heads: [similar, first, spread]'), 'values', head)).toEqual([[1, 2, 0], [0, 1, 1]]);
  }
});

test('what is shown is the product of the two matrices over [word ; place]', () => {
  const { query, key } = patternProjections(site, { words: 3, values: 3 });
  const inputs = rowsOf(withPlaces(words, 3).states);
  const [queries, keys] = [naiveProduct(inputs, matrix(query)), naiveProduct(inputs, matrix(key))];
  const drawn = siteOf('Q: [[1, 2, 0], [0, 1, 1], [3, 0, -1]]', 'heads: [similar, previous]');
  for (const head of [0, 1]) {
    const part = (rows: number[][]) => rows.map((row) => row.slice(head * 35, (head + 1) * 35));
    const expected = naiveProduct(part(queries), transposed(part(keys)));
    stepOf(drawn, 'scores', head).forEach((row, i) => row.forEach((score, j) => expect(score).toBeCloseTo(expected[i]?.[j] ?? NaN, 9)));
  }
});

test('the score of likeness is half the squared distance of the vectors, but for what a whole row shares', () => {
  const [row = []] = stepOf(siteOf('Q: [[1, 2, 0]]', 'K: [[1, 2, 0], [0, 1, 1], [3, 0, -1]]', 'heads: [similar]'), 'scaled');
  const distance = [0, 3, 9];
  expect((row[0] ?? NaN) - (row[1] ?? NaN)).toBeCloseTo((8 / 3) * (distance[1] ?? NaN) / 2, 9);
  expect((row[0] ?? NaN) - (row[2] ?? NaN)).toBeCloseTo((8 / 3) * (distance[2] ?? NaN) / 2, 9);
});

describe('heads that repeat a pattern', () => {
  const repeated = siteOf(differentWords(12), 'heads: [previous, previous, previous]');

  test('look at the same places, each a little softer in its own way', () => {
    const peaks = [0, 1, 2].map((head) => {
      const weights = stepOf(repeated, 'weights', head);
      expect(weights.map(columnOfMaximum)).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      return Math.max(...(weights[5] ?? []));
    });
    expect(new Set(peaks).size).toBe(3);
    expect(peaks[1]).toBeLessThan(peaks[0] ?? NaN);
    expect(Math.min(...peaks)).toBeGreaterThan(0.5);
  });

  test('vary with the seed, and the first one does not', () => {
    const other = siteOf(differentWords(12), 'heads: [previous, previous, previous]', 'seed: 1');
    expect(stepOf(other, 'weights', 0)).toEqual(stepOf(repeated, 'weights', 0));
    expect(stepOf(other, 'weights', 1)).not.toEqual(stepOf(repeated, 'weights', 1));
  });
});

test.each([1, 2])('%i key heads serve four patterns at once: scores are as with keys of their own', (kvHeads) => {
  const lines = ['the king met the queen', 'heads: [similar, previous, first, same]'];
  const [shared, own] = [siteOf(...lines, `kv-heads: ${kvHeads}`), siteOf(...lines)];
  for (const head of [0, 1, 2, 3]) {
    stepOf(shared, 'weights', head).flat().forEach((weight, cell) => expect(weight).toBeCloseTo(stepOf(own, 'weights', head).flat()[cell] ?? NaN, 9));
  }
});

test.each(['one-hot', 'random'])('vectors of hundreds of columns are folded, and words are told apart all the same: %s', (embedding) => {
  const site = siteOf(`${differentWords(200)} ${differentWords(200)}`, 'heads: [same]', `embedding: ${embedding}`, 'dimension: 500');
  expect(site.heads[0]?.steps['queries']?.columns).toBe(64 + 32);
  expect(stepOf(site, 'weights').map(columnOfMaximum)).toEqual(Array.from({ length: 400 }, (_, i) => (i + 200) % 400));
});

test.each([1, 3, 5, 7, 12, 33, 64])('%i heads, whatever the width', (heads) => {
  expect(siteOf('one two three', `heads: ${heads}`).heads).toHaveLength(heads);
});

describe('heads that share keys', () => {
  const english = 'the cat sat on a mat';
  const listed = ['similar', 'previous', 'same', 'current'];

  test.each([['keys', `keys: ${english}`], ['no keys', '# none']])('look where they do with keys of their own, with %s', (_, keys) => {
    const [apart, shared] = [4, 1].map((kvHeads) => siteOf(english, keys, `heads: [${listed.join(', ')}]`, `kv-heads: ${kvHeads}`));
    for (const head of listed.keys()) {
      const weights = shared && stepOf(shared, 'weights', head);
      expect(weights).toEqual(apart && stepOf(apart, 'weights', head).map((row) => row.map((weight) => expect.closeTo(weight, 9))));
    }
  });

  test('have the same queries, whichever sequence they look at', () => {
    const lines = [english, 'keys: mat a on', `heads: [${listed.join(', ')}]`, 'kv-heads: 2'];
    for (const head of listed.keys()) {
      expect(stepOf(siteOf(...lines, 'attention: self'), 'queries', head)).toEqual(stepOf(siteOf(...lines), 'queries', head));
    }
  });
});
