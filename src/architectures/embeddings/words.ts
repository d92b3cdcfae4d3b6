import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Embedding } from './embedding';
import { WIDTH } from './words/direction';
import { squaredLengthOfWords, WordVectors } from './words/word-vectors';

export const words = {
  id: 'words',
  doc: 'Each word has a vector learned from the company it keeps in English text, so words alike in meaning are alike in numbers; a word unknown there gets one from its spelling.',
  example: 'the king and the queen saw a cat, a kitten and an apple\nembedding: words',
  seeded: false,
  width: WIDTH,
  squaredLength: squaredLengthOfWords,
  /** The first columns are the ones that tell words apart best, so a narrow vector is the start of the whole one. A wider one ends in zeros. */
  embed(tokens, { width, keep }) {
    let known: WordVectors | undefined;
    const vectorOf = (token: string) => keep(`word/${token}`, () => rowOf((known ??= new WordVectors()).vectorOf(token))).data;
    const vectors = FloatMatrix.zeros(tokens.length, width);
    for (const [row, token] of tokens.entries()) vectors.data.set(vectorOf(token).subarray(0, width), row * width);
    return vectors;
  },
} as const satisfies Embedding;

function rowOf(vector: Float64Array): FloatMatrix {
  return new FloatMatrix(1, vector.length, vector);
}
