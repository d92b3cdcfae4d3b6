import type { Matrix } from '../model/matrix';
import type { DeclaredProjections, MaskRule } from '../model/spec';
import type { Site } from '../model/trace';
import type { HeadLayout } from './head-layout';
import type { ScoreId } from './scores';

/** Tokens and the vectors that stand for them, one row a token. */
export interface Attending {
  readonly tokens: readonly string[];
  readonly states: Matrix;
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
  readonly mask: readonly MaskRule[];
  readonly layout: HeadLayout;
  readonly projections: DeclaredProjections;
}
