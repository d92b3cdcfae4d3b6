import type { Diagnostic } from './diagnostic';
import type { Matrix } from './matrix';

/** Which cells are closed to attention, and why: bit r of `closedBy[i * columns + j]` is set where `rules[r]` closes (i, j). */
export interface MaskMap {
  readonly rules: readonly string[];
  readonly rows: number;
  readonly columns: number;
  readonly closedBy: Uint32Array;
}

/** The intermediate results of one head, by step. Scores, scaled, masked and weights are n × m; −∞ only in `masked`. */
export interface Steps {
  readonly [step: string]: Matrix;
}

/** What the formulas name beside the steps: inputs, matrices and numbers such as `X_Q`, `W_Q`, `scale` and `M`. −∞ only in `M`. */
export interface Operands {
  readonly [name: string]: number | Matrix;
}

export interface Head {
  readonly pattern?: string;
  readonly mask: MaskMap;
  readonly steps: Steps;
  /** Of this head alone; what all heads share stands at the site. Absent where attention was recorded, not computed. */
  readonly operands?: Operands;
}

/** By which mechanisms a site was computed, as a block names them. */
export interface Mechanism {
  readonly score: string;
  readonly normalize: string;
  readonly position: string;
  /** Query i stands at position i + offset among the keys. */
  readonly offset: number;
  /** Steps whose formula the block itself writes. */
  readonly written: readonly string[];
}

/** One place where the architecture attends: rows are queries, columns are keys. */
export interface Site {
  readonly id: string;
  readonly layer: number;
  readonly from: { readonly queries: string; readonly keys: string };
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  readonly heads: readonly Head[];
  /** Of all heads together: X (n × inputs), W (inputs × heads · d) and b of each projection. */
  readonly operands?: Operands;
  readonly mechanism?: Mechanism;
  /** n × (heads · d_v), or n × d_out after W_O. */
  readonly output: Matrix;
}

/** A step's formula: the mathjs expression that was evaluated, and its LaTeX. */
export interface Formula {
  readonly expression: string;
  readonly latex: string;
}

/** Vectors that flow between the parts: layer 0 is the embeddings. */
export interface Stream {
  readonly id: string;
  readonly layer: number;
  readonly tokens: readonly string[];
  readonly states: Matrix;
}

/** One step of a recurrent cell. */
export interface Cell {
  readonly stream: string;
  readonly step: number;
  readonly gates: Readonly<Record<string, readonly number[]>>;
  readonly state: readonly number[];
  readonly memory?: readonly number[];
}

/** The most probable tokens at a position, most probable first. */
export interface Prediction {
  readonly position: number;
  readonly tokens: readonly string[];
  readonly probabilities: readonly number[];
}

export interface GenerationStep {
  readonly step: number;
  readonly token: string;
  /** Rows of K and V taken from the cache, and rows computed anew. */
  readonly reused: number;
  readonly computed: number;
  readonly trace: Trace;
}

/** Everything a run computed; whatever is drawn, exported or tested is read from here. */
export interface Trace {
  readonly format: 1;
  readonly architecture: string;
  readonly attention: 'self' | 'cross';
  /** `declared`, `seed`, `pattern`, or the name of a trained model. */
  readonly weightsFrom: string;
  /** In execution order. */
  readonly sites: readonly Site[];
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly streams: readonly Stream[];
  readonly cells: readonly Cell[];
  readonly predictions: readonly Prediction[];
  readonly generation: readonly GenerationStep[];
  readonly compare: readonly Trace[];
  readonly diagnostics: readonly Diagnostic[];
}
