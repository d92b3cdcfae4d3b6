import type { FloatMatrix } from '../matrices/matrix';
import type { Norm } from './norm';
import { eachRow } from './rows';

export const layer = {
  id: 'layer',
  doc: 'Takes from each token its mean and divides by its deviation.',
  source: 'Ba et al. 2016, eq. 3 and 4',
  expression: 'layernorm(x, epsilon) .* g + b',
  shifts: true,
  functions: { layernorm: { 'FloatMatrix, number': layernorm } },
  notation: { layernorm: ([x = '']) => `\\frac{${x} - \\mu}{\\sqrt{\\sigma^2 + \\epsilon}}` },
} as const satisfies Norm;

/** x (n × d) → n × d; every row with mean 0 and variance 1, but for ε. */
function layernorm(x: FloatMatrix, epsilon: number): FloatMatrix {
  return eachRow(x, (row) => {
    const mean = row.reduce((sum, entry) => sum + entry, 0) / row.length;
    const variance = row.reduce((sum, entry) => sum + (entry - mean) ** 2, 0) / row.length;
    return row.map((entry) => (entry - mean) / Math.sqrt(variance + epsilon));
  });
}
