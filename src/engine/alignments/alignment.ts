import type { Matrix } from '../../model/matrix';
import type { Operands } from '../../model/trace';
import type { Draw } from '../matrices/random';

/** Queries that look at a stretch of the keys only, and at what they go by. */
export interface AlignedSite {
  /** n × d_q, before any projection. */
  readonly queries: Matrix;
  /** How many keys there are: S. */
  readonly keys: number;
  /** Query i stands at position i + offset. */
  readonly offset: number;
  readonly draw: Draw;
}

/** Where each query looks, and what its weights are multiplied with for the distance from there. */
export interface Alignment {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Paper and equations. */
  readonly source: string;
  /** Which cells are closed, in a few characters for a legend: `|j − i| > D`. */
  readonly formula: string;
  /** p (n × 1), the middle of each query's window: an expression, or the position itself where there is none. */
  readonly place?: string;
  /** G (n × m), a factor for the weights. */
  readonly factor?: string;
  /** What the expressions name beside X_Q, S, D and s, the positions of the keys. */
  readonly operands: (site: AlignedSite) => Operands;
  /** A block that uses it. */
  readonly example: string;
}
