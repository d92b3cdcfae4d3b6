import { entryAt, FloatMatrix } from '../../engine/matrices/matrix';
import type { MaskMap } from '../../model/trace';
import type { Word } from './words';

/**
 * Attention between tokens → between words: to a word, the sum over its pieces; from a word, the mean over its pieces.
 * So every row keeps its sum. Clark et al. 2019, section 4.1.
 */
export function betweenWords(weights: FloatMatrix, queries: readonly Word[], keys: readonly Word[]): FloatMatrix {
  if (queries.length === weights.rows && keys.length === weights.columns) return weights;
  const result = FloatMatrix.zeros(queries.length, keys.length);
  for (const [row, query] of queries.entries()) {
    for (const [column, key] of keys.entries()) {
      let sum = 0;
      for (let i = query.start; i < query.end; i++) {
        for (let j = key.start; j < key.end; j++) sum += entryAt(weights, i, j);
      }
      result.data[row * keys.length + column] = sum / (query.end - query.start);
    }
  }
  return result;
}

/** Closed where no piece of the query could see any piece of the key. */
export function maskBetween(queries: readonly Word[], keys: readonly Word[], causal: boolean): MaskMap {
  const closedBy = new Uint32Array(queries.length * keys.length);
  if (causal) queries.forEach(({ end }, row) => keys.forEach(({ start }, column) => { closedBy[row * keys.length + column] = start >= end ? 1 : 0; }));
  return { rules: causal ? ['causal'] : [], rows: queries.length, columns: keys.length, closedBy };
}
