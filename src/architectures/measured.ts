import { rowNorms } from '../engine/kernels/sums';
import type { Operation } from '../model/trace';

/** With the length of each vector that comes out of it. */
export function measured(operation: Operation): Operation {
  return { ...operation, norms: rowNorms(operation.output) };
}
