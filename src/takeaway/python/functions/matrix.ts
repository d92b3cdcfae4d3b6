import type { FunctionSource } from '../dialect';

export const matrix: FunctionSource = {
  numpy: `
def matrix(rows):
    return np.array(rows, dtype=np.float64)`,
  pytorch: `
def matrix(rows):
    return torch.tensor(rows, dtype=torch.float64)`,
};
