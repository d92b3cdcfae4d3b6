import { each } from '../kernels/elementwise';
import type { FloatMatrix } from '../matrices/matrix';
import type { Activation } from './activation';

export const geluTanh = {
  id: 'gelu-tanh',
  doc: 'GELU with tanh in place of the normal distribution, as GPT computes it.',
  source: 'Hendrycks and Gimpel 2016, section 2; Radford et al. 2018, released code',
  call: 'geluTanh',
  functions: { geluTanh: { FloatMatrix: (x: FloatMatrix) => each(x, approximate) } },
} as const satisfies Activation;

function approximate(x: number): number {
  return (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
}
