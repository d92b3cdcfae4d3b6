import type { FunctionSource } from '../dialect';

export const entmax: FunctionSource = {
  numpy: `
def entmax(scores, sink=-inf):
    # Halves that lie 1 or more below the largest keep no weight, however far below they lie.
    row = np.concatenate([scores, np.full((len(scores), 1), sink)], axis=1)
    largest = np.maximum(row.max(axis=1, keepdims=True), -1e300)
    descending = np.maximum(-np.sort(-(row - largest) / 2, axis=1), -2)
    counts = np.arange(1, row.shape[1] + 1)
    mean = np.cumsum(descending, axis=1) / counts
    spread = np.cumsum(descending ** 2, axis=1) - counts * mean ** 2
    thresholds = mean - np.sqrt(np.maximum(1 - spread, 0) / counts)
    size = (thresholds <= descending).sum(axis=1, keepdims=True)
    threshold = np.take_along_axis(thresholds, np.maximum(size - 1, 0), axis=1)
    return np.maximum((scores - largest) / 2 - threshold, 0) ** 2`,
  pytorch: `
def entmax(scores, sink=-inf):
    # Halves that lie 1 or more below the largest keep no weight, however far below they lie.
    row = torch.cat([scores, torch.full((len(scores), 1), sink, dtype=torch.float64)], dim=1)
    largest = row.amax(dim=1, keepdim=True).clamp(min=-1e300)
    descending = ((row - largest) / 2).sort(dim=1, descending=True).values.clamp(min=-2)
    counts = torch.arange(1, row.shape[1] + 1, dtype=torch.float64)
    mean = torch.cumsum(descending, dim=1) / counts
    spread = torch.cumsum(descending ** 2, dim=1) - counts * mean ** 2
    thresholds = mean - torch.sqrt((1 - spread).clamp(min=0) / counts)
    size = (thresholds <= descending).sum(dim=1, keepdim=True)
    threshold = thresholds.gather(1, (size - 1).clamp(min=0))
    return ((scores - largest) / 2 - threshold).clamp(min=0) ** 2`,
};
