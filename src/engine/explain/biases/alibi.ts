import { negative, number, product } from '../arithmetic';
import { entryOf, matrixOperand, numberOperand } from '../reading';
import type { ExplainBias } from './bias-account';

/** −slope·distance. Press, Smith and Lewis 2022, 3. */
export const alibi: ExplainBias = (cell) => {
  const slope = numberOperand(cell, 'slope');
  const distances = matrixOperand(cell, 'distance');
  const distance = distances && entryOf(distances, cell.row, cell.column);
  if (slope === undefined || distance === undefined) return undefined;
  return {
    operands: [{ name: 'slope', values: [slope] }, { name: 'distance', values: [distance] }],
    arithmetic: negative(product(number(slope), number(distance))),
  };
};
