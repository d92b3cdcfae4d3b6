import type { Notation } from '../expressions/latex';
import type { Signatures } from '../kernels/signatures';

/** How the states of a token are brought to one size. */
export interface Norm {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Paper and equation. */
  readonly source: string;
  /** The operation's expression over `x` (n × d), a gain `g` (1 × d), `epsilon`, and a shift `b` (1 × d) where it has one. */
  readonly expression: string;
  readonly shifts: boolean;
  readonly functions: Readonly<Record<string, Signatures>>;
  readonly notation?: Readonly<Record<string, Notation>>;
}
