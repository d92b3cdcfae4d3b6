import type { Keep } from '../../engine/matrices/keep';
import type { FloatMatrix } from '../../engine/matrices/matrix';

/** What an embedding may go by, beside the tokens themselves. */
export interface EmbeddingContext {
  readonly seed: number;
  /** How wide the vectors should be, where the embedding leaves that open. */
  readonly width: number;
  /** The distinct tokens of all sequences of the block, in the order in which they appear. */
  readonly vocabulary: readonly string[];
  /** Blocks of a note have words in common, and reading one from its table costs more than attending to it. */
  readonly keep: Keep;
}

/** How words become vectors. */
export interface Embedding {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** A block that uses it. */
  readonly example: string;
  /** Whether the vectors come from the seed alone, and so mean nothing. */
  readonly seeded: boolean;
  /** How wide the vectors are where nothing in the block asks for a width; absent where the vocabulary decides. */
  readonly width?: number;
  /** |vector|² of a typical word, in vectors so wide. */
  readonly squaredLength: (width: number) => number;
  /** tokens → tokens × width, one row a token. Equal tokens have equal vectors. */
  readonly embed: (tokens: readonly string[], context: EmbeddingContext) => FloatMatrix;
}
