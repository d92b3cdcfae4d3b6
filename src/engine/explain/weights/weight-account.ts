import type { Cell, Working } from '../account';

/** An open cell of the weights, and the row of masked scores that it is a share of. */
export interface WeighedCell {
  readonly cell: Cell;
  /** The cell's own masked score. */
  readonly score: number;
  /** Masked scores of the row; −∞ where closed. */
  readonly row: readonly number[];
  /** The extra logit that takes part and is dropped. */
  readonly sink: number | undefined;
}

/** How a normaliser makes a weight of a masked score. */
export type ExplainWeight = (weighed: WeighedCell) => Pick<Working, 'subject' | 'arithmetic'>;

/** What the open cells of a row, and the sink, compete with. */
export function competing({ row, sink }: WeighedCell): readonly number[] {
  return [...row.filter((score) => score !== -Infinity), ...(sink === undefined ? [] : [sink])];
}
