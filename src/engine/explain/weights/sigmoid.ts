import { call, exponential, negative, number, quotient, sum } from '../arithmetic';
import { numberOperand } from '../reading';
import type { ExplainWeight } from './weight-account';

/** 1 ÷ (1 + e^−(x − ln m)) for m keys; rows need not sum to 1. Ramapuram et al. 2024, section 3. */
export const sigmoid: ExplainWeight = ({ cell, score, row }) => {
  const shifted = sum([number(score), negative(call('ln', number(numberOperand(cell, 'm') ?? row.length)))]);
  return { arithmetic: quotient(number(1), sum([number(1), exponential(negative(shifted))])) };
};
