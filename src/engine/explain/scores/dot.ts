import { sumOfProducts } from '../arithmetic';
import type { ExplainScore } from './score-account';

/** q·k, component by component. */
export const dot: ExplainScore = ({ query, key }) => ({
  subject: `${query.name} · ${key.name}`,
  operands: [query, key],
  arithmetic: sumOfProducts(query.values, key.values),
});
