import type { Cell, Operand, Working } from '../account';

/** A cell of the scores: which query meets which key. */
export interface ScoredPair {
  readonly cell: Cell;
  readonly query: Operand;
  readonly key: Operand;
}

/** How a score works out one pair; undefined where the trace lacks the score's parameters. */
export type ExplainScore = (pair: ScoredPair) => Working | undefined;
