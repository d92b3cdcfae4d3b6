import type { Notation } from '../expressions/latex';
import type { Signatures } from '../kernels/signatures';

/** What bends a hidden layer: without it two layers of weights would be one. */
export interface Activation {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Paper and equation. */
  readonly source: string;
  /** As an expression calls it. */
  readonly call: string;
  readonly functions: Readonly<Record<string, Signatures>>;
  readonly notation?: Readonly<Record<string, Notation>>;
}
