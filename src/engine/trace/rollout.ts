import type { Matrix } from '../../model/matrix';
import { product } from '../kernels/product';
import { FloatMatrix } from '../matrices/matrix';

/** The mean of several heads' weights, entry by entry: n × m each → n × m. */
export function headMean(heads: readonly Matrix[]): FloatMatrix {
  const [{ rows, columns } = { rows: 0, columns: 0 }] = heads;
  const mean = FloatMatrix.zeros(rows, columns);
  for (const { data } of heads) for (let at = 0; at < mean.data.length; at++) mean.data[at] = (mean.data[at] ?? 0) + (data[at] ?? 0) / heads.length;
  return mean;
}

/**
 * Attention rollout: the mean weights of each layer (n × n, from the first) → how much of every input reaches each row after the last of them.
 * What the residual connection carries past a layer counts as half: Ã = ½A + ½I with rows that add up to 1, and layers multiply. Abnar & Zuidema 2020, section 3.
 */
export function rollout(layers: readonly Matrix[]): FloatMatrix {
  return layers.map(withResidual).reduce((below, layer) => product(layer, below));
}

function withResidual({ rows, columns, data }: Matrix): FloatMatrix {
  const mixed = FloatMatrix.zeros(rows, columns);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const entry = 0.5 * (data[i * columns + j] ?? 0) + (i === j ? 0.5 : 0);
      mixed.data[i * columns + j] = entry;
      sum += entry;
    }
    for (let j = 0; j < columns; j++) mixed.data[i * columns + j] = (mixed.data[i * columns + j] ?? 0) / sum;
  }
  return mixed;
}
