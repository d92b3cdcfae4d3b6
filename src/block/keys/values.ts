import type { Sequence } from '../../model/sequence';
import type { Key } from '../key';
import { sequence } from '../values/sequence';

export const values: Key<Sequence> = {
  id: 'values',
  aliases: ['V'],
  group: 'attends',
  doc: 'What is mixed by the weights, one row for each key.',
  default: 'the keys',
  example: 'values: [[1, 2], [3, 4]]',
  form: 'sequence',
  scoped: false,
  kind: sequence('v'),
};
