import { call, named, number, power, product, quotient, sum, sumOfProducts, type Arithmetic } from '../arithmetic';
import type { ExplainScore } from './score-account';

/** q·k ÷ (‖q‖·‖k‖); a vector of zeros points nowhere and scores 0. */
export const cosine: ExplainScore = ({ query, key }) => {
  const lengths = product(named('‖q‖', lengthOf(query.values)), named('‖k‖', lengthOf(key.values)));
  const nowhere = [query, key].some(({ values }) => values.every((entry) => entry === 0));
  return {
    subject: `${query.name} · ${key.name} ÷ (‖q‖·‖k‖)`,
    operands: [query, key],
    arithmetic: nowhere ? number(0) : quotient(sumOfProducts(query.values, key.values), lengths),
  };
};

function lengthOf(vector: readonly number[]): Arithmetic {
  return call('√', sum(vector.map((entry) => power(number(entry), number(2)))));
}
