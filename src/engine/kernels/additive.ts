import { FloatMatrix, rowsFrom } from '../matrices/matrix';
import { product } from './product';

/** v (1 × h) over all pairs of rows of Q (n × h) and K (m × h): Σ v · tanh(q + k) → n × m. */
export function additive(Q: FloatMatrix, K: FloatMatrix, v: FloatMatrix): FloatMatrix {
  const width = v.data.length;
  if (Q.columns !== width || K.columns !== width) throw new Error(`${Q.rows} × ${Q.columns} and ${K.rows} × ${K.columns} with ${width} weights`);
  const scores = FloatMatrix.zeros(Q.rows, K.rows);
  for (let i = 0, cell = 0; i < Q.rows; i++) {
    for (let j = 0; j < K.rows; j++, cell++) scores.data[cell] = pair(Q.data, i * width, K.data, j * width, v.data);
  }
  return scores;
}

/** v · tanh([q; k] · W) over all pairs, W ((d_q + d_k) × h): the two parts of W meet q and k apart, once a row rather than once a pair. */
export function concatenated(Q: FloatMatrix, K: FloatMatrix, W: FloatMatrix, v: FloatMatrix): FloatMatrix {
  if (W.rows !== Q.columns + K.columns) throw new Error(`${W.rows} × ${W.columns} for ${Q.columns} and ${K.columns} columns side by side`);
  return additive(product(Q, rowsFrom(W, 0, Q.columns)), product(K, rowsFrom(W, Q.columns)), v);
}

function pair(q: Float64Array, qStart: number, k: Float64Array, kStart: number, v: Float64Array): number {
  let sum = 0;
  for (let h = 0; h < v.length; h++) sum += (v[h] ?? 0) * Math.tanh((q[qStart + h] ?? 0) + (k[kStart + h] ?? 0));
  return sum;
}
