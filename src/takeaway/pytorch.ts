import type { Dialect } from './python/dialect';
import { programOf } from './python/program';
import type { Takeaway } from './takeaway';

const dialect: Dialect = {
  name: 'PyTorch',
  library: 'torch',
  imports: ['import math', 'import torch'],
  matrix: (rows) => `torch.tensor(${rows}, dtype=torch.float64)`,
  zeros: (rows, columns) => `torch.zeros((${rows}, ${columns}), dtype=torch.float64)`,
  sideBySide: (matrices) => `torch.cat(${matrices}, dim=1)`,
  source: ({ pytorch }) => pytorch,
};

export const pytorch = {
  id: 'pytorch',
  doc: 'A Python program over plain PyTorch tensors that computes the same numbers from the same inputs.',
  extension: 'py',
  write: (trace, site) => programOf(trace, site, dialect),
} as const satisfies Takeaway;
