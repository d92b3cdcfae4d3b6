import type { MaskRule } from '../../model/spec';
import type { Key } from '../key';
import { maskRules } from '../values/mask';

export const mask: Key<readonly MaskRule[]> = {
  id: 'mask',
  aliases: [],
  group: 'computed',
  doc: 'Which keys a query may not attend to; a list means all of its rules.',
  default: 'none',
  example: 'mask: [causal, window 2]',
  form: 'yaml',
  scoped: true,
  kind: maskRules,
};
