import type { Key } from '../key';
import { comparison, type Comparison } from '../values/compare';

export const compare: Key<Comparison> = {
  id: 'compare',
  aliases: [],
  group: 'shown',
  doc: 'Several readings of the block side by side, each with some of its keys written anew, or by the name of an architecture or a model; {} is the block as written.',
  default: 'the block alone',
  example: 'compare: [{attention: self}, {attention: cross}]',
  form: 'yaml',
  scoped: false,
  kind: comparison,
};
