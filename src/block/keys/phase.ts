import type { Phase } from '../../model/spec';
import type { Key } from '../key';
import { word } from '../values/word';

const PHASES: readonly Phase[] = ['training', 'generation'];

export const phase: Key<Phase> = {
  id: 'phase',
  aliases: [],
  group: 'shown',
  doc: 'Training, all rows at once with a loss a row; or generation, one pass a token.',
  default: 'training',
  example: 'phase: generation',
  form: 'yaml',
  scoped: false,
  kind: word(PHASES),
};
