import type { FunctionSource } from '../dialect';

export const sigmoid: FunctionSource = {
  numpy: `
def sigmoid(scores):
    return 1 / (1 + np.exp(-scores))`,
  pytorch: `
def sigmoid(scores):
    return 1 / (1 + torch.exp(-scores))`,
};
