import { sumOfProducts } from '../arithmetic';
import { columnOf, matrixOperand } from '../reading';
import type { ExplainScore } from './score-account';

/** q·W: the query alone says where to look, whatever stands there. Luong et al. 2015, eq. 8. */
export const location: ExplainScore = ({ cell, query }) => {
  const W = matrixOperand(cell, 'W');
  if (W === undefined) return undefined;
  const place = { name: `W[·, ${cell.column + 1}]`, values: columnOf(W, cell.column) };
  return { subject: `${query.name} · ${place.name}`, operands: [query, place], arithmetic: sumOfProducts(query.values, place.values) };
};
