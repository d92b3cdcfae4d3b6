import type { Key } from '../key';
import { count } from '../values/number';

export const kvHeads: Key<number> = {
  id: 'kv-heads',
  aliases: [],
  group: 'computed',
  doc: 'How many heads the keys and values have; several query heads then share one (grouped queries).',
  default: 'as many as heads',
  example: 'kv-heads: 2',
  form: 'yaml',
  scoped: true,
  kind: count(1, 64),
};
