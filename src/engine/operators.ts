import { FloatMatrix, TransposedMatrix } from './matrix';
import { each, paired, scaled, sum } from './kernels/elementwise';
import { product } from './kernels/product';

/** Signatures of typed-function: the types of the arguments, and what runs for them. */
export type Signatures = Readonly<Record<string, (...operands: never[]) => unknown>>;

/** What mathjs's operators and functions do with matrices, under the names that its parser calls them by. */
export function matrixOperators(): Readonly<Record<string, Signatures>> {
  return {
    multiply: {
      'FloatMatrix, TransposedMatrix': product,
      'FloatMatrix, FloatMatrix': product,
      'TransposedMatrix, FloatMatrix': product,
      'TransposedMatrix, TransposedMatrix': product,
      'number, FloatMatrix': scaled,
      'FloatMatrix, number': (matrix: FloatMatrix, factor: number) => scaled(factor, matrix),
    },
    divide: { 'FloatMatrix, number': (matrix: FloatMatrix, divisor: number) => each(matrix, (entry) => entry / divisor) },
    add: { 'FloatMatrix, FloatMatrix': sum },
    subtract: { 'FloatMatrix, FloatMatrix': (left: FloatMatrix, right: FloatMatrix) => paired(left, right, (a, b) => a - b) },
    unaryMinus: { FloatMatrix: (matrix: FloatMatrix) => scaled(-1, matrix) },
    ctranspose: {
      FloatMatrix: (matrix: FloatMatrix) => new TransposedMatrix(matrix),
      TransposedMatrix: (transposed: TransposedMatrix) => transposed.source,
    },
    dotMultiply: entryByEntry((a, b) => a * b),
    dotDivide: entryByEntry((a, b) => a / b),
    dotPow: entryByEntry((a, b) => a ** b),
    matrix: { Array: literal },
    range: { 'number, number': range },
    ...elementwiseFunctions(),
  };
}

function entryByEntry(apply: (a: number, b: number) => number): Signatures {
  return {
    'number, number': apply,
    'FloatMatrix, FloatMatrix': (left: FloatMatrix, right: FloatMatrix) => paired(left, right, apply),
    'FloatMatrix, number': (matrix: FloatMatrix, b: number) => each(matrix, (a) => apply(a, b)),
    'number, FloatMatrix': (a: number, matrix: FloatMatrix) => each(matrix, (b) => apply(a, b)),
  };
}

function elementwiseFunctions(): Record<string, Signatures> {
  const functions = { abs: Math.abs, exp: Math.exp, log: Math.log, sqrt: Math.sqrt, tanh: Math.tanh };
  return Object.fromEntries(
    Object.entries(functions).map(([name, apply]) => [name, { FloatMatrix: (matrix: FloatMatrix) => each(matrix, apply) }]),
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
