import { FloatMatrix } from '../../engine/matrices/matrix';
import { randomMatrix, stream } from '../../engine/matrices/random';
import type { Embedding } from './embedding';

export const random = {
  id: 'random',
  doc: 'Each word has a vector drawn from the seed and the word itself: always the same one, but without meaning.',
  example: 'the cat saw the dog\nembedding: random',
  seeded: true,
  // Enough columns to look different, few enough to read.
  width: 8,
  squaredLength: (width) => width,
  embed(tokens, { seed, width }) {
    const vectors = FloatMatrix.zeros(tokens.length, width);
    for (const [row, token] of tokens.entries()) {
      vectors.data.set(randomMatrix(1, width, 1, stream(seed, `token/${token}`)).data, row * width);
    }
    return vectors;
  },
} as const satisfies Embedding;
