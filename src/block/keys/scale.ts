import type { Key } from '../key';
import { finiteNumber } from '../values/number';

export const scale: Key<number> = {
  id: 'scale',
  aliases: [],
  group: 'computed',
  doc: 'A number that multiplies every score.',
  default: '1/√d of the keys for scaled-dot, else 1',
  example: 'scale: 0.5',
  form: 'yaml',
  scoped: true,
  kind: finiteNumber,
};
