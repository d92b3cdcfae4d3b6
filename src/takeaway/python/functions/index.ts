import type { FunctionSource, Dialect } from '../dialect';
import { additive } from './additive';
import { concatenated } from './concatenated';
import { entmax } from './entmax';
import { entries } from './entries';
import { hardmax } from './hardmax';
import { largerOf } from './larger-of';
import { logistic } from './logistic';
import { matrix } from './matrix';
import { numbersFromTo } from './numbers-from-to';
import { opened } from './opened';
import { rope } from './rope';
import { ropeHalf } from './rope-half';
import { sigmoid } from './sigmoid';
import { smallerOf } from './smaller-of';
import { softmax } from './softmax';
import { sparsemax } from './sparsemax';
import { sumOf } from './sum-of';
import { unitRows } from './unit-rows';
import { zeroWhereClosed } from './zero-where-closed';

/** What formulas call and neither NumPy nor PyTorch has, by the name it has in formulas. */
const pythonFunctions = {
  additive, concatenated, entmax, entries, hardmax, logistic, matrix, opened, rope, ropeHalf, sigmoid, softmax, sparsemax, unitRows,
  larger_of: largerOf, smaller_of: smallerOf, sum_of: sumOf, numbers_from_to: numbersFromTo, zero_where_closed: zeroWhereClosed,
} as const satisfies Readonly<Record<string, FunctionSource>>;

export function isPythonFunction(name: string): name is keyof typeof pythonFunctions {
  return Object.hasOwn(pythonFunctions, name);
}

/** The lines that define a function. */
export function definitionOf(name: string, dialect: Pick<Dialect, 'source'>): readonly string[] {
  if (!isPythonFunction(name)) throw new Error(`${name} has no Python`);
  return dialect.source(pythonFunctions[name]).trim().split('\n');
}
