import type { TokenName } from '../../model/spec';
import { mistaken, understood } from '../key';
import type { ValueKind } from '../key';
import { bracketToken } from '../value';

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
