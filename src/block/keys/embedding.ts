import { embeddings } from '../../architectures/embeddings';
import type { EmbeddingId } from '../../architectures/embeddings';
import type { Key } from '../key';
import { idsOf, word } from '../values/word';

export const embedding: Key<EmbeddingId> = {
  id: 'embedding',
  aliases: [],
  group: 'computed',
  doc: 'How a word becomes a vector.',
  default: 'words',
  example: 'embedding: one-hot',
  form: 'yaml',
  scoped: false,
  kind: word(idsOf(embeddings)),
};
