import type { Cell, ExplainStep } from '../account';
import { number, sum } from '../arithmetic';
import { biasAccountOf } from '../biases';
import type { ExplainedBias } from '../biases/bias-account';
import { entryOf, matrixOperand, pairName } from '../reading';

/** The score, plus what position and mask add to it. */
export const masked: ExplainStep = (cell) => {
  const { scaled, capped } = cell.head.steps;
  const before = capped ?? scaled;
  const score = before && entryOf(before, cell.row, cell.column);
  const M = matrixOperand(cell, 'M');
  const added = M && entryOf(M, cell.row, cell.column);
  if (score === undefined || added === undefined) return undefined;
  const bias = biasOf(cell);
  const N = matrixOperand(cell, 'N');
  const nudged = N && entryOf(N, cell.row, cell.column);
  return {
    operands: [
      { name: `${capped ? 'capped' : 'scaled'}${pairName(cell)}`, values: [score] },
      ...(bias?.operands ?? []),
      ...(nudged === undefined ? [] : [{ name: 'nudge', values: [nudged] }]),
      { name: 'mask', values: [added] },
    ],
    arithmetic: sum([number(score), ...(bias ? [bias.arithmetic] : []), ...(nudged === undefined ? [] : [number(nudged)]), number(added)]),
  };
};

/** Where the position cannot be taken apart, what it adds is a number. */
function biasOf(cell: Cell): ExplainedBias | undefined {
  const P = matrixOperand(cell, 'P');
  const bias = P && entryOf(P, cell.row, cell.column);
  if (bias === undefined) return undefined;
  return biasAccountOf(cell.site.mechanism?.position ?? '')?.(cell) ?? { operands: [{ name: 'position bias', values: [bias] }], arithmetic: number(bias) };
}
