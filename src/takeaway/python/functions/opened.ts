import type { FunctionSource } from '../dialect';

export const opened: FunctionSource = {
  numpy: `
def opened(scores):
    # A closed cell is 0.
    return np.where(scores > -inf, scores, 0)`,
  pytorch: `
def opened(scores):
    # A closed cell is 0.
    return torch.where(scores > -inf, scores, torch.zeros_like(scores))`,
};
