import { Shares } from '../../src/architectures/embeddings/words/shares';
import { SHELF, type EncodedWords } from '../../src/architectures/embeddings/words/word-table';
import { fittedLevels, nearestLevel } from './levels';
import { RangeEncoder } from './range-encoder';
import { countsOf, sharesOf } from './shares';
import { deviations } from './vectors';

const LEVELS = 16;
/** More digits than sixteen levels could show. */
const DIGITS = 6;

export interface WordVector {
  readonly word: string;
  readonly vector: Float64Array;
}

/** A word as the symbols that stand for it. */
interface Spelled {
  /** How many letters it has in common with the word before on its shelf. */
  readonly prefix: number;
  /** Its other letters, counted from 1, and 0 for its end. */
  readonly rest: readonly number[];
  readonly levels: readonly number[];
}

/** Words and vectors → the form that ships: each column by its deviation, each number as the nearest of sixteen levels. */
export function encode(source: string, entries: readonly WordVector[]): EncodedWords {
  const sorted = [...entries].sort((a, b) => (a.word < b.word ? -1 : 1));
  const scales = Array.from(deviations(entries.map(({ vector }) => vector)), rounded);
  const standardised = sorted.map(({ vector }) => vector.map((entry, column) => entry / (scales[column] ?? 1)));
  const levels = fittedLevels(Float64Array.from(standardised.flatMap((vector) => [...vector])), LEVELS).map(rounded);
  const letters = [...new Set(sorted.flatMap(({ word }) => unitsOf(word)))].sort().join('');
  const spelled = sorted.map(({ word }, place): Spelled => ({
    ...spelling(word, place % SHELF === 0 ? '' : (sorted[place - 1]?.word ?? ''), letters),
    levels: Array.from(standardised[place] ?? [], (entry) => nearestLevel(levels, entry)),
  }));
  return { source, levels, scales, count: entries.length, letters, ...coded(spelled, letters.length + 1) };
}

type Coded = Pick<EncodedWords, 'letterShares' | 'prefixShares' | 'levelShares' | 'shelves'>;

function coded(words: readonly Spelled[], letters: number): Coded {
  const longest = Math.max(...words.map(({ prefix }) => prefix));
  const letterShares = sharesOf(countsOf(words.flatMap(({ rest }) => rest), letters));
  const prefixShares = sharesOf(countsOf(words.map(({ prefix }) => prefix), longest + 1));
  const levelShares = sharesOf(countsOf(words.flatMap(({ levels }) => levels), LEVELS));
  const [ofLetters, ofPrefixes, ofLevels] = [new Shares(letterShares), new Shares(prefixShares), new Shares(levelShares)];
  const shelves = Array.from({ length: Math.ceil(words.length / SHELF) }, (_, place) => {
    const encoder = new RangeEncoder();
    const shelf = words.slice(place * SHELF, (place + 1) * SHELF);
    for (const { prefix, rest } of shelf) {
      encoder.write(prefix, ofPrefixes);
      for (const letter of rest) encoder.write(letter, ofLetters);
    }
    for (const level of shelf.flatMap(({ levels }) => levels)) encoder.write(level, ofLevels);
    return encoder.code();
  });
  return { letterShares, prefixShares, levelShares, shelves };
}

function spelling(word: string, before: string, letters: string): Omit<Spelled, 'levels'> {
  let prefix = 0;
  while (prefix < before.length && before[prefix] === word[prefix]) prefix += 1;
  return { prefix, rest: [...unitsOf(word.slice(prefix)).map((unit) => letters.indexOf(unit) + 1), 0] };
}

function unitsOf(word: string): string[] {
  return word.split('');
}

function rounded(number: number): number {
  return Number(number.toFixed(DIGITS));
}
