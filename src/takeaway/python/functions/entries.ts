import type { FunctionSource } from '../dialect';

export const entries: FunctionSource = {
  numpy: `
def entries(table, index):
    return table.reshape(-1)[index.astype(int)]`,
  pytorch: `
def entries(table, index):
    return table.reshape(-1)[index.long()]`,
};
