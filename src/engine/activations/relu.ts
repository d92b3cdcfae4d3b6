import { each } from '../kernels/elementwise';
import type { FloatMatrix } from '../matrices/matrix';
import type { Activation } from './activation';

export const relu = {
  id: 'relu',
  doc: 'Keeps what is above 0 and drops the rest.',
  source: 'Nair and Hinton 2010; Vaswani et al. 2017, eq. 2',
  call: 'relu',
  functions: { relu: { FloatMatrix: (x: FloatMatrix) => each(x, (entry) => Math.max(0, entry)) } },
} as const satisfies Activation;
