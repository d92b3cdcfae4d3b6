import type { PartGroup, StackDepth } from '../../model/family';

/** Weights that are counted together, as a mathjs expression over the sizes. */
export interface PartFormula {
  readonly name: string;
  readonly group: PartGroup;
  readonly formula: string;
}

/** One size that a model was published in. A figure that could not be confirmed is left out. */
export interface PublishedSize {
  /** `base`; as the paper or the release calls it. */
  readonly name: string;
  /** Layers of each stack that there is. */
  readonly layers: Readonly<Partial<Record<StackDepth['stack'], number>>>;
  readonly width: number;
  readonly heads?: number;
  /** As many as heads where absent. */
  readonly kvHeads?: number;
  /** width / heads where absent. */
  readonly headWidth?: number;
  readonly feedForward?: number;
  /** The model's own width where absent. */
  readonly embeddingWidth?: number;
  readonly vocabulary: number;
  /** Tokens: as many as the table of positions holds, or as it was trained on. */
  readonly longest?: number;
  /** Parameters with the rounding they are reported in: `110M`, `175.0B`. */
  readonly reported?: string;
  /** Where another source than the paper reports them. */
  readonly reportedBy?: string;
  /** Where it is not that of the model. */
  readonly year?: number;
  readonly tokenizer?: string;
  /** Sizes that only the formulas of this model name. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** Needed where the reported parameters are not those that are counted. */
  readonly remark?: string;
}

/** What the counted weights of a transformer have beside what its configuration says. */
export interface CountedTransformer {
  /** Rows of the table of positions before the first position. */
  readonly unusedPositions?: number;
  /** Rows of the table of segments; 2 where the configuration has segments, else none. */
  readonly segmentRows?: number;
  /** Whether there is a dense layer over the first hidden state. */
  readonly pooler?: boolean;
  /** Whether the output layer has a matrix of its own, not that of the embeddings. */
  readonly ownOutput?: boolean;
}

/** What was published of a model at its real sizes; blocks run it at toy size. */
export interface Published {
  readonly name: string;
  /** In which it was made public first; the paper's own year may be a later one. */
  readonly year: number;
  readonly objective: string;
  readonly tokenizer: string;
  readonly positions: string;
  /** With the sections and tables that the figures stand in. */
  readonly paper: string;
  /** Where the figures come from that the paper does not give. */
  readonly figures: string;
  /** What the parameters counted here belong to. */
  readonly counted: string;
  readonly sizes: readonly PublishedSize[];
  /** How the weights are counted: from the configuration of the transformer, or part by part. */
  readonly weights: CountedTransformer | readonly PartFormula[];
}
