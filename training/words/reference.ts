import type { WordVector } from './encode';
import { neighbours } from './neighbours';

const NEIGHBOURS = 10;
const DIGITS = 6;
/** Every so many words one is looked at, all over the alphabet. */
const STRIDE = 100;

/** What a test can hold the table against without the source. */
export interface ReferenceWord {
  readonly word: string;
  /** The vector before its numbers became levels. */
  readonly vector: readonly number[];
  /** The words of the table that are nearest in the source's own space, the nearest first. */
  readonly nearest: readonly string[];
}

/** The same words as published and as narrowed → a sample of them. */
export function reference(originals: readonly WordVector[], narrow: readonly Float64Array[]): ReferenceWord[] {
  const nearest = neighbours(originals.map(({ vector }) => vector), NEIGHBOURS);
  const sample = originals.map(({ word }, index) => ({
    word,
    vector: Array.from(narrow[index] ?? [], (entry) => Number(entry.toFixed(DIGITS))),
    nearest: (nearest[index] ?? []).flatMap((position) => originals[position]?.word ?? []),
  }));
  return sample.filter((_, index) => index % STRIDE === 0);
}
