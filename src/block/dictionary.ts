import type { Key } from './key';
import { keys } from './keys';
import type { KnownWords } from './sections';

/** A key without its kind of value: enough to recognise and to document it. */
export type AnyKey = Omit<Key<unknown>, 'kind'>;

const SEQUENCES: readonly AnyKey[] = [keys.queries, keys.keys];

function wordsOf(key: AnyKey): string[] {
  return [key.id, ...key.aliases];
}

export function allKeys(): readonly AnyKey[] {
  return Object.values(keys);
}

export function knownWords(): KnownWords {
  return { all: allKeys().flatMap(wordsOf), sequences: SEQUENCES.flatMap(wordsOf) };
}

/** The key that a word declares, by its id or an alias. */
export function keyFor(word: string): AnyKey | undefined {
  return allKeys().find((key) => key.id === word || key.aliases.includes(word));
}
