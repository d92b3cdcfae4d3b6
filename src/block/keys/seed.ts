import type { Key } from '../key';
import { wholeNumber } from '../values/number';

export const seed: Key<number> = {
  id: 'seed',
  aliases: [],
  group: 'computed',
  doc: 'Picks the random numbers; the same block draws the same picture for ever.',
  default: '0',
  example: 'seed: 7',
  form: 'yaml',
  scoped: false,
  kind: wholeNumber,
};
