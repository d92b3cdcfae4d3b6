/** What enters a cell beside its own state: its name in the formulas, and the letter of its matrices (the W of `W_i`). */
export interface CellInput {
  readonly name: string;
  readonly letter: string;
}

/** A gate, or the candidate that the gates decide about. */
export interface Gate {
  /** Its name in the trace and in the formulas of what follows. */
  readonly id: string;
  /** The i of `W_i`, `U_i`, `b_i`. */
  readonly letter: string;
}

/** A formula over what enters, the state before (`h`, and `c` where there is a memory), the weights, and the steps before it. */
export interface CellFormula {
  readonly step: string;
  readonly expression: string;
}

/** A cell that hands a state from one token to the next. */
export interface RecurrentUnit {
  readonly id: 'lstm' | 'gru';
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Papers and equations. */
  readonly source: string;
  /** In the order in which PyTorch stacks their weights. */
  readonly gates: readonly Gate[];
  /** The gate that says how much of the old is kept, and the row (1 × d) that stands for it where it is set by hand. */
  readonly keeping: { readonly gate: string; readonly operand: string };
  /** Whether a memory c runs beside the state h. */
  readonly hasMemory: boolean;
  /** Biases that only the recurrent product has, as `b_n` is for all of them. */
  readonly innerBias?: string;
  /** One step, in order; the last one is `state`. `byHand`: the keeping gate is its operand. */
  readonly formulas: (inputs: readonly CellInput[], byHand: boolean) => readonly CellFormula[];
  /**
   * Derivatives of one step, d × d each, in order: entry (a, b) is how much output b changes with input a, so that
   * [dh, dc] · the blocks = what they become. Over the step's own names, the weights, and `identity`.
   */
  readonly derivatives: (byHand: boolean) => readonly CellFormula[];
}

/** `x * W_i + context * C_i`: what enters, each through its own matrix. */
export function weighted(inputs: readonly CellInput[], gateLetter: string): string {
  return inputs.map(({ name, letter }) => `${name} * ${letter}_${gateLetter}`).join(' + ');
}

/** σ(x · W + h · U + b), from 0 (shut) to 1 (open). */
export function gate(inputs: readonly CellInput[], letter: string): string {
  return `logistic(${weighted(inputs, letter)} + h * U_${letter} + b_${letter})`;
}
