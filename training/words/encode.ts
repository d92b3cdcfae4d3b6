import type { EncodedWords, WordsOfOneLength } from '../../src/architectures/embeddings/words/word-table';
import { fittedLevels, nearestLevel } from './levels';
import { deviations } from './vectors';

const LEVELS = 16;
/** More digits than sixteen levels could show. */
const DIGITS = 6;

export interface WordVector {
  readonly word: string;
  readonly vector: Float64Array;
}

/** Words and vectors → the form that ships: each column by its deviation, each number as the nearest of sixteen levels. */
export function encode(source: string, entries: readonly WordVector[]): EncodedWords {
  const scales = Array.from(deviations(entries.map(({ vector }) => vector)), rounded);
  const standardised = entries.map(({ word, vector }) => ({ word, vector: vector.map((entry, column) => entry / (scales[column] ?? 1)) }));
  const levels = fittedLevels(Float64Array.from(standardised.flatMap(({ vector }) => [...vector])), LEVELS).map(rounded);
  const lengths = [...new Set(entries.map(({ word }) => word.length))].sort((a, b) => a - b);
  const byLength = lengths.map((length) => shelf(length, standardised.filter(({ word }) => word.length === length), levels));
  return { source, levels, scales, byLength };
}

function shelf(length: number, entries: readonly WordVector[], levels: readonly number[]): WordsOfOneLength {
  const sorted = [...entries].sort((a, b) => (a.word < b.word ? -1 : 1));
  return {
    length,
    words: sorted.map(({ word }) => word).join(''),
    vectors: sorted.map(({ vector }) => packed(vector, levels)).join(''),
  };
}

/** Two numbers a byte, in base64 without padding. */
function packed(vector: Float64Array, levels: readonly number[]): string {
  const bytes = Buffer.alloc(Math.ceil(vector.length / 2));
  for (const [column, entry] of vector.entries()) {
    const level = nearestLevel(levels, entry);
    bytes[column >> 1] = (bytes[column >> 1] ?? 0) | (column % 2 === 0 ? level << 4 : level);
  }
  return bytes.toString('base64').replaceAll('=', '');
}

function rounded(number: number): number {
  return Number(number.toFixed(DIGITS));
}
