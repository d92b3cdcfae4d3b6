import { byRow, largestOf } from '../kernels/rowwise';
import type { Normaliser } from './normaliser';

export const sparsemax = {
  id: 'sparsemax',
  doc: 'Weights that sum to 1 of which low scores get exactly 0: the nearest point of the simplex to the scores.',
  source: 'Martins and Astudillo 2016, algorithm 1',
  expression: 'sparsemax(masked)',
  expressionWithSink: 'sparsemax(masked, sink)',
  example: 'I am a student\nnormalize: sparsemax',
  functions: { sparsemax: byRow(sparsemaxRow) },
} as const satisfies Normaliser;

/** max(s − τ, 0), with the threshold τ that makes the row sum to 1. */
function sparsemaxRow(scores: Float64Array, weights: Float64Array): void {
  const largest = largestOf(scores);
  if (largest === -Infinity) return;
  // Taken from their largest, scores that may keep a weight lie between −1 and 0, however large they are.
  const candidates = scores.map((score) => score - largest).filter((score) => score > -1).sort().reverse();
  const threshold = thresholdOf(candidates);
  for (let j = 0; j < scores.length; j++) weights[j] = Math.max((scores[j] ?? 0) - largest - threshold, 0);
}

/** Over the k largest scores τ = (their sum − 1) ÷ k, for the largest k whose smallest score is still above it. */
function thresholdOf(descending: Float64Array): number {
  let [total, threshold] = [0, 0];
  for (const [index, score] of descending.entries()) {
    total += score;
    const candidate = (total - 1) / (index + 1);
    if (score <= candidate) break;
    threshold = candidate;
  }
  return threshold;
}
