import { FloatMatrix } from '../matrices/matrix';

/** What projected rows go through before they are split into heads: a function, and one row of angles a token. */
export interface Turn {
  /** As expressions call it. */
  readonly call: string;
  readonly angles: FloatMatrix;
}

/** Which two columns of a head the k-th angle turns; d is the head's width. */
type Pairing = (k: number, d: number) => readonly [number, number];

export const interleaved: Pairing = (k) => [2 * k, 2 * k + 1];
export const halves: Pairing = (k, d) => [k, k + d / 2];

/**
 * X (n × heads · d) with each pair of columns (a, b) turned by the angle of its row (n × d/2): a·cos − b·sin, a·sin + b·cos.
 * Every head by the same angles. Su et al. 2021, eq. 34.
 */
export function rotated(X: FloatMatrix, angles: FloatMatrix, pairing: Pairing): FloatMatrix {
  const pairs = angles.columns;
  const width = 2 * pairs;
  if (X.rows !== angles.rows || X.columns % width !== 0) throw new Error(`${X.rows} × ${X.columns} turned by ${angles.rows} × ${pairs} angles`);
  const turned = FloatMatrix.zeros(X.rows, X.columns);
  for (let i = 0; i < X.rows; i++) {
    for (let k = 0; k < pairs; k++) {
      const angle = angles.data[i * pairs + k] ?? 0;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const [first, second] = pairing(k, width);
      for (let start = i * X.columns; start < (i + 1) * X.columns; start += width) {
        const [a, b] = [X.data[start + first] ?? 0, X.data[start + second] ?? 0];
        turned.data[start + first] = a * cos - b * sin;
        turned.data[start + second] = a * sin + b * cos;
      }
    }
  }
  return turned;
}
