import type { Key } from '../key';
import { someOf } from '../values/list';
import { idsOf, word } from '../values/word';
import { views } from '../views';
import type { ViewId } from '../views';

export const view: Key<readonly ViewId[]> = {
  id: 'view',
  aliases: [],
  group: 'shown',
  doc: 'Which pictures are drawn, from top to bottom.',
  default: 'arcs above the matrix for words, steps for declared numbers, heads and matrix for an encoder, the matrix for a decoder',
  example: 'view: [arcs, matrix]',
  form: 'yaml',
  scoped: false,
  kind: someOf(word(idsOf(views))),
};
