import type { FunctionSource } from '../dialect';

export const concatenated: FunctionSource = {
  numpy: `
def concatenated(Q, K, W, v):
    # [q; k] @ W is q times the upper rows of W plus k times the lower ones.
    hidden = (Q @ W[:Q.shape[1]])[:, None, :] + (K @ W[Q.shape[1]:])[None, :, :]
    return (np.tanh(hidden) * v.reshape(-1)).sum(axis=2)`,
  pytorch: `
def concatenated(Q, K, W, v):
    # [q; k] @ W is q times the upper rows of W plus k times the lower ones.
    hidden = (Q @ W[:Q.shape[1]])[:, None, :] + (K @ W[Q.shape[1]:])[None, :, :]
    return (torch.tanh(hidden) * v.reshape(-1)).sum(dim=2)`,
};
