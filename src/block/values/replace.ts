import { tokenize } from '../../architectures/tokenizer';
import { eachUnderstood, mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import type { Range } from '../source';
import { bracketToken, quote } from '../value';
import type { Entry, Value } from '../value';

/** A word of the block, and the one that takes its place. */
export interface Replacement {
  readonly word: string;
  readonly by: string;
  /** Where the word stands in `replace`. */
  readonly range: Range;
}

const EXAMPLE = 'For example: replace: {tired: wide}';

/** `{tired: wide}`: each word, and the word that takes its place. */
export const replacements: ValueKind<readonly Replacement[]> = {
  accepts: 'a mapping from a word to the word that takes its place',
  read(value) {
    if (value.kind !== 'mapping' || value.entries.length === 0) return mistaken(value);
    return eachUnderstood(value.entries, readEntry);
  },
};

function readEntry({ key, keyRange, value }: Entry): Outcome<Replacement> {
  const by = wordIn(value);
  if (by === undefined) return mistaken(value, `Found ${quote(value)} where a word is needed.`, EXAMPLE);
  const isOne = value.kind !== 'scalar' || value.quoted || tokenize(by).length === 1;
  if (!isOne) return mistaken(value, `${quote(value)} is more than one word: the rows and columns would not stay what they are.`, EXAMPLE);
  return understood({ word: key, by, range: keyRange });
}

function wordIn(value: Value): string | undefined {
  if (value.kind === 'list') return bracketToken(value);
  return value.kind === 'scalar' && value.source.trim() !== '' ? value.source : undefined;
}
