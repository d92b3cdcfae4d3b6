import type { Diagnostic } from './diagnostic';
import type { FamilyMember } from './family';
import type { Formula } from './formula';
import type { Matrix } from './matrix';
import type { MemoryTrace } from './memory';
import type { Recorded } from './recording';
import type { Attention } from './spec';
import type { Timeline } from './timeline';

export type { Formula };

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

/** How sharp the weights of a head are: a number a row, and their means. */
export interface RowStatistics {
  /** −Σ w ln w, in nats. */
  readonly entropy: readonly number[];
  /** The most it could be: ln of the open keys (of one more where a sink takes part). */
  readonly most: readonly number[];
  /** The Frobenius norm of the softmax's Jacobian, diag(w) − w wᵀ: how far the weights follow a small change of the scores. Absent for other normalisers. */
  readonly gradient?: readonly number[];
  readonly mean: { readonly entropy: number; readonly most: number; readonly gradient?: number };
}

export interface Head {
  readonly pattern?: string;
  /** What training showed it to do, beside the texts: `trained to …`. */
  readonly supervision?: string;
  readonly mask: MaskMap;
  readonly steps: Steps;
  /** Only in a comparison, and where the weights are shares. */
  readonly rows?: RowStatistics;
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
  /** How they are written where some are pieces of words, or made of pieces: `play·ing`, `·ing`. */
  readonly labels?: { readonly queries: readonly string[]; readonly keys: readonly string[] };
  /** What each row writes, in a decoder; undefined where that is not known yet. */
  readonly writes?: readonly (string | undefined)[];
  /** As of the trace, for this site alone; the trace's own where absent. */
  readonly weightsFrom?: string;
  /** Of its steps, where sites of one trace differ in them; the trace's own where absent. */
  readonly formulas?: Readonly<Record<string, Formula>>;
  readonly heads: readonly Head[];
  /** Of all heads together: X (n × inputs), W (inputs × heads · d) and b of each projection. */
  readonly operands?: Operands;
  readonly mechanism?: Mechanism;
  /** n × (heads · d_v), or n × d_out after W_O; n × 0 where attention was recorded, not computed. */
  readonly output: Matrix;
}

/** Vectors that flow between the parts: layer 0 is the embeddings. */
export interface Stream {
  readonly id: string;
  readonly layer: number;
  readonly tokens: readonly string[];
  readonly states: Matrix;
}

/** What flows into an operation: the output of another one, in a role such as `x`, `queries`, `keys`, `values`. */
export interface Inflow {
  readonly role: string;
  /** The id of the operation that it comes from. */
  readonly from: string;
}

/**
 * One thing that an architecture computes between its sites: embedding, attention as a whole, sum, norm, feed-forward, dense layer, recurrence.
 * Together they are the graph that ran: with `inputs` as its arrows it is what a blueprint draws.
 */
export interface Operation {
  /** `encoder/1/feed-forward`; unique in its trace, in execution order. */
  readonly id: string;
  readonly kind: OperationKind;
  /** The part of the architecture that it stands in: `encoder`, `decoder`. */
  readonly stack: string;
  /** From 1; 0 before the layers; `undefined` after them. */
  readonly layer?: number;
  readonly inputs: readonly Inflow[];
  /** Its formula's name in the trace's `formulas`; attention has those of its steps instead. */
  readonly formula?: string;
  /** What the formula names beside its inputs: W, b and the like. */
  readonly operands: Operands;
  /** Intermediate results, such as `hidden`. */
  readonly steps: Steps;
  readonly output: Matrix;
  /** |y| of every row y of the output: the root of the sum of its squares. */
  readonly norms?: readonly number[];
  /** What the columns of the output are, where they have names: the vocabulary. */
  readonly columns?: readonly string[];
  /** Whether its own weights were drawn at random. */
  readonly untrained: boolean;
}

export type OperationKind =
  | 'embedding' | 'positions' | 'segments' | 'attention' | 'add' | 'norm' | 'feed-forward' | 'dense' | 'softmax'
  | 'lstm' | 'gru' | 'join' | 'start' | 'context';

/** A stretch of a stream that belongs together: a shot, a segment. Positions from 0; `end` is not part of it. */
export interface Band {
  readonly stream: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** One step of a recurrent cell. */
export interface Cell {
  /** `encoder`, `encoder-backward`, `decoder`. */
  readonly stream: string;
  /** From 1, in the order in which the cell reads: the backward reader's first step is at the last word. */
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

/** How wrong a decoder's row is about the token that follows: −ln p(target). Teacher forcing has one a row. */
export interface Loss {
  readonly position: number;
  readonly target: string;
  readonly probability: number;
  readonly loss: number;
}

/** What one attention site of a decoder keeps: `rows` rows of K and of V, in each of its key–value heads. */
export interface CachedSite {
  readonly site: string;
  readonly layer: number;
  readonly kvHeads: number;
  readonly keyWidth: number;
  readonly valueWidth: number;
  readonly rows: number;
}

/** What a decoder keeps between two steps. `bytes` is the sum over its sites of kvHeads · (keyWidth + valueWidth) · rows · bytesPerNumber. */
export interface Cache {
  readonly sites: readonly CachedSite[];
  readonly bytesPerNumber: number;
  readonly bytes: number;
}

export interface GenerationStep {
  readonly step: number;
  /** What goes in, and what the step writes: the next declared token, or the most probable one after the last. */
  readonly fed: string;
  readonly token: string;
  /** Whether `token` was declared (teacher forcing), not produced. */
  readonly declared: boolean;
  /** Rows of K and V taken from the cache, and rows computed anew; of one layer. */
  readonly reused: number;
  readonly computed: number;
  readonly cache: Cache;
  readonly trace: Trace;
}

/** What one reading of a comparison has more of than another, entry by entry: the second's weights less the first's. */
export interface Difference {
  readonly site: string;
  readonly layer: number;
  /** From 0. */
  readonly head: number;
  readonly weights: Matrix;
}

/** Everything a run computed; whatever is drawn, exported or tested is read from here. */
export interface Trace {
  readonly format: 1;
  readonly architecture: string;
  readonly attention: Attention;
  /** `declared`, `seed`, `pattern`, or the name of a trained model. */
  readonly weightsFrom: string;
  /** In execution order. */
  readonly sites: readonly Site[];
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly streams: readonly Stream[];
  /** In execution order; none where an attention layer stands alone. */
  readonly operations: readonly Operation[];
  readonly bands: readonly Band[];
  readonly cells: readonly Cell[];
  readonly predictions: readonly Prediction[];
  readonly losses: readonly Loss[];
  readonly generation: readonly GenerationStep[];
  readonly compare: readonly Trace[];
  /** Its name among the readings of a comparison. */
  readonly reading?: string;
  readonly differences?: readonly Difference[];
  readonly timeline?: Timeline;
  readonly memory?: MemoryTrace;
  readonly family?: readonly FamilyMember[];
  /** Where attention was recorded elsewhere, and nothing was computed. */
  readonly recorded?: Recorded;
  readonly diagnostics: readonly Diagnostic[];
}
