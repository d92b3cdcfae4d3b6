import type { Columns } from './columns';
import type { Term } from './terms';

/** What a head is designed for. Strengths are in units of the scaled score: a key 3 below another has e⁻³, a twentieth, of its weight. */
export interface Reading {
  readonly columns: Columns;
  /** What |word vector|² typically is. */
  readonly squaredLength: number;
  /** Tokens of the block's longest sequence. */
  readonly longest: number;
  /** Query i stands at place i + offset among the keys. */
  readonly offset: number;
}

/** What a block is like, for choosing heads that suit it. */
export interface Circumstances {
  /** Later keys are closed. */
  readonly causal: boolean;
  /** The block has keys of their own; however it is read, its heads stay the same. */
  readonly twoSequences: boolean;
}

/** A head designed by hand: real matrices W_Q and W_K over [word vector ; place], made so that their product does what the name says. */
export interface Pattern {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** A block that uses it. */
  readonly example: string;
  /** Who reported such heads in a trained model. */
  readonly source: string;
  /** Whether its scores go by the words, not by their places alone. */
  readonly readsWords: boolean;
  readonly fits: (circumstances: Circumstances) => boolean;
  readonly terms: (reading: Reading) => readonly Term[];
}

export const REPORTED = 'Clark et al. 2019, What does BERT look at?, 4';
