import { oneHot } from './one-hot';
import { random } from './random';
import { words } from './words';

export const embeddings = { words, random, 'one-hot': oneHot };

export type EmbeddingId = keyof typeof embeddings;

export function isEmbeddingId(name: string): name is EmbeddingId {
  return Object.hasOwn(embeddings, name);
}
