import { divided, each, paired, scaled, sum, tanh } from '../kernels/elementwise';
import { product } from '../kernels/product';
import type { Signatures } from '../kernels/signatures';
import { sumsAlong, total } from '../kernels/sums';
import { FloatMatrix, TransposedMatrix } from '../matrices/matrix';

const transpose: Signatures = {
  FloatMatrix: (matrix: FloatMatrix) => new TransposedMatrix(matrix),
  TransposedMatrix: (transposed: TransposedMatrix) => transposed.source,
};

/** What mathjs's operators and functions do with numbers and matrices, under the names that its parser calls them by. */
export function operators(): Readonly<Record<string, Signatures>> {
  return {
    multiply: {
      'number, number': (a: number, b: number) => a * b,
      'FloatMatrix, TransposedMatrix': product,
      'FloatMatrix, FloatMatrix': product,
      'TransposedMatrix, FloatMatrix': product,
      'TransposedMatrix, TransposedMatrix': product,
      'number, FloatMatrix': scaled,
      'FloatMatrix, number': (matrix: FloatMatrix, factor: number) => scaled(factor, matrix),
    },
    divide: { 'number, number': (a: number, b: number) => a / b, 'FloatMatrix, number': divided },
    add: { ...entryByEntry((a, b) => a + b), 'FloatMatrix, FloatMatrix': sum },
    subtract: entryByEntry((a, b) => a - b),
    pow: { 'number, number': (a: number, b: number) => a ** b },
    unaryMinus: { number: (a: number) => -a, FloatMatrix: (matrix: FloatMatrix) => scaled(-1, matrix) },
    ctranspose: transpose,
    transpose,
    dotMultiply: entryByEntry((a, b) => a * b),
    dotDivide: entryByEntry((a, b) => a / b),
    dotPow: entryByEntry((a, b) => a ** b),
    max: entryByEntry(Math.max),
    min: entryByEntry(Math.min),
    sum: { FloatMatrix: total, 'FloatMatrix, number': sumsAlong },
    matrix: { Array: literal },
    range: { 'number, number': range },
    ...elementwiseFunctions(),
    tanh: { number: Math.tanh, FloatMatrix: tanh },
  };
}

function entryByEntry(apply: (a: number, b: number) => number): Signatures {
  return {
    'number, number': apply,
    'FloatMatrix, FloatMatrix': (left: FloatMatrix, right: FloatMatrix) => paired(left, right, apply),
    ...withNumbers(apply),
  };
}

function withNumbers(apply: (a: number, b: number) => number): Signatures {
  return {
    'FloatMatrix, number': (matrix: FloatMatrix, b: number) => each(matrix, (a) => apply(a, b)),
    'number, FloatMatrix': (a: number, matrix: FloatMatrix) => each(matrix, (b) => apply(a, b)),
  };
}

function elementwiseFunctions(): Record<string, Signatures> {
  const functions = { abs: Math.abs, cos: Math.cos, exp: Math.exp, log: Math.log, sin: Math.sin, sqrt: Math.sqrt };
  return Object.fromEntries(
    Object.entries(functions).map(([name, apply]) => [name, { number: apply, FloatMatrix: (matrix: FloatMatrix) => each(matrix, apply) }]),
  );
}

/** `[1, 2]` is one row; mathjs evaluates `[[1, 2], [3, 4]]` from the inside, so its items are rows already. */
function literal(items: readonly (number | FloatMatrix)[]): FloatMatrix {
  const numbers = items.filter((item) => typeof item === 'number');
  if (numbers.length === items.length) return FloatMatrix.fromRows([numbers]);
  return FloatMatrix.fromRows(items.map((item) => (typeof item === 'number' ? [item] : [...item.data])));
}

/** `first:last` → one row of the whole numbers from first to last, both included. */
function range(first: number, last: number): FloatMatrix {
  const length = Math.max(0, Math.floor(last - first) + 1);
  return new FloatMatrix(1, length, Float64Array.from({ length }, (_, i) => first + i));
}
