import { FloatMatrix } from '../matrices/matrix';
import type { Signatures } from './signatures';

/** One row of scores, −∞ where closed → its weights; `weights` comes filled with 0. */
export type NormaliseRow = (scores: Float64Array, weights: Float64Array) => void;

/** −∞ where all are. */
export function largestOf(scores: Float64Array): number {
  return scores.reduce((most, score) => Math.max(most, score), -Infinity);
}

/** Every row by itself. (n × m) → (n × m). */
export function rowwise(scores: FloatMatrix, normalise: NormaliseRow): FloatMatrix {
  const weights = FloatMatrix.zeros(scores.rows, scores.columns);
  for (let i = 0; i < scores.rows; i++) {
    const start = i * scores.columns;
    const end = start + scores.columns;
    normalise(scores.data.subarray(start, end), weights.data.subarray(start, end));
  }
  return weights;
}

/**
 * Every row with one more score, the sink, whose weight is dropped: rows sum to less than 1. (n × m) → (n × m).
 * OpenAI 2025, gpt-oss model card, section 2.2.
 */
function rowwiseWithSink(scores: FloatMatrix, sink: number, normalise: NormaliseRow): FloatMatrix {
  const width = scores.columns;
  const weights = FloatMatrix.zeros(scores.rows, width);
  const row = new Float64Array(width + 1);
  const shares = new Float64Array(width + 1);
  for (let i = 0; i < scores.rows; i++) {
    row.set(scores.data.subarray(i * width, (i + 1) * width));
    row[width] = sink;
    shares.fill(0);
    normalise(row, shares);
    weights.data.set(shares.subarray(0, width), i * width);
  }
  return weights;
}

/** A normaliser as expressions call it: `softmax(masked)`, and `softmax(masked, sink)`. */
export function byRow(normalise: NormaliseRow): Signatures {
  return {
    FloatMatrix: (scores: FloatMatrix) => rowwise(scores, normalise),
    'FloatMatrix, number': (scores: FloatMatrix, sink: number) => rowwiseWithSink(scores, sink, normalise),
  };
}
