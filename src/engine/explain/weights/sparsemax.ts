import { call, named, negative, number, quotient, sum, type Arithmetic } from '../arithmetic';
import { shifted, shiftOf } from './shift';
import { competing, type ExplainWeight } from './weight-account';

/** max(x − τ, 0), where τ makes the row sum to 1. Martins and Astudillo 2016, algorithm 1. */
export const sparsemax: ExplainWeight = (weighed) => {
  const row = competing(weighed);
  const shift = shiftOf(row);
  const threshold = named('τ', thresholdOf(row.map((score) => score - shift)));
  return { arithmetic: call('max', sum([...shifted(weighed.score, shift), negative(threshold)]), number(0)) };
};

/** The scores that keep a weight, less 1, shared out among them. */
function thresholdOf(scores: readonly number[]): Arithmetic {
  const descending = [...scores].sort((a, b) => b - a);
  let total = 0;
  const kept = descending.filter((score, index) => {
    total += score;
    return 1 + (index + 1) * score > total;
  });
  return quotient(sum([...kept.map(number), number(-1)]), number(kept.length));
}
