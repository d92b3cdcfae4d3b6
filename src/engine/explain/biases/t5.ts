import { number } from '../arithmetic';
import { entryOf, matrixOperand } from '../reading';
import type { ExplainBias } from './bias-account';

/** The number that the table has for the bucket of this distance. Raffel et al. 2020, 2.1. */
export const t5: ExplainBias = (cell) => {
  const [table, buckets] = [matrixOperand(cell, 'table'), matrixOperand(cell, 'bucket')];
  const bucket = buckets && entryOf(buckets, cell.row, cell.column);
  const bias = bucket === undefined ? undefined : table && entryOf(table, 0, bucket);
  return bias === undefined ? undefined : { operands: [{ name: `table[${bucket}]`, values: [bias] }], arithmetic: number(bias) };
};
