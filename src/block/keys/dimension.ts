import type { Key } from '../key';
import { count } from '../values/number';

export const dimension: Key<number> = {
  id: 'dimension',
  aliases: [],
  group: 'computed',
  doc: 'How wide the vectors of random embeddings are.',
  default: "the declared vectors' own width, else 8 a head",
  example: 'dimension: 16',
  form: 'yaml',
  scoped: false,
  kind: count(1, 1024),
};
