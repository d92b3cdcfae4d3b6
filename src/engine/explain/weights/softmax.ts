import { exponential, named, quotient, sum, type Arithmetic } from '../arithmetic';
import { shifted, shiftOf } from './shift';
import { competing, type ExplainWeight } from './weight-account';

/** e^x ÷ Σ e^x over the open cells of the row. Bridle 1990. */
export const softmax: ExplainWeight = (weighed) => {
  const row = competing(weighed);
  const shift = shiftOf(row);
  const share = (score: number): Arithmetic => exponential(sum(shifted(score, shift)));
  return { arithmetic: quotient(share(weighed.score), named('Σ', sum(row.map(share)))) };
};
