import { each } from '../kernels/elementwise';
import type { FloatMatrix } from '../matrices/matrix';
import type { Activation } from './activation';
import { logistic } from './logistic';

export const gate = {
  id: 'gate',
  doc: 'The logistic function: 0 shuts, 1 lets pass, as the gates of a recurrent cell do.',
  source: 'Hochreiter and Schmidhuber 1997; Cho et al. 2014, eq. 5',
  call: 'logistic',
  functions: { logistic: { FloatMatrix: (x: FloatMatrix) => each(x, logistic) } },
  notation: { logistic: ([x = '']) => `\\sigma\\left(${x}\\right)` },
} as const satisfies Activation;
