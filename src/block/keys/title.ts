import type { Key } from '../key';
import { text } from '../values/text';

export const title: Key<string> = {
  id: 'title',
  aliases: [],
  group: 'shown',
  doc: 'A line above the picture.',
  default: 'none',
  example: 'title: What does "it" mean?',
  form: 'literal',
  scoped: false,
  kind: text,
};
