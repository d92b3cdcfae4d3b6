import { byRow, largestOf } from '../kernels/rowwise';
import type { Normaliser } from './normaliser';

export const entmax = {
  id: 'entmax',
  doc: 'Half-way between softmax and sparsemax, with an α of 3/2: weights sum to 1, and very low scores get exactly 0.',
  source: 'Peters, Niculae and Martins 2019, algorithm 2',
  expression: 'entmax(masked)',
  expressionWithSink: 'entmax(masked, sink)',
  example: 'I am a student\nnormalize: entmax',
  functions: { entmax: byRow(entmaxRow) },
} as const satisfies Normaliser;

/** max(s/2 − τ, 0)², with the threshold τ that makes the row sum to 1. */
export function entmaxRow(scores: Float64Array, weights: Float64Array): void {
  const largest = largestOf(scores);
  if (largest === -Infinity) return;
  const halves = scores.map((score) => (score - largest) / 2);
  // The largest alone has 1 = (0 − τ)² at τ = −1; with others beside it τ is higher, so that lower halves weigh nothing.
  const threshold = thresholdOf(halves.filter((half) => half > -1).sort().reverse());
  for (let j = 0; j < halves.length; j++) weights[j] = Math.max((halves[j] ?? 0) - threshold, 0) ** 2;
}

/** τ = μ − √((1 − Σ(x − μ)²) ÷ k) over the k largest halves, for the largest k whose smallest half is not below it. */
function thresholdOf(descending: Float64Array): number {
  let [mean, spread, threshold] = [0, 0, -1];
  for (const [index, half] of descending.entries()) {
    const count = index + 1;
    const step = half - mean;
    mean += step / count;
    spread += step * (half - mean);
    const candidate = mean - Math.sqrt(Math.max(0, 1 - spread) / count);
    if (half < candidate) break;
    threshold = candidate;
  }
  return threshold;
}
