import { each } from '../kernels/elementwise';
import type { FloatMatrix } from '../matrices/matrix';
import type { Activation } from './activation';
import { erf } from './error-function';

export const gelu = {
  id: 'gelu',
  doc: 'Multiplies each number by the share of a normal distribution that lies below it: a soft ReLU.',
  source: 'Hendrycks and Gimpel 2016, section 2',
  call: 'gelu',
  functions: { gelu: { FloatMatrix: (x: FloatMatrix) => each(x, (entry) => (entry / 2) * (1 + erf(entry / Math.SQRT2))) } },
} as const satisfies Activation;
