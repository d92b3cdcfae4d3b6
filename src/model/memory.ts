/** How much of the first token is left in the state of a recurrent encoder, step by step, beside what attention can reach. Exact for this run. */
export interface MemoryTrace {
  readonly stream: string;
  readonly cell: 'lstm' | 'gru';
  /** What stands first. */
  readonly token: string;
  /** The gate that keeps the old, where the block sets it by hand. */
  readonly forget?: number;
  /** Tokens of the sequence: more than there are steps where it was too long to follow to its end. */
  readonly length: number;
  readonly steps: readonly MemoryStep[];
  readonly reach: readonly MemoryReach[];
}

/** The forward reader after a step. */
export interface MemoryStep {
  /** From 1. */
  readonly step: number;
  readonly token: string;
  /** For each unit: the gates that keep the old, of all steps after the first, multiplied; 1 after the first step. */
  readonly units: readonly number[];
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** ‖∂h_t/∂h_1‖ ÷ √d, Frobenius: by how much a small change of the first state still changes this one, on average over its directions. 1 after the first step. */
  readonly state: number;
  /** ‖∂c_t/∂c_1‖ ÷ √d, where the cell has a memory. */
  readonly memory?: number;
}

/** How much weight a row of the decoder gives to the first token, in each head. */
export interface MemoryReach {
  /** From 0. */
  readonly row: number;
  readonly token: string;
  readonly weights: readonly number[];
}
