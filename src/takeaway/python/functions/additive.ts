import type { FunctionSource } from '../dialect';

export const additive: FunctionSource = {
  numpy: `
def additive(Q, K, v):
    # Every query with every key: n x m x width, summed over the width.
    return (np.tanh(Q[:, None, :] + K[None, :, :]) * v.reshape(-1)).sum(axis=2)`,
  pytorch: `
def additive(Q, K, v):
    # Every query with every key: n x m x width, summed over the width.
    return (torch.tanh(Q[:, None, :] + K[None, :, :]) * v.reshape(-1)).sum(dim=2)`,
};
