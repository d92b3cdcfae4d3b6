import type { Matrix } from '../../model/matrix';

/** Weights that a model was trained to, each by its operation and its name in the formula: `encoder/1/feed-forward/W_1`. */
export interface TrainedWeights {
  /** The model's name, as the picture tells it. */
  readonly model: string;
  readonly of: (name: string) => Matrix | undefined;
}
