import type { Key } from '../key';
import { yesOrNo } from '../values/yes-or-no';

export const bidirectional: Key<boolean> = {
  id: 'bidirectional',
  aliases: [],
  group: 'computed',
  doc: 'Whether an rnn reads its source from both ends.',
  default: 'as the model has it',
  example: 'bidirectional: true',
  form: 'yaml',
  scoped: false,
  kind: yesOrNo,
};
