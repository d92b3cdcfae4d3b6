import type { Matrix } from './matrix';
import type { Pieces } from './recording';
import type { Scoped } from './scoped';
import type { Sequence } from './sequence';

/** One rule of a mask as written: `window 2` is `{rule: 'window', options: {left: 2, right: 2}}`. */
export interface MaskRule {
  readonly rule: string;
  readonly options: unknown;
}

/** How a token tells where it stands, as written: `rope` is `{kind: 'rope', options: undefined}`. */
export interface PositionRule {
  readonly kind: string;
  readonly options: unknown;
}

/** Matrices are inputs × outputs, applied as x·W + b. An absent query, key or value is the identity; an absent output is no W_O. */
export interface DeclaredProjections {
  readonly query?: Matrix;
  readonly key?: Matrix;
  readonly value?: Matrix;
  readonly output?: Matrix;
  readonly queryBias?: Matrix;
  readonly keyBias?: Matrix;
  readonly valueBias?: Matrix;
  readonly outputBias?: Matrix;
  /** The score function's own: one matrix (or row v) for all heads, or one a head. */
  readonly score?: readonly Matrix[];
}

export type Projections = 'none' | 'identity' | 'random' | 'pattern' | DeclaredProjections;

/** How many heads there are, or which patterns they follow, one a head. */
export type Heads = number | readonly string[];

export type Attention = 'self' | 'cross';

/** The reader's own expressions for a step, as written. */
export interface DeclaredFormulas {
  readonly scores?: string;
  readonly weights?: string;
  readonly output?: string;
}

/** A token named by its word or by its position from 0. */
export type TokenName = string | number;

/** One cell of a site's matrices: where a query looks at a key. */
export interface CellName {
  readonly query: TokenName;
  readonly key: TokenName;
}

/** A key for all queries, its whole column, or one cell. */
export type KeyOrCell = TokenName | CellName;

/** What is added by hand to the scaled scores of a cell, or of a whole column. */
export interface Nudge {
  readonly of: KeyOrCell;
  readonly by: number;
}

/** The recurrent cell of an rnn, and how its attention aligns. What is absent is left to the model. */
export interface RecurrentCell {
  readonly kind?: 'lstm' | 'gru';
  readonly bidirectional?: boolean;
  readonly alignment?: 'global' | 'local-m' | 'local-p';
  /** D: a local alignment looks at 2D + 1 places. */
  readonly window?: number;
  readonly inputFeeding?: boolean;
  /** From 0 to 1: the forget gate, set by hand. */
  readonly forget?: number;
}

/** All rows at once and a loss a row, or one pass a token. */
export type Phase = 'training' | 'generation';

/** Whether pictures move: as the system asks, or whatever it asks. */
export type Motion = 'system' | 'always' | 'never';

/** A worked example before the query: `sea otter => loutre de mer`, with the mark between its halves. */
export interface Shot {
  readonly input: string;
  readonly mark: string;
  readonly output: string;
}

/** Tokens left out of the picture; what is computed stays as it is. */
export interface Hidden {
  readonly tokens: readonly TokenName[];
  /** Whether the weights that are left add up to 1 again. */
  readonly renormalize: boolean;
}

/** A remark at a cell, a row or a column of the matrix. */
export interface Annotation {
  readonly row?: TokenName;
  readonly column?: TokenName;
  readonly text: string;
}

/** What is shown first; the reader can change all of it in the picture. */
export interface Presentation {
  /** As the block writes it; where it does not, the sequences decide. */
  readonly attention?: Attention;
  readonly views: readonly string[];
  readonly site?: string;
  readonly layer?: number;
  readonly head?: number;
  readonly stage?: string;
  /** The token, from 1, that a decoder opens on. */
  readonly step?: number;
  /** Which of its two lives a decoder is shown in, where the block says so. */
  readonly phase?: Phase;
  readonly focus?: TokenName;
  readonly show?: readonly string[];
  readonly hide?: Hidden;
  readonly annotate?: readonly Annotation[];
  /** Kinds of questions to ask before anything is shown. */
  readonly quiz?: readonly string[];
  readonly title?: string;
  readonly caption?: string;
  /** Digits after the decimal point in cells; the picture chooses where it is absent. */
  readonly precision?: number;
  /** The colours of scores and weights. */
  readonly palette?: string;
  /** Whether numbers stand in cells; they do where it is absent. */
  readonly numbers?: boolean;
  /** Whether what plays moves; as the system asks where it is absent. */
  readonly motion?: Motion;
  /** What each reading of a comparison shows, in their order; absent where nothing is compared. */
  readonly readings?: readonly Presentation[];
  /** Whether the readings differ in nothing but how scores become weights: then how sharp the weights are is worth a picture. */
  readonly sharpness?: boolean;
}

/** A block as understood: what attends to what, how it is computed, what is shown. An absent key is left to its default. */
export interface Spec {
  readonly architecture: string;
  /** A preset, whose defaults have been filled in already. */
  readonly model?: string;
  /** The path of a file of recorded attention, which stands in the place of everything that would be computed. */
  readonly imported?: string;
  readonly pieces: Pieces;
  readonly attention: Attention;
  readonly queries?: Sequence;
  readonly keys?: Sequence;
  readonly values?: Sequence;
  readonly score: Scoped<string>;
  readonly scale: Scoped<number>;
  readonly temperature: Scoped<number>;
  readonly softcap: Scoped<number>;
  readonly position: Scoped<PositionRule>;
  readonly mask: Scoped<readonly MaskRule[]>;
  readonly knockout: Scoped<readonly KeyOrCell[]>;
  readonly nudge: Scoped<readonly Nudge[]>;
  readonly offset: Scoped<number>;
  readonly normalize: Scoped<string>;
  /** One number for all heads, or one a head. */
  readonly sink: Scoped<readonly number[]>;
  readonly heads: Scoped<Heads>;
  readonly kvHeads: Scoped<number>;
  readonly layers: Scoped<number>;
  readonly cell: RecurrentCell;
  readonly shots: readonly Shot[];
  readonly phase?: Phase;
  /** How many of the most probable tokens are told. */
  readonly predict?: number;
  /** Presets that are set beside each other. */
  readonly models?: readonly string[];
  /** Words that an untrained model may predict beside those in the block. */
  readonly vocabulary: readonly string[];
  readonly projections: Scoped<Projections>;
  readonly formula: Scoped<DeclaredFormulas>;
  readonly embedding?: string;
  /** A word → the word whose vector it takes. */
  readonly aliases?: ReadonlyMap<string, string>;
  readonly dimension?: number;
  readonly seed: number;
  readonly presentation: Presentation;
}
