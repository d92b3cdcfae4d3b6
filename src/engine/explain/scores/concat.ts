import { call, number, product, sum } from '../arithmetic';
import { matrixOperand } from '../reading';
import type { ExplainScore } from './score-account';
import { timesMatrix } from './times-matrix';

/** v·tanh([q; k]·W), the query's components before the key's. Luong et al. 2015, section 3.1. */
export const concat: ExplainScore = ({ cell, query, key }) => {
  const [W, v] = [matrixOperand(cell, 'W'), matrixOperand(cell, 'v')];
  if (W === undefined || v === undefined) return undefined;
  const joined = { name: `[${query.name}; ${key.name}] · W`, values: timesMatrix([...query.values, ...key.values], W) };
  const terms = joined.values.map((entry, index) => product(number(v.data[index] ?? NaN), call('tanh', number(entry))));
  return {
    subject: `v · tanh(${joined.name})`,
    operands: [{ name: 'v', values: [...v.data] }, query, key, joined],
    arithmetic: sum(terms),
  };
};
