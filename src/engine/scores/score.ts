import type { Notation } from '../expressions/latex';
import type { Signatures } from '../kernels/signatures';

/** Sizes of one head that a score's parameters go by. */
export interface ScoredSizes {
  /** Columns of a query and of a key: d_q and d_k. */
  readonly query: number;
  readonly key: number;
  /** How many keys there are: m. */
  readonly keys: number;
  /** What tanh is taken of: h numbers a pair. */
  readonly hidden: number;
}

/** A matrix of the score's own. */
export interface ScoreParameter {
  /** In the expression. */
  readonly name: 'W' | 'v';
  /** Where a block declares it, in `projections`. */
  readonly declaredAs: 'query' | 'score';
  readonly extent: (sizes: ScoredSizes) => readonly [rows: number, columns: number];
  /** What decides the extent, in a sentence: "a query is 3 and a key 2 wide". */
  readonly reason: (sizes: ScoredSizes) => string;
  /** Each column belongs to a position of its own, so that a longer sequence leaves the seeded ones as they are. */
  readonly byColumn?: boolean;
}

/** How well a query and a key match, for all pairs at once. */
export interface Score {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Paper and equation. */
  readonly source: string;
  /** The step's mathjs expression over `Q` (n × d_q), `K` (m × d_k) and the parameters; its value is n × m. */
  readonly expression: string;
  /** What multiplies the score where the block sets no `scale`. */
  readonly defaultScale: (keyWidth: number) => number;
  /** Whether a query must be as wide as the key it is compared with. */
  readonly equalWidths: boolean;
  /** Whether queries and keys are projected first: always, only by matrices that the block declares, or never. */
  readonly projects: 'always' | 'declared' | 'never';
  readonly parameters: readonly ScoreParameter[];
  /** A block that uses it. */
  readonly example: string;
  /** Functions that the expression calls and mathjs does not have. */
  readonly functions: Readonly<Record<string, Signatures>>;
  /** How those functions are set, where a name and brackets would hide what they do. */
  readonly notation?: Readonly<Record<string, Notation>>;
}
