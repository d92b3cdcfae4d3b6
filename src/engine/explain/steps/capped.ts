import { call, number, product, quotient } from '../arithmetic';
import type { ExplainStep } from '../account';
import { entryOf, numberOperand, pairName } from '../reading';

/** c·tanh(s/c). Gemma Team 2024, section 2. */
export const capped: ExplainStep = (cell) => {
  const { scaled } = cell.head.steps;
  const score = scaled && entryOf(scaled, cell.row, cell.column);
  const cap = numberOperand(cell, 'softcap');
  if (score === undefined || cap === undefined) return undefined;
  return {
    operands: [{ name: `scaled${pairName(cell)}`, values: [score] }, { name: 'softcap', values: [cap] }],
    arithmetic: product(number(cap), call('tanh', quotient(number(score), number(cap)))),
  };
};
