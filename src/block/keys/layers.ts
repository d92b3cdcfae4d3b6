import { LIMITS } from '../../engine/limits';
import type { Key } from '../key';
import { count } from '../values/number';

export const layers: Key<number> = {
  id: 'layers',
  aliases: [],
  group: 'computed',
  doc: 'How many layers stand on top of each other, in all stacks or in each.',
  default: '1; as the model has it',
  example: 'layers: 2',
  form: 'yaml',
  scoped: true,
  kind: count(1, LIMITS.layers),
};
