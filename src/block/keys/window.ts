import { LIMITS } from '../../engine/limits';
import type { Key } from '../key';
import { count } from '../values/number';

export const window: Key<number> = {
  id: 'window',
  aliases: [],
  group: 'computed',
  doc: 'How far a local alignment looks to each side.',
  default: '2',
  example: 'window: 3',
  form: 'yaml',
  scoped: false,
  kind: count(1, LIMITS.tokens),
};
