import type { Key } from '../key';
import { count } from '../values/number';

export const precision: Key<number> = {
  id: 'precision',
  aliases: [],
  group: 'shown',
  doc: 'How many digits stand after the decimal point.',
  default: '2',
  example: 'precision: 3',
  form: 'yaml',
  scoped: false,
  kind: count(0, 6),
};
