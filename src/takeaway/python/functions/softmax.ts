import type { FunctionSource } from '../dialect';

export const softmax: FunctionSource = {
  numpy: `
def softmax(scores, sink=-inf):
    # The sink takes its share and is dropped. A row that is closed throughout is 0 throughout.
    largest = np.maximum(scores.max(axis=1, keepdims=True), max(sink, -1e300))
    powers = np.exp(scores - largest)
    total = powers.sum(axis=1, keepdims=True) + np.exp(sink - largest)
    return powers / np.where(total > 0, total, 1)`,
  pytorch: `
def softmax(scores, sink=-inf):
    # The sink takes its share and is dropped. A row that is closed throughout is 0 throughout.
    largest = scores.amax(dim=1, keepdim=True).clamp(min=max(sink, -1e300))
    powers = torch.exp(scores - largest)
    total = powers.sum(dim=1, keepdim=True) + torch.exp(sink - largest)
    return powers / torch.where(total > 0, total, torch.ones_like(total))`,
};
