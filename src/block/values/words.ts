import { tokenize } from '../../architectures/tokenizer';
import { grouped } from '../../engine/wording/counted';
import { LIMITS } from '../../engine/limits';
import { mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { bracketToken, quote } from '../value';
import type { Value } from '../value';

/** A list of words as they are spelled, or a text whose words are meant; each counts once. */
export const words: ValueKind<readonly string[]> = {
  accepts: 'a list of words',
  read(value) {
    if (value.kind === 'scalar') return bounded(value, tokenize(value.source));
    if (value.kind === 'mapping' || value.items.length === 0) return mistaken(value);
    const odd = value.items.find((item) => spelled(item) === undefined);
    if (odd !== undefined) return mistaken(odd, `Found ${quote(odd)} where a word is expected.`, 'Write one word an entry: [cat, dog].');
    return bounded(value, value.items.flatMap((item) => spelled(item) ?? []));
  },
};

function spelled(item: Value): string | undefined {
  if (item.kind === 'list') return bracketToken(item);
  return item.kind === 'scalar' && item.source.trim() !== '' ? item.source.trim() : undefined;
}

function bounded(value: Value, all: readonly string[]): Outcome<readonly string[]> {
  const distinct = [...new Set(all)];
  if (distinct.length === 0) return mistaken(value);
  if (distinct.length <= LIMITS.vocabulary) return understood(distinct);
  return mistaken(value, `${grouped(distinct.length)} words are too many.`, `Write at most ${grouped(LIMITS.vocabulary)}.`);
}
