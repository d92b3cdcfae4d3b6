import type { FunctionSource } from '../dialect';

export const rope: FunctionSource = {
  numpy: `
def rope(X, angles):
    # Each pair of neighbouring columns is turned, by the same angles in every head.
    pairs = X.reshape(len(X), -1, angles.shape[1], 2)
    a, b, cos, sin = pairs[..., 0], pairs[..., 1], np.cos(angles)[:, None], np.sin(angles)[:, None]
    return np.stack([a * cos - b * sin, a * sin + b * cos], axis=3).reshape(X.shape)`,
  pytorch: `
def rope(X, angles):
    # Each pair of neighbouring columns is turned, by the same angles in every head.
    pairs = X.reshape(len(X), -1, angles.shape[1], 2)
    a, b, cos, sin = pairs[..., 0], pairs[..., 1], torch.cos(angles)[:, None], torch.sin(angles)[:, None]
    return torch.stack([a * cos - b * sin, a * sin + b * cos], dim=3).reshape(X.shape)`,
};
