import type { Keep } from '../../engine/matrices/keep';
import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Draw } from '../../engine/matrices/random';
import { drawFor } from '../projections';
import type { TrainedWeights } from '../transformer/trained-weights';

/** Where the weights of an rnn come from: drawn from the block's seed, or learned by a model. */
export interface Origin {
  /** As the trace says it: `seed`, or the model's name. */
  readonly weightsFrom: string;
  readonly untrained: boolean;
  /** Of one operation. Untrained, each matrix has a stream of its own by the name that stands in `stream`. */
  readonly matricesOf: (operation: string, stream: string) => Draw;
  /** A matrix as the model has it; undefined where nothing is trained. */
  readonly trained: (name: string) => FloatMatrix | undefined;
}

export function seededOrigin(seed: number, keep: Keep): Origin {
  return { weightsFrom: 'seed', untrained: true, matricesOf: (_, stream) => drawFor({ seed, name: stream, layer: 1, keep }), trained: () => undefined };
}

/** Learned weights go by operation and operand: `decoder/1/forward/U_z`. A model that lacks one is our mistake. */
export function trainedOrigin({ model, of }: TrainedWeights): Origin {
  const trained = (name: string): FloatMatrix => {
    const matrix = of(name);
    if (matrix === undefined) throw new Error(`${model} has no ${name}`);
    return FloatMatrix.from(matrix);
  };
  const matricesOf = (operation: string): Draw => (operand, rows, columns) => {
    const matrix = trained(`${operation}/${operand}`);
    if (matrix.rows !== rows || matrix.columns !== columns) throw new Error(`${model}: ${operation}/${operand} is ${matrix.rows} × ${matrix.columns}, not ${rows} × ${columns}`);
    return matrix;
  };
  return { weightsFrom: model, untrained: false, matricesOf, trained };
}
