import type { WordVector } from './encode';
import type { Source } from './source';
import { mean, unit } from './vectors';
import type { Composed } from './vocabulary';

/** Words that the source lacks → the directions between the words that they are made of. Throws where one of those is unknown too. */
export function compose(source: Source, list: readonly Composed[]): WordVector[] {
  const made = new Map<string, Float64Array>();
  for (const { word, of } of list) {
    const parts = of.map((part) => made.get(part) ?? unit(source.vectorOf(part)));
    made.set(word, unit(mean(parts)));
  }
  return [...made].map(([word, vector]) => ({ word, vector }));
}
