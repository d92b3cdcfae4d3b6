import type { Attention } from '../../model/spec';
import type { Key } from '../key';
import { word } from '../values/word';

export const attention: Key<Attention> = {
  id: 'attention',
  aliases: [],
  group: 'attends',
  doc: 'Whether the queries attend to themselves (self) or to the keys (cross).',
  default: 'cross where keys are declared, else self',
  example: 'attention: self',
  form: 'yaml',
  scoped: false,
  kind: word(['self', 'cross']),
};
