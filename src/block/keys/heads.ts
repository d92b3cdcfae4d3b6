import type { Key } from '../key';
import { count } from '../values/number';

export const heads: Key<number> = {
  id: 'heads',
  aliases: [],
  group: 'computed',
  doc: 'How many heads attend side by side, each to its own share of the columns.',
  default: '1',
  example: 'heads: 4',
  form: 'yaml',
  scoped: true,
  kind: count(1, 64),
};
