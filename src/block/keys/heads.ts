import type { Heads } from '../../model/spec';
import type { Key } from '../key';
import { headsKind } from '../values/heads';

export const heads: Key<Heads> = {
  id: 'heads',
  aliases: [],
  group: 'computed',
  doc: 'How many heads attend side by side, or a list of what each of them does; where heads follow patterns each hands over whole word vectors, else each has its own share of the columns.',
  default: '1',
  example: 'heads: [similar, previous, first]',
  form: 'yaml',
  scoped: true,
  kind: headsKind,
};
