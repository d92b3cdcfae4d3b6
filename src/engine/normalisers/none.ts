import { each } from '../kernels/elementwise';
import type { FloatMatrix } from '../matrices/matrix';
import type { Normaliser } from './normaliser';

export const none = {
  id: 'none',
  doc: 'The masked scores are the weights as they are; a closed cell is 0.',
  source: 'Schlag, Irie and Schmidhuber 2021: linear attention without normalisation',
  expression: 'opened(masked)',
  example: 'I am a student\nnormalize: none',
  functions: { opened: { FloatMatrix: (scores: FloatMatrix) => each(scores, zeroWhereClosed) } },
} as const satisfies Normaliser;

function zeroWhereClosed(score: number): number {
  return score === -Infinity ? 0 : score;
}
