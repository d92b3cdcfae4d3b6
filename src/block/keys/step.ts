import { LIMITS } from '../../engine/limits';
import type { Key } from '../key';
import { count } from '../values/number';

export const step: Key<number> = {
  id: 'step',
  aliases: [],
  group: 'shown',
  doc: 'The token that generation, or a decoder, opens on; counted from 1.',
  default: 'the last one',
  example: 'step: 2',
  form: 'yaml',
  scoped: false,
  kind: count(1, LIMITS.tokens),
};
