import type { FunctionSource } from '../dialect';

export const smallerOf: FunctionSource = {
  numpy: `
def smaller_of(a, b):
    return np.minimum(a, b)`,
  pytorch: `
def smaller_of(a, b):
    return torch.minimum(torch.as_tensor(a, dtype=torch.float64), torch.as_tensor(b, dtype=torch.float64))`,
};
