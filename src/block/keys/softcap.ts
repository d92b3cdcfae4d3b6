import type { Key } from '../key';
import { positiveNumber } from '../values/number';

export const softcap: Key<number> = {
  id: 'softcap',
  aliases: [],
  group: 'computed',
  doc: 'No score goes beyond this number: c · tanh(s ÷ c) bends them gently.',
  default: 'off',
  example: 'softcap: 30',
  form: 'yaml',
  scoped: true,
  kind: positiveNumber,
};
