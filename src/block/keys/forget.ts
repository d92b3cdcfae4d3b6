import type { Key } from '../key';
import { share } from '../values/number';

export const forget: Key<number> = {
  id: 'forget',
  aliases: [],
  group: 'computed',
  doc: 'Sets the forget gate of an rnn by hand, from 0 (forgets all) to 1 (keeps all).',
  default: 'what the cell itself computes',
  example: 'forget: 0.9',
  form: 'yaml',
  scoped: false,
  kind: share,
};
