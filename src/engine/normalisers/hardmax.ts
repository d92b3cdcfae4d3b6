import { byRow, largestOf } from '../kernels/rowwise';
import type { Normaliser } from './normaliser';

export const hardmax = {
  id: 'hardmax',
  doc: 'All weight to the key with the highest score, the first of them where several share it.',
  source: 'ONNX operator Hardmax, opset 13 (2020)',
  expression: 'hardmax(masked)',
  expressionWithSink: 'hardmax(masked, sink)',
  example: 'I am a student\nnormalize: hardmax',
  functions: { hardmax: byRow(hardmaxRow) },
} as const satisfies Normaliser;

function hardmaxRow(scores: Float64Array, weights: Float64Array): void {
  const largest = largestOf(scores);
  if (largest !== -Infinity) weights[scores.indexOf(largest)] = 1;
}
