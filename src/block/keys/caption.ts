import type { Key } from '../key';
import { text } from '../values/text';

export const caption: Key<string> = {
  id: 'caption',
  aliases: [],
  group: 'shown',
  doc: 'A line below the picture.',
  default: 'none',
  example: 'caption: Rows add up to 1.',
  form: 'literal',
  scoped: false,
  kind: text,
};
