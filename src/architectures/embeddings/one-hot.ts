import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Embedding } from './embedding';

export const oneHot = {
  id: 'one-hot',
  doc: 'Each word has a column of its own: 1 there, 0 elsewhere, so a word is like itself alone.',
  example: 'the cat saw the dog\nembedding: one-hot',
  seeded: false,
  squaredLength: () => 1,
  embed(tokens, { vocabulary }) {
    const vectors = FloatMatrix.zeros(tokens.length, vocabulary.length);
    for (const [row, token] of tokens.entries()) vectors.data[row * vocabulary.length + vocabulary.indexOf(token)] = 1;
    return vectors;
  },
} as const satisfies Embedding;
