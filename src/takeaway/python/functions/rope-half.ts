import type { FunctionSource } from '../dialect';

export const ropeHalf: FunctionSource = {
  numpy: `
def ropeHalf(X, angles):
    # Column k is turned with column k + half of the head's width, by the same angles in every head.
    halves = X.reshape(len(X), -1, 2, angles.shape[1])
    a, b, cos, sin = halves[:, :, 0], halves[:, :, 1], np.cos(angles)[:, None], np.sin(angles)[:, None]
    return np.stack([a * cos - b * sin, a * sin + b * cos], axis=2).reshape(X.shape)`,
  pytorch: `
def ropeHalf(X, angles):
    # Column k is turned with column k + half of the head's width, by the same angles in every head.
    halves = X.reshape(len(X), -1, 2, angles.shape[1])
    a, b, cos, sin = halves[:, :, 0], halves[:, :, 1], torch.cos(angles)[:, None], torch.sin(angles)[:, None]
    return torch.stack([a * cos - b * sin, a * sin + b * cos], dim=2).reshape(X.shape)`,
};
