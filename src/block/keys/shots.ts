import type { Shot } from '../../model/spec';
import type { Key } from '../key';
import { shotsKind } from '../values/shots';

export const shots: Key<readonly Shot[]> = {
  id: 'shots',
  aliases: [],
  group: 'attends',
  doc: 'Worked examples that stand before the query in the prompt of a decoder; the query may end in their arrow.',
  default: 'none',
  example: 'shots: [sea otter => loutre de mer, cheese => fromage]',
  form: 'yaml',
  scoped: false,
  kind: shotsKind,
};
