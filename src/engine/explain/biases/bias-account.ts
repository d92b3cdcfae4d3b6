import type { Cell, Operand } from '../account';
import type { Arithmetic } from '../arithmetic';

/** What a position adds to a score, from the numbers that it is made of. */
export interface ExplainedBias {
  readonly operands: readonly Operand[];
  readonly arithmetic: Arithmetic;
}

/** How a position explains what it adds; undefined where the trace lacks its numbers. */
export type ExplainBias = (cell: Cell) => ExplainedBias | undefined;
