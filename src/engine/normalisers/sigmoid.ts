import { logistic } from '../activations/logistic';
import { each } from '../kernels/elementwise';
import type { FloatMatrix } from '../matrices/matrix';
import type { Normaliser } from './normaliser';

export const sigmoid = {
  id: 'sigmoid',
  doc: 'Weighs each key by itself, without competition: σ(s − ln m) for m keys, so that rows need not sum to 1.',
  source: 'Ramapuram et al. 2024, with their bias b = −log n',
  expression: 'sigmoid(masked - log(m))',
  operands: (keys: number) => ({ m: keys }),
  example: 'I am a student\nnormalize: sigmoid',
  functions: { sigmoid: { FloatMatrix: (scores: FloatMatrix) => each(scores, logistic) } },
} as const satisfies Normaliser;
