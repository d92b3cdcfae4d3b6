import type { Matrix } from './matrix';
import type { Scoped } from './scoped';
import type { Sequence } from './sequence';

/** One rule of a mask as written: `window 2` is `{rule: 'window', options: {left: 2, right: 2}}`. */
export interface MaskRule {
  readonly rule: string;
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
}

export type Projections = 'none' | 'identity' | 'random' | DeclaredProjections;

export type Attention = 'self' | 'cross';

/** A token named by its word or by its position from 0. */
export type TokenName = string | number;

/** What is shown first; the reader can change all of it in the picture. */
export interface Presentation {
  readonly views: readonly string[];
  readonly site?: string;
  readonly layer?: number;
  readonly head?: number;
  readonly stage?: string;
  readonly focus?: TokenName;
  readonly show?: readonly string[];
  readonly title?: string;
  readonly caption?: string;
  /** Digits after the decimal point in cells; the picture chooses where it is absent. */
  readonly precision?: number;
}

/** A block as understood: what attends to what, how it is computed, what is shown. An absent key is left to its default. */
export interface Spec {
  readonly architecture: string;
  readonly attention: Attention;
  readonly queries?: Sequence;
  readonly keys?: Sequence;
  readonly values?: Sequence;
  readonly score: Scoped<string>;
  readonly scale: Scoped<number>;
  readonly mask: Scoped<readonly MaskRule[]>;
  readonly heads: Scoped<number>;
  readonly kvHeads: Scoped<number>;
  readonly projections: Scoped<Projections>;
  readonly embedding?: string;
  readonly dimension?: number;
  readonly seed: number;
  readonly presentation: Presentation;
}
