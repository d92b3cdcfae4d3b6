import { byRow, rowwise } from '../kernels/rowwise';
import type { FloatMatrix } from '../matrices/matrix';
import type { Normaliser } from './normaliser';

export const softmax = {
  id: 'softmax',
  doc: 'Turns each row of scores into weights that sum to 1, the larger the score the larger the weight.',
  source: 'Bridle 1990; Vaswani et al. 2017, eq. 1',
  expression: 'softmax(masked)',
  expressionWithSink: 'softmax(masked, sink)',
  example: 'I am a student',
  functions: { softmax: byRow(softmaxRow) },
} as const satisfies Normaliser;

/**
 * Scores (n × m), −∞ where closed → weights (n × m). Rows sum to 1; a row that is closed throughout is 0 throughout.
 * The largest score of a row is subtracted first, so that no exponential overflows.
 */
export function softmaxRows(scores: FloatMatrix): FloatMatrix {
  return rowwise(scores, softmaxRow);
}

function softmaxRow(scores: Float64Array, weights: Float64Array): void {
  let largest = -Infinity;
  for (let j = 0; j < scores.length; j++) largest = Math.max(largest, scores[j] ?? 0);
  if (largest === -Infinity) return;
  let total = 0;
  for (let j = 0; j < scores.length; j++) {
    const power = Math.exp((scores[j] ?? 0) - largest);
    weights[j] = power;
    total += power;
  }
  for (let j = 0; j < weights.length; j++) weights[j] = (weights[j] ?? 0) / total;
}
