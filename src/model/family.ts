/** Which kind of weights a part of a model is. */
export type PartGroup = 'embeddings' | 'attention' | 'feed-forward' | 'recurrence' | 'other';

/** Weights that are counted together: the formula over the sizes, and what it comes to. */
export interface FamilyPart {
  readonly name: string;
  readonly group: PartGroup;
  /** The mathjs expression that was evaluated. */
  readonly formula: string;
  readonly count: number;
}

/** How many layers one stack has; a stack is an encoder or a decoder. */
export interface StackDepth {
  readonly stack: 'encoder' | 'decoder';
  readonly layers: number;
}

/** A figure as it was published, with the rounding it was given. */
export interface ReportedCount {
  /** `110M`. */
  readonly text: string;
  readonly parameters: number;
  /** Where it was not the paper that reports it. */
  readonly by?: string;
}

/** One published size of a model. What was not reported is absent. */
export interface FamilySize {
  readonly name: string;
  readonly year: number;
  readonly tokenizer: string;
  readonly stacks: readonly StackDepth[];
  readonly width: number;
  readonly heads?: number;
  /** Absent where every head has keys and values of its own. */
  readonly kvHeads?: number;
  readonly headWidth?: number;
  readonly feedForward?: number;
  readonly embeddingWidth: number;
  readonly vocabulary: number;
  readonly longest?: number;
  readonly reported?: ReportedCount;
  /** What the formulas of the parts name. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly parts: readonly FamilyPart[];
  /** The sum of the parts. */
  readonly parameters: number;
  /** What the reported figure counts otherwise, or what else is odd about the size. */
  readonly remark?: string;
}

/** A published model beside others: its sizes, what it was trained for, and where the figures come from. */
export interface FamilyMember {
  readonly id: string;
  readonly name: string;
  readonly doc: string;
  readonly architecture: string;
  /** In which its first size was made public. */
  readonly year: number;
  readonly objective: string;
  readonly positions: string;
  readonly paper: string;
  /** Where the figures come from that the paper does not give. */
  readonly figures: string;
  /** What the parameters counted here belong to. */
  readonly counted: string;
  readonly sizes: readonly FamilySize[];
  /** What a block that names this model draws. */
  readonly toy: { readonly layers: number; readonly heads: number };
}
