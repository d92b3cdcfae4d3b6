import type { Sequence } from '../../model/sequence';
import type { Key } from '../key';
import { sequence } from '../values/sequence';

export const keys: Key<Sequence> = {
  id: 'keys',
  aliases: ['K', 'source'],
  group: 'attends',
  doc: 'The tokens that are attended to: each is one column.',
  default: 'the queries, which then attend to themselves',
  example: 'keys: I am a student',
  form: 'sequence',
  scoped: false,
  kind: sequence('k'),
};
