import { each } from '../kernels/elementwise';
import type { FloatMatrix } from '../matrices/matrix';
import type { Activation } from './activation';
import { logistic } from './logistic';

export const silu = {
  id: 'silu',
  doc: 'Multiplies each number by its own logistic function, as gated hidden layers do.',
  source: 'Elfwing et al. 2018; Shazeer 2020',
  call: 'silu',
  functions: { silu: { FloatMatrix: (x: FloatMatrix) => each(x, (entry) => entry * logistic(entry)) } },
} as const satisfies Activation;
