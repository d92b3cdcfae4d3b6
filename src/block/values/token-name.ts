import type { TokenName } from '../../model/spec';
import { mistaken, understood } from '../key';
import type { ValueKind } from '../key';
import { bracketToken } from '../value';
import { oneOrMore } from './list';

/** A token named by its word, or by its position from 0. A quoted number is a word. */
export const tokenName: ValueKind<TokenName> = {
  accepts: 'a word of the block, or a position from 0',
  read(value) {
    if (value.kind === 'list') {
      const token = bracketToken(value);
      return token === undefined ? mistaken(value) : understood(token);
    }
    if (value.kind !== 'scalar' || value.source === '') return mistaken(value);
    if (typeof value.value !== 'number') return understood(value.source);
    return Number.isInteger(value.value) && value.value >= 0 ? understood(value.value) : mistaken(value);
  },
};

const list = oneOrMore(tokenName);

/** One token or several. A lone capitalised `[MASK]` is one, as it is in a sentence. */
export const tokenNames: ValueKind<readonly TokenName[]> = {
  accepts: list.accepts,
  read(value) {
    const token = value.kind === 'list' ? bracketToken(value) : undefined;
    return token === undefined ? list.read(value) : understood([token]);
  },
};
