import { isClosed } from '../engine/trace/mask-map';
import { entriesOf } from '../engine/matrices/matrix';
import { entropyOf } from '../engine/trace/row-statistics';
import type { Matrix } from '../model/matrix';
import type { MaskMap } from '../model/trace';

/**
 * The query whose attention is least spread out: the smallest entropy for the number of keys it may choose from.
 * A query with one open key has no choice, and is not worth looking at unless all are like it.
 */
export function sharpestRow(weights: Matrix, mask: MaskMap): number {
  let sharpest = 0;
  let least = Infinity;
  for (let i = 0; i < weights.rows; i++) {
    const spread = relativeEntropy(entriesOf(weights, i), openCells(mask, i));
    if (spread < least) [sharpest, least] = [i, spread];
  }
  return sharpest;
}

/** From 0, all on one key, to 1, the same for each of them. Infinite where there is nothing to choose. */
function relativeEntropy(weights: Float64Array, open: number): number {
  return open < 2 ? Infinity : entropyOf(weights) / Math.log(open);
}

function openCells(mask: MaskMap, row: number): number {
  let open = 0;
  for (let j = 0; j < mask.columns; j++) if (!isClosed(mask, row, j)) open += 1;
  return open;
}
