import type { Head, Site } from '../../model/trace';
import type { Arithmetic } from './arithmetic';

/** Numbers that go into a cell, by the name they have in a sentence: `q("it")`. */
export interface Operand {
  readonly name: string;
  readonly values: readonly number[];
}

/** How a cell is worked out. */
export interface Working {
  /** What is worked out, where that has a name of its own: `q("it") · k("animal")`. */
  readonly subject?: string;
  readonly operands: readonly Operand[];
  /** Its value is the cell. Absent where the trace does not hold the numbers that it takes. */
  readonly arithmetic?: Arithmetic;
}

/** A rule that closes a cell, and when it does: `causal`, `j > i`. */
export interface ClosingRule {
  readonly rule: string;
  readonly formula?: string;
}

/** Everything there is to say about one cell of one step. */
export interface Account extends Working {
  readonly step: string;
  /** Of the step's matrix, from 0. */
  readonly row: number;
  readonly column: number;
  /** Where query and key stand, as the formulas of masks count them. */
  readonly position: { readonly i: number; readonly j: number };
  /** The cell itself, as the trace has it. */
  readonly result: number;
  /** Why the cell is closed; empty where it is open. A closed cell is not worked out. */
  readonly closedBy: readonly ClosingRule[];
}

/** One cell of one head of a site. */
export interface Cell {
  readonly site: Site;
  readonly head: Head;
  /** Which of the site's heads that is, from 0. */
  readonly index: number;
  readonly row: number;
  readonly column: number;
  /** The step's formula, where the trace has it. */
  readonly expression: string | undefined;
}

/** How the cells of one step are worked out; undefined where the trace does not hold enough. */
export type ExplainStep = (cell: Cell) => Working | undefined;
