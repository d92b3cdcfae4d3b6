import type { Key } from '../key';
import { ALIGNMENTS } from '../values/cell';
import { word } from '../values/word';

export const alignment: Key<'global' | 'local-m' | 'local-p'> = {
  id: 'alignment',
  aliases: [],
  group: 'computed',
  doc: 'Whether the decoder of an rnn looks at the whole source, or at places near its own step (local-m) or near one that it predicts (local-p).',
  default: 'global',
  example: 'alignment: local-p',
  form: 'yaml',
  scoped: false,
  kind: word(ALIGNMENTS),
};
