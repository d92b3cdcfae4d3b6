import type { Phase } from '../../model/spec';
import type { DependencyStep, Stop, TokenSchedule } from '../../model/timeline';

/** The text that a layer works on. */
export interface Setting {
  /** Tokens. */
  readonly n: number;
  /** Whether no token may see a later one. */
  readonly causal: boolean;
  /** How far a token sees to each side where the block limits it. */
  readonly window?: Reach;
}

/** So many positions to each side. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** As the paper writes it, and what stands between the brackets as a mathjs expression over n, d and the kind's parameters. */
export interface WrittenOrder {
  readonly order: string;
  readonly expression: string;
}

/** What a decoder made of such layers does in one phase, as mathjs expressions over n. */
export interface WrittenPhase {
  readonly passes: string;
  readonly rows: string;
  readonly steps: string;
}

/** When each token is worked out, and how the two ends of the text are connected. */
export interface Schedule {
  readonly tokens: readonly TokenSchedule[];
  readonly layers: number;
  readonly steps: readonly DependencyStep[];
  readonly route: readonly Stop[];
}

/** A kind of layer that turns n vectors into n others. */
export interface LayerKind {
  readonly id: string;
  readonly name: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Paper and place. */
  readonly source: string;
  readonly operations: WrittenOrder;
  readonly sequential: WrittenOrder;
  readonly path: WrittenOrder;
  readonly parameters: (setting: Setting) => Readonly<Record<string, number>>;
  /** Whether the parameters are the block's own. */
  readonly isDeclared: (setting: Setting) => boolean;
  readonly schedule: (setting: Setting) => Schedule;
  /** Absent where no decoder of the literature's main line is made of it. */
  readonly phases?: Readonly<Record<Phase, WrittenPhase>>;
}

export const TABLE = 'Vaswani et al. 2017, table 1';

export const NO_PARAMETERS: Pick<LayerKind, 'parameters' | 'isDeclared'> = { parameters: () => ({}), isDeclared: () => true };
