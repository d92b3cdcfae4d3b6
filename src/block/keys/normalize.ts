import { normalisers } from '../../engine/normalisers';
import type { NormaliserId } from '../../engine/normalisers';
import type { Key } from '../key';
import { idsOf, word } from '../values/word';

export const normalize: Key<NormaliserId> = {
  id: 'normalize',
  aliases: [],
  group: 'computed',
  doc: 'How a row of scores becomes a row of weights.',
  default: 'softmax',
  example: 'normalize: sparsemax',
  form: 'yaml',
  scoped: true,
  kind: word(idsOf(normalisers)),
};
