import type { Signatures } from '../operators';

/** How well a query and a key match, for all pairs at once. */
export interface Score {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Paper and equation. */
  readonly source: string;
  /** The step's mathjs expression over `Q` (n × d_k) and `K` (m × d_k); its value is n × m. */
  readonly expression: string;
  /** What multiplies the score where the block sets no `scale`. */
  readonly defaultScale: (keyWidth: number) => number;
  /** Whether a query must be as wide as the key it is compared with. */
  readonly equalWidths: boolean;
  /** A block that uses it. */
  readonly example: string;
  /** Functions that the expression calls and mathjs does not have. */
  readonly functions: Readonly<Record<string, Signatures>>;
}
