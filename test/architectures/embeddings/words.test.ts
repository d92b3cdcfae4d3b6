import { words } from '../../../src/architectures/embeddings/words';
import encoded from '../../../src/architectures/embeddings/words/table.json';
import { WordTable } from '../../../src/architectures/embeddings/words/word-table';
import { createKeep, makeAnew, type Keep } from '../../../src/engine/matrices/keep';
import { cosine, dot } from '../../support/angles';

const WIDTH = 32;
const context = { seed: 0, width: WIDTH, vocabulary: [], keep: makeAnew };

function rows(tokens: readonly string[], width = WIDTH): Float64Array[] {
  const { columns, data } = words.embed(tokens, { ...context, width });
  expect(columns).toBe(width);
  return tokens.map((_, row) => data.slice(row * width, (row + 1) * width));
}

test('gives each token its row, and equal tokens equal ones', () => {
  const [the, cat, saw, again] = rows(['the', 'cat', 'saw', 'the']);
  expect(again).toEqual(the);
  expect(cat).not.toEqual(the);
  expect(saw).not.toEqual(cat);
});

test('gives a word the same vector in every block and with every seed', () => {
  const [alone] = rows(['étudiant']);
  const among = words.embed(['je', 'suis', 'étudiant'], { ...context, seed: 7, vocabulary: ['je', 'suis', 'étudiant'] });
  expect(among.data.slice(2 * WIDTH)).toEqual(alone);
});

test.each([1, 8, 31])('starts with the same numbers where it is %i wide', (width) => {
  const [whole] = rows(['queen']);
  expect(rows(['queen'], width)).toEqual([whole?.slice(0, width)]);
});

test('ends in zeros where it is wider than the table', () => {
  const [whole] = rows(['queen']);
  const [wide] = rows(['queen'], 40);
  expect(wide?.slice(0, WIDTH)).toEqual(whole);
  expect([...(wide?.slice(WIDTH) ?? [])]).toEqual(Array(8).fill(0));
});

test('scores every token with itself alike, by enough to stand out', () => {
  for (const vector of rows(['the', 'Queen', 'étudiant', '[MASK]', '42', ',', "dog's", '猫', 'decoder-only'])) {
    expect(dot(vector, vector) / Math.sqrt(WIDTH)).toBeCloseTo(4.5, 10);
  }
});

test.each([1, 4, 8, 16, 32, 40])('knows how long its vectors are in their first %i columns', (width) => {
  const known = new WordTable(encoded).words();
  const squares = rows(known, width).map((vector) => dot(vector, vector));
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  expect(mean / words.squaredLength(width)).toBeCloseTo(1, 1);
});

test('lets words of one meaning attend to each other', () => {
  const [king, queen, apple, banana] = rows(['king', 'queen', 'apple', 'banana']);
  expect(cosine(king, queen)).toBeGreaterThan(cosine(king, apple) + 0.4);
  expect(cosine(apple, banana)).toBeGreaterThan(cosine(queen, banana) + 0.3);
});

test('a word is read from the table once for all blocks of an engine', () => {
  const keep = createKeep();
  const made: string[] = [];
  const counting: Keep = (name, make) => keep(name, () => (made.push(name), make()));
  for (const sentence of [['cat', 'dog', 'cat'], ['dog', 'cow']]) words.embed(sentence, { ...context, keep: counting });
  expect(made).toEqual(['word/cat', 'word/dog', 'word/cow']);
  expect(words.embed(['cat'], { ...context, keep: counting })).toEqual(words.embed(['cat'], context));
});
