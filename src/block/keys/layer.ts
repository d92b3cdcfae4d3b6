import type { Key } from '../key';
import { count } from '../values/number';

export const layer: Key<number> = {
  id: 'layer',
  aliases: [],
  group: 'shown',
  doc: 'The layer that is shown first, from 1.',
  default: '1',
  example: 'layer: 1',
  form: 'yaml',
  scoped: false,
  kind: count(1, 48),
};
