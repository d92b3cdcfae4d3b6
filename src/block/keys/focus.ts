import type { TokenName } from '../../model/spec';
import type { Key } from '../key';
import { tokenName } from '../values/token-name';

export const focus: Key<TokenName> = {
  id: 'focus',
  aliases: [],
  group: 'shown',
  doc: 'The query whose row stands out, by its word or by its position from 0.',
  default: 'the query with the sharpest weights',
  example: 'focus: it',
  form: 'yaml',
  scoped: false,
  kind: tokenName,
};
