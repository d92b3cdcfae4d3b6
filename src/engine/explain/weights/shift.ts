import { number, type Arithmetic } from '../arithmetic';

/** Beyond these e^x is infinite, or too small to keep its digits; and further out 1 more or less is not seen in x. */
const SAFE = 600;

/** What to take from all scores of a row, which leaves their weights as they are: the largest, where the numbers would not fit. */
export function shiftOf(row: readonly number[]): number {
  return row.some((score) => Math.abs(score) > SAFE) ? Math.max(...row) : 0;
}

/** x − shift, as the terms of a sum; x alone where nothing is taken. */
export function shifted(score: number, shift: number): readonly Arithmetic[] {
  return shift === 0 ? [number(score)] : [number(score), number(-shift)];
}
