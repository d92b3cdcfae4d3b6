import type { Key } from '../key';
import { replacements, type Replacement } from '../values/replace';

export const replace: Key<readonly Replacement[]> = {
  id: 'replace',
  aliases: [],
  group: 'attends',
  doc: 'The same block with words exchanged, each for the one beside it; made for compare.',
  default: 'none',
  example: 'replace: {tired: wide}',
  form: 'yaml',
  scoped: false,
  kind: replacements,
};
