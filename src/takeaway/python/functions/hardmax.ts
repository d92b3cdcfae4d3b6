import type { FunctionSource } from '../dialect';

export const hardmax: FunctionSource = {
  numpy: `
def hardmax(scores, sink=-inf):
    # The first of the largest; a sink gets all where it is larger than any.
    first = np.eye(scores.shape[1])[scores.argmax(axis=1)]
    return first * (scores >= sink) * (scores > -inf)`,
  pytorch: `
def hardmax(scores, sink=-inf):
    # The first of the largest; a sink gets all where it is larger than any.
    first = torch.eye(scores.shape[1], dtype=torch.float64)[scores.argmax(dim=1)]
    return first * (scores >= sink) * (scores > -inf)`,
};
