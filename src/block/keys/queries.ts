import type { Sequence } from '../../model/sequence';
import type { Key } from '../key';
import { sequence } from '../values/sequence';

export const queries: Key<Sequence> = {
  id: 'queries',
  aliases: ['Q', 'target'],
  group: 'attends',
  doc: 'The tokens that attend: each gets one row of weights.',
  default: 'the sentence at the top of the block',
  example: 'queries: je suis étudiant',
  form: 'sequence',
  scoped: false,
  kind: sequence('q'),
};
