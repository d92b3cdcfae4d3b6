import type { Key } from '../key';
import { words } from '../values/words';

export const vocabulary: Key<readonly string[]> = {
  id: 'vocabulary',
  aliases: [],
  group: 'computed',
  doc: 'Words that an untrained model may predict, beyond those in the block.',
  default: 'the words of the block',
  example: 'vocabulary: [cat, dog, mouse]',
  form: 'yaml',
  scoped: false,
  kind: words,
};
