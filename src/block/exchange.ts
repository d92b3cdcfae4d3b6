import type { Diagnostic } from '../model/diagnostic';
import type { Sequence } from '../model/sequence';
import type { TokenName } from '../model/spec';
import { warning } from './diagnostics';
import { didYouMean } from './suggestion';
import { shorten } from './value';
import type { Replacement } from './values/replace';

/** A word → the one that takes its place. */
export type Exchange = ReadonlyMap<string, string>;

const MOST_WORDS = 12;

/** All at once: `{a: b, b: a}` swaps the two. */
export function exchangeOf(replacements: readonly Replacement[]): Exchange {
  return new Map(replacements.map(({ word, by }) => [word, by]));
}

/** The sequence with its words exchanged; declared vectors stay where they are. */
export function exchanged(sequence: Sequence | undefined, exchange: Exchange): Sequence | undefined {
  if (sequence === undefined || exchange.size === 0) return sequence;
  return { ...sequence, tokens: sequence.tokens.map((token) => exchange.get(token) ?? token) };
}

/** A token that is named by its word is named by the new one. */
export function renamed(name: TokenName, exchange: Exchange): TokenName {
  return typeof name === 'string' ? (exchange.get(name) ?? name) : name;
}

/** Words that nobody wrote cannot be exchanged. */
export function idleReplacements(replacements: readonly Replacement[], sequences: readonly (Sequence | undefined)[]): Diagnostic[] {
  const words = [...new Set(sequences.flatMap((sequence) => sequence?.tokens ?? []))];
  if (words.length === 0) return [];
  const listed = `The words are: ${words.slice(0, MOST_WORDS).map(shorten).join(' ')}${words.length > MOST_WORDS ? ' …' : ''}`;
  return replacements
    .filter(({ word }) => !words.includes(word))
    .map(({ word, by, range }) => warning(range, `The word "${shorten(word)}" occurs nowhere, so "${shorten(by)}" takes no place.`, didYouMean(word, words) ?? listed));
}
