import type { BlockLink } from '../../model/linked';
import type { Key } from '../key';
import { blockLink } from '../values/block-link';

export const from: Key<BlockLink> = {
  id: 'from',
  aliases: [],
  group: 'attends',
  doc: 'Another block to build on, by its link: all that it says holds here too, and what is written here wins; a sentence here takes the place of its sequences. Its id stands on a line of its own below its fence: ^first-block.',
  default: 'none',
  example: 'from: [[#^first-block]]',
  form: 'literal',
  scoped: false,
  kind: blockLink,
};
