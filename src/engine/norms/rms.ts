import type { FloatMatrix } from '../matrices/matrix';
import type { Norm } from './norm';
import { eachRow } from './rows';

export const rms = {
  id: 'rms',
  doc: 'Divides each token by the root of its mean square, and leaves its mean where it is.',
  source: 'Zhang and Sennrich 2019, eq. 4',
  expression: 'rmsnorm(x, epsilon) .* g',
  shifts: false,
  functions: { rmsnorm: { 'FloatMatrix, number': rmsnorm } },
  notation: { rmsnorm: ([x = '']) => `\\frac{${x}}{\\sqrt{\\overline{x^2} + \\epsilon}}` },
} as const satisfies Norm;

/** x (n × d) → n × d; every row with mean square 1, but for ε. */
function rmsnorm(x: FloatMatrix, epsilon: number): FloatMatrix {
  return eachRow(x, (row) => {
    const square = row.reduce((sum, entry) => sum + entry ** 2, 0) / row.length;
    return row.map((entry) => entry / Math.sqrt(square + epsilon));
  });
}
