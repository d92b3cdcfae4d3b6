import { exponential, named, number, quotient, sum, type Arithmetic } from '../arithmetic';
import { competing, type ExplainWeight } from './weight-account';

/** Beyond these powers e^x is infinite, or too small to keep its digits. */
const SAFE_POWER = 600;

/** e^x ÷ Σ e^x over the open cells of the row. Bridle 1990. */
export const softmax: ExplainWeight = (weighed) => {
  const row = competing(weighed);
  const shift = shiftOf(row);
  const share = (score: number): Arithmetic => exponential(shift === 0 ? number(score) : sum([number(score), number(-shift)]));
  return { arithmetic: quotient(share(weighed.score), named(`Σ${weighed.mark}`, sum(row.map(share)))) };
};

/** Taking the largest from all leaves the shares as they are; it is done only where the powers would not fit. */
function shiftOf(row: readonly number[]): number {
  const largest = Math.max(...row);
  return row.some((score) => Math.abs(score) > SAFE_POWER) ? largest : 0;
}
