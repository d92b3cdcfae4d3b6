import type { Matrix } from '../../model/matrix';
import type { DeclaredFormulas, DeclaredProjections, KeyOrCell, MaskRule, Nudge, PositionRule } from '../../model/spec';
import type { Site } from '../../model/trace';
import type { AskedAlignment } from '../alignments/settle';
import type { Draw } from '../matrices/random';
import type { Growing } from '../names/named-table';
import type { NormaliserId } from '../normalisers';
import type { ScoreId } from '../scores';
import type { HeadLayout } from './head-layout';

/** Tokens and the vectors that stand for them, one row a token. */
export interface Attending {
  readonly tokens: readonly string[];
  readonly states: Matrix;
}

/** K and V of all heads side by side, as they were projected (and turned) for the keys so far. */
export interface ProjectedKeys {
  readonly keys: Matrix;
  readonly values: Matrix;
}

/** One pass of several, in which a decoder goes on from where it was: its queries are rows `first`, `first` + 1, … of all queries. */
export interface Continuation {
  readonly first: number;
  /** Of the passes together: what masks and knock-outs speak of. */
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  /** What need not be projected again; the first keys of this pass, as many as there are rows. */
  readonly cached?: ProjectedKeys;
}

/** Everything that one attention site needs. */
export interface AttendInput {
  readonly id: string;
  readonly layer: number;
  readonly from: Site['from'];
  readonly queries: Attending;
  readonly keys: Attending;
  /** One row a key. */
  readonly values: Matrix;
  readonly score: ScoreId;
  /** Multiplies the score; the score's own default where absent. */
  readonly scale?: number;
  /** Divides the scaled score. */
  readonly temperature?: number;
  readonly softcap?: number;
  readonly position: PositionRule;
  readonly mask: readonly MaskRule[];
  /** Which stretch of the keys each query looks at; all of them where absent. */
  readonly alignment?: AskedAlignment;
  /** Keys that nobody may attend to, and cells that are closed. */
  readonly knockout: readonly KeyOrCell[];
  /** What is added to scaled scores by hand. */
  readonly nudge?: readonly Nudge[];
  /** Which of its tokens a model writes by itself: how many there will be is not known while it does. */
  readonly grows?: Growing;
  /** Query i stands at position i + offset among the keys. */
  readonly offset: number;
  /** Absent where all queries attend in one pass. `offset` counts from the first query of this pass. */
  readonly continuation?: Continuation;
  readonly normalize: NormaliserId;
  /** One number for all heads, or one a head. */
  readonly sink?: readonly number[];
  readonly layout: HeadLayout;
  readonly projections: DeclaredProjections;
  /** The reader's own expressions for a step, as written. */
  readonly formula?: DeclaredFormulas;
  /** Where the numbers come from that a mechanism needs and the block does not declare. */
  readonly draw: Draw;
}
