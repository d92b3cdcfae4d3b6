import type { Key } from '../key';
import { wholeNumber } from '../values/number';

export const offset: Key<number> = {
  id: 'offset',
  aliases: [],
  group: 'computed',
  doc: 'Query i stands at position i + offset among the keys, as when earlier tokens are kept in a cache.',
  default: '0',
  example: 'offset: 3',
  form: 'yaml',
  scoped: true,
  kind: wholeNumber,
};
