import type { FunctionSource } from '../dialect';

export const logistic: FunctionSource = {
  numpy: `
def logistic(x):
    return 1 / (1 + np.exp(-x))`,
  pytorch: `
def logistic(x):
    return 1 / (1 + torch.exp(-x))`,
};
