import type { Dialect } from './python/dialect';
import { programOf } from './python/program';
import type { Takeaway } from './takeaway';

const dialect: Dialect = {
  name: 'NumPy',
  library: 'np',
  imports: ['import math', 'import numpy as np'],
  matrix: (rows) => `np.array(${rows}, dtype=np.float64)`,
  zeros: (rows, columns) => `np.zeros((${rows}, ${columns}))`,
  sideBySide: (matrices) => `np.concatenate(${matrices}, axis=1)`,
  source: ({ numpy }) => numpy,
};

export const numpy = {
  id: 'numpy',
  doc: 'A Python program over NumPy that computes the same numbers from the same inputs.',
  extension: 'py',
  write: (trace, site) => programOf(trace, site, dialect),
} as const satisfies Takeaway;
