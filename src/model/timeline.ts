import type { Formula } from './formula';
import type { Phase } from './spec';

/**
 * How much a layer of each kind computes for n tokens of width d, how much of it has to wait, and how far apart two tokens are.
 * Vaswani et al. 2017, table 1.
 */
export interface Timeline {
  /** The stream whose tokens they are. */
  readonly stream: string;
  readonly tokens: readonly string[];
  readonly n: number;
  /** Width of the vectors that enter the layer. */
  readonly d: number;
  readonly kinds: readonly TimelineKind[];
  readonly comparison: TimelineComparison;
  readonly phases: TimelinePhases;
}

/** A formula with its value for the reader's own numbers. */
export interface Count {
  readonly formula: Formula;
  readonly value: number;
}

/** As the paper writes it, O(n² · d), and what stands between the brackets: an order of magnitude, constants left out. */
export interface Order extends Count {
  readonly order: string;
}

/** Positions from 0; both ends are part of it. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** When one token of a layer can be worked out. */
export interface TokenSchedule {
  /** The dependency step, from 1. */
  readonly step: number;
  /** The tokens of the same layer that have to be there first. */
  readonly waitsFor: readonly number[];
  /** Which of the layer's inputs it is worked out from. */
  readonly reads: Stretch;
}

/** What happens in one dependency step, of as many layers as it takes to connect the ends of the text. */
export interface DependencyStep {
  /** From 1. */
  readonly layer: number;
  /** What is worked out in it. */
  readonly computed: Stretch;
  /** What of it holds something of the token that the route starts from; absent where nothing does. */
  readonly heard?: Stretch;
}

/** A place on the way from one end of the text to the other. Step 0 is the input. */
export interface Stop {
  readonly position: number;
  readonly step: number;
}

/** One kind of layer. */
export interface TimelineKind {
  readonly id: string;
  /** What its formulas name beside n and d: `r`, `k`. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Whether the block says the parameters itself, in a mask; otherwise they are examples. */
  readonly declared: boolean;
  readonly operations: Order;
  /** Dependency steps that cannot be done at once. */
  readonly sequential: Order;
  /** The longest path between any two positions. */
  readonly path: Order;
  /** One layer, a token each. */
  readonly schedule: readonly TokenSchedule[];
  /** Layers until the two ends of the text are connected. */
  readonly layers: number;
  readonly steps: readonly DependencyStep[];
  /** The longest way from one end to the other; none where nothing can pass. */
  readonly route: readonly Stop[];
}

/** Self-attention beside recurrence. */
export interface TimelineComparison {
  /** Operations of self-attention over those of a recurrent layer: below 1 it needs fewer. */
  readonly ratio: Count;
  /** The length at which both need the same. */
  readonly even: Count;
}

/** What a decoder can do at once in training, where the whole text is known, and in generation, where it is not. */
export interface TimelinePhases {
  /** The stream that is written. */
  readonly stream: string;
  readonly n: number;
  readonly cells: readonly PhaseCell[];
}

export interface PhaseCell {
  /** The kind of layer. */
  readonly kind: string;
  readonly phase: Phase;
  /** Runs of the whole network. */
  readonly passes: Count;
  /** Tokens worked out in one of them. */
  readonly rows: Count;
  /** Dependency steps of all passes together. */
  readonly steps: Count;
}
