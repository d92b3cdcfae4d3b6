import { call, number, product, sum } from '../arithmetic';
import { matrixOperand } from '../reading';
import type { ExplainScore } from './score-account';

/** v·tanh(q + k), where q and k have been through W_q and W_k. Bahdanau et al. 2015, A.1.2. */
export const additive: ExplainScore = ({ cell, query, key }) => {
  const v = matrixOperand(cell, 'v');
  if (v === undefined) return undefined;
  const terms = [...v.data].map((entry, index) =>
    product(number(entry), call('tanh', sum([number(query.values[index] ?? NaN), number(key.values[index] ?? NaN)]))));
  return {
    subject: `v · tanh(${query.name} + ${key.name})`,
    operands: [{ name: 'v', values: [...v.data] }, query, key],
    arithmetic: sum(terms),
  };
};
