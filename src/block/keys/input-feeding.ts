import type { Key } from '../key';
import { yesOrNo } from '../values/yes-or-no';

export const inputFeeding: Key<boolean> = {
  id: 'input-feeding',
  aliases: [],
  group: 'computed',
  doc: 'Whether the decoder of an rnn also reads what it attended to one step before.',
  default: 'as the model has it',
  example: 'input-feeding: true',
  form: 'yaml',
  scoped: false,
  kind: yesOrNo,
};
