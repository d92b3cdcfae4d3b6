import { sumOfProducts } from '../arithmetic';
import type { ExplainStep } from '../account';
import { columnOf, rowOf, vectorName } from '../reading';

/** Σ weight · value over the keys. Vaswani et al. 2017, eq. 1. */
export const output: ExplainStep = (cell) => {
  const { weights, values } = cell.head.steps;
  if (weights === undefined || values === undefined) return undefined;
  const query = cell.site.queries[cell.row];
  const shares = { name: vectorName('weights', query), values: rowOf(weights, cell.row) };
  const handedOver = { name: `V[·, ${cell.column + 1}]`, values: columnOf(values, cell.column) };
  return {
    subject: `${vectorName('output', query)}[${cell.column + 1}] = ${shares.name} · ${handedOver.name}`,
    operands: [shares, handedOver],
    arithmetic: sumOfProducts(shares.values, handedOver.values),
  };
};
