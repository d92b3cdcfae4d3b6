import type { RecurrentCell } from '../../model/spec';
import type { Key } from '../key';
import { cellKind } from '../values/cell';

export const cell: Key<RecurrentCell> = {
  id: 'cell',
  aliases: [],
  group: 'computed',
  doc: 'Which cell an rnn hands its state through, alone or with its options.',
  default: 'lstm; as the model has it',
  example: 'cell: {lstm: {bidirectional: true, forget: 0.9}}',
  form: 'yaml',
  scoped: false,
  kind: cellKind,
};
