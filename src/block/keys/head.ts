import type { Key } from '../key';
import { count } from '../values/number';

export const head: Key<number> = {
  id: 'head',
  aliases: [],
  group: 'shown',
  doc: 'The head that is shown first, from 1.',
  default: '1',
  example: 'head: 2',
  form: 'yaml',
  scoped: false,
  kind: count(1, 64),
};
