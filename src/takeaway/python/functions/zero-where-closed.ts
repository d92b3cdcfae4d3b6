import type { FunctionSource } from '../dialect';

export const zeroWhereClosed: FunctionSource = {
  numpy: `
def zero_where_closed(weights, masked):
    return np.where(masked > -inf, weights, 0)`,
  pytorch: `
def zero_where_closed(weights, masked):
    return torch.where(masked > -inf, weights, torch.zeros_like(weights))`,
};
