import type { FunctionSource } from '../dialect';

export const sparsemax: FunctionSource = {
  numpy: `
def sparsemax(scores, sink=-inf):
    # The threshold is found among the largest scores, taken from the largest: 1 would not be seen beside a huge one.
    row = np.concatenate([scores, np.full((len(scores), 1), sink)], axis=1)
    largest = np.maximum(row.max(axis=1, keepdims=True), -1e300)
    descending = -np.sort(-(row - largest), axis=1)
    counts = np.arange(1, row.shape[1] + 1)
    kept = 1 + counts * descending > np.cumsum(descending, axis=1)
    total = np.where(kept, descending, 0).sum(axis=1, keepdims=True)
    threshold = (total - 1) / np.maximum(kept.sum(axis=1, keepdims=True), 1)
    return np.maximum(scores - largest - threshold, 0)`,
  pytorch: `
def sparsemax(scores, sink=-inf):
    # The threshold is found among the largest scores, taken from the largest: 1 would not be seen beside a huge one.
    row = torch.cat([scores, torch.full((len(scores), 1), sink, dtype=torch.float64)], dim=1)
    largest = row.amax(dim=1, keepdim=True).clamp(min=-1e300)
    descending = (row - largest).sort(dim=1, descending=True).values
    counts = torch.arange(1, row.shape[1] + 1, dtype=torch.float64)
    kept = 1 + counts * descending > torch.cumsum(descending, dim=1)
    total = torch.where(kept, descending, torch.zeros_like(descending)).sum(dim=1, keepdim=True)
    threshold = (total - 1) / kept.sum(dim=1, keepdim=True).clamp(min=1)
    return (scores - largest - threshold).clamp(min=0)`,
};
