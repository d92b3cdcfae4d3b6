import type { Key } from '../key';
import { count } from '../values/number';

export const predict: Key<number> = {
  id: 'predict',
  aliases: [],
  group: 'shown',
  doc: 'How many of the most probable tokens are told, at each [MASK] or at the end.',
  default: '5',
  example: 'predict: 3',
  form: 'yaml',
  scoped: false,
  kind: count(1, 50),
};
