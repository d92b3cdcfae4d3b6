import type { Matrix } from './matrix';

/** Tokens that attend or are attended to; where the block declares vectors, one row of them a token. */
export interface Sequence {
  readonly tokens: readonly string[];
  /** tokens × d */
  readonly vectors?: Matrix;
}
