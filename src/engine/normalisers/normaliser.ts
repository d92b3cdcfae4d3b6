import type { Operands } from '../../model/trace';
import type { Signatures } from '../kernels/signatures';

/** How a row of masked scores becomes a row of weights. Closed cells (−∞) must come out as exactly 0. */
export interface Normaliser {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Paper and equation. */
  readonly source: string;
  /** The step's mathjs expression over `masked` (n × m). */
  readonly expression: string;
  /** What the expression names besides, for so many keys: those of all passes, so that a row weighs alike in each. */
  readonly operands?: (keys: number) => Operands;
  /** The expression where a `sink` takes part; absent where keys do not compete, so that a sink would change nothing. */
  readonly expressionWithSink?: string;
  /** A block that uses it. */
  readonly example: string;
  /** Functions that the expression calls and mathjs does not have. */
  readonly functions: Readonly<Record<string, Signatures>>;
}
