import type { Matrix } from '../model/matrix';
import type { MaskMap } from '../model/trace';

/**
 * The query whose attention is least spread out: the smallest entropy for the number of keys it may choose from.
 * A query with one open key has no choice, and is not worth looking at unless all are like it.
 */
export function sharpestRow({ rows, columns, data }: Matrix, mask: MaskMap): number {
  let sharpest = 0;
  let least = Infinity;
  for (let i = 0; i < rows; i++) {
    const row = data.subarray(i * columns, (i + 1) * columns);
    const spread = relativeEntropy(row, openCells(mask, i, columns));
    if (spread < least) [sharpest, least] = [i, spread];
  }
  return sharpest;
}

/** From 0, all on one key, to 1, the same for each of them. Infinite where there is nothing to choose. */
function relativeEntropy(weights: Float64Array, open: number): number {
  if (open < 2) return Infinity;
  let entropy = 0;
  for (const weight of weights) if (weight > 0) entropy -= weight * Math.log(weight);
  return entropy / Math.log(open);
}

function openCells({ closedBy }: MaskMap, row: number, columns: number): number {
  let open = 0;
  for (let j = 0; j < columns; j++) if ((closedBy[row * columns + j] ?? 0) === 0) open += 1;
  return open;
}
