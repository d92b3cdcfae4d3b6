import type { Key } from '../key';
import { positiveNumber } from '../values/number';

export const temperature: Key<number> = {
  id: 'temperature',
  aliases: [],
  group: 'computed',
  doc: 'A number that divides the scaled scores: below 1 it sharpens the weights, above 1 it evens them out.',
  default: '1',
  example: 'temperature: 0.5',
  form: 'yaml',
  scoped: true,
  kind: positiveNumber,
};
