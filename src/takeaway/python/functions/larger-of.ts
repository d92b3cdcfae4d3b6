import type { FunctionSource } from '../dialect';

export const largerOf: FunctionSource = {
  numpy: `
def larger_of(a, b):
    return np.maximum(a, b)`,
  pytorch: `
def larger_of(a, b):
    return torch.maximum(torch.as_tensor(a, dtype=torch.float64), torch.as_tensor(b, dtype=torch.float64))`,
};
