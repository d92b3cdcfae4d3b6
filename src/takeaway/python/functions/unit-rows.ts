import type { FunctionSource } from '../dialect';

export const unitRows: FunctionSource = {
  numpy: `
def unitRows(matrix):
    # A row of zeros points nowhere and stays.
    length = np.sqrt((matrix ** 2).sum(axis=1, keepdims=True))
    return matrix / np.where(length > 0, length, 1)`,
  pytorch: `
def unitRows(matrix):
    # A row of zeros points nowhere and stays.
    length = torch.sqrt((matrix ** 2).sum(dim=1, keepdim=True))
    return matrix / torch.where(length > 0, length, torch.ones_like(length))`,
};
