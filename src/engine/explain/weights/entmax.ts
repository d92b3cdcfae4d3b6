import { call, named, negative, number, power, quotient, sum, type Arithmetic } from '../arithmetic';
import { shifted, shiftOf } from './shift';
import { competing, type ExplainWeight } from './weight-account';

const TWO = number(2);

/** max(x/2 − τ, 0)², where τ makes the row sum to 1: entmax with α = 1.5. Peters, Niculae and Martins 2019, algorithm 2. */
export const entmax: ExplainWeight = (weighed) => {
  const row = competing(weighed);
  const shift = shiftOf(row);
  const threshold = named('τ', thresholdOf(row.map((score) => score - shift)));
  const above = sum([quotient(sum(shifted(weighed.score, shift)), TWO), negative(threshold)]);
  return { arithmetic: power(call('max', above, number(0)), TWO) };
};

/** τ = μ − √((1 − Σ(x/2 − μ)²) ÷ k) over the k largest scores, for the most of them that all stay above τ. */
function thresholdOf(scores: readonly number[]): Arithmetic {
  const halves = scores.map((score) => score / 2).sort((a, b) => b - a);
  let support = 1;
  for (let k = 1; k <= halves.length; k++) {
    if (thresholdOver(halves.slice(0, k)) <= (halves[k - 1] ?? NaN)) support = k;
  }
  return thresholdArithmetic(halves.slice(0, support));
}

function thresholdOver(halves: readonly number[]): number {
  const mean = halves.reduce((total, half) => total + half, 0) / halves.length;
  const spread = halves.reduce((total, half) => total + (half - mean) ** 2, 0);
  return mean - Math.sqrt(Math.max(0, 1 - spread) / halves.length);
}

function thresholdArithmetic(halves: readonly number[]): Arithmetic {
  const count = number(halves.length);
  const mean = named('μ', quotient(sum(halves.map(number)), count));
  const spread = sum(halves.map((half) => power(sum([number(half), negative(mean)]), TWO)));
  const room = call('max', sum([number(1), negative(spread)]), number(0));
  return sum([mean, negative(call('√', quotient(room, count)))]);
}
