import { sumOfProducts } from '../arithmetic';
import { matrixOperand } from '../reading';
import type { ExplainScore } from './score-account';
import { timesMatrix } from './times-matrix';

/** q·W·k, worked out from the left. Luong et al. 2015, section 3.1. */
export const general: ExplainScore = ({ cell, query, key }) => {
  const W = matrixOperand(cell, 'W');
  if (W === undefined) return undefined;
  const turned = { name: `${query.name} · W`, values: timesMatrix(query.values, W) };
  return { subject: `${turned.name} · ${key.name}`, operands: [query, turned, key], arithmetic: sumOfProducts(turned.values, key.values) };
};
