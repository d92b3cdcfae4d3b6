import type { FunctionSource } from '../dialect';

export const sumOf: FunctionSource = {
  numpy: `
def sum_of(matrix, along=None):
    # Along 1 down each column, along 2 across each row.
    return float(matrix.sum()) if along is None else matrix.sum(axis=along - 1, keepdims=True)`,
  pytorch: `
def sum_of(matrix, along=None):
    # Along 1 down each column, along 2 across each row.
    return float(matrix.sum()) if along is None else matrix.sum(dim=along - 1, keepdim=True)`,
};
