import type { FunctionSource } from '../dialect';

export const numbersFromTo: FunctionSource = {
  numpy: `
def numbers_from_to(first, last):
    # One row, both ends included.
    return first + np.arange(math.floor(last - first) + 1, dtype=np.float64)[None, :]`,
  pytorch: `
def numbers_from_to(first, last):
    # One row, both ends included.
    return first + torch.arange(math.floor(last - first) + 1, dtype=torch.float64)[None, :]`,
};
