import type { Pieces } from '../../model/recording';
import type { Key } from '../key';
import { word } from '../values/word';

export const pieces: Key<Pieces> = {
  id: 'pieces',
  aliases: [],
  group: 'shown',
  doc: 'Whether pieces of words that were recorded stand for themselves, or are merged into words: what a word receives is the sum over its pieces, what it gives the mean over them, so that rows keep their sum (Clark et al. 2019, 4.1).',
  default: 'keep',
  example: 'import: [[recorded/snowboarder.json]]\npieces: merge',
  form: 'yaml',
  scoped: false,
  kind: word(['keep', 'merge']),
};
