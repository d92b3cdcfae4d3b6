import fc from 'fast-check';
import { WordTable } from '../../../src/architectures/embeddings/words/word-table';
import { encode, type WordVector } from '../../../training/words/encode';

const WIDTHS = [1, 2, 5, 32];

const entries = (width: number): fc.Arbitrary<WordVector[]> => {
  const vector = fc.array(fc.integer({ min: -1000, max: 1000 }).filter((number) => number !== 0), { minLength: width, maxLength: width });
  return fc.uniqueArray(fc.record({ word: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), vector: vector.map((numbers) => Float64Array.from(numbers)) }),
    { minLength: 16, maxLength: 40, selector: ({ word }) => word });
};

test.each(WIDTHS)('a table of %i columns gives back every word with the level nearest to each number', (width) => {
  fc.assert(fc.property(entries(width), (list) => {
    const encoded = encode('here', list);
    const table = new WordTable(encoded);
    expect([...table.words()].sort()).toEqual(list.map(({ word }) => word).sort());
    for (const { word, vector } of list) {
      const decoded = table.vectorOf(word) ?? new Float64Array();
      expect(decoded).toHaveLength(width);
      const beyondNearest = Array.from(vector, (entry, column) => {
        const scale = encoded.scales[column] ?? NaN;
        const distances = encoded.levels.map((level) => Math.abs(level * scale - entry));
        return (Math.abs((decoded[column] ?? NaN) - entry) - Math.min(...distances)) / scale;
      });
      expect(Math.max(...beyondNearest)).toBeLessThanOrEqual(1e-6);
    }
  }), { numRuns: 40 });
});

test('a word that was not put in is not found', () => {
  fc.assert(fc.property(entries(2), fc.string({ unit: 'binary', maxLength: 6 }), (list, word) => {
    fc.pre(!list.some((entry) => entry.word === word));
    expect(new WordTable(encode('here', list)).vectorOf(word)).toBeUndefined();
  }));
});

test('the same words make the same table, in whatever order they come', () => {
  fc.assert(fc.property(entries(4), (list) => {
    expect(encode('here', [...list].reverse())).toEqual(encode('here', list));
  }), { numRuns: 40 });
});

test('numbers that are as few as the levels are given back whole', () => {
  const list = Array.from({ length: 64 }, (_, index) => ({ word: `w${index}`, vector: Float64Array.of((index % 16) - 7.5) }));
  const table = new WordTable(encode('here', list));
  for (const { word, vector } of list) expect(table.vectorOf(word)?.[0]).toBeCloseTo(vector[0] ?? NaN, 4);
});
