import { own } from '../names/own';
import { entryByEntry, matrixShape, numberShape, same, transposed, type MatrixShape, type Misfit, type Shape, type ShapeRule } from './shape';

/** An operator that a formula may use. */
export interface FormulaOperator {
  readonly sign: string;
  readonly operands: 1 | 2;
  readonly shape: ShapeRule;
  /** Of numbers that are known beforehand. */
  readonly apply?: (a: number, b: number) => number;
}

/** By the names that mathjs gives them when it parses. */
const operators: Readonly<Record<string, FormulaOperator>> = {
  add: { sign: '+', operands: 2, shape: entryByEntry('"+"'), apply: (a, b) => a + b },
  subtract: { sign: '-', operands: 2, shape: entryByEntry('"-"'), apply: (a, b) => a - b },
  multiply: { sign: '*', operands: 2, shape: multiplied, apply: (a, b) => a * b },
  divide: { sign: '/', operands: 2, shape: divided, apply: (a, b) => a / b },
  pow: { sign: '^', operands: 2, shape: raised, apply: (a, b) => a ** b },
  dotMultiply: { sign: '.*', operands: 2, shape: entryByEntry('".*"') },
  dotDivide: { sign: './', operands: 2, shape: entryByEntry('"./"') },
  dotPow: { sign: '.^', operands: 2, shape: entryByEntry('".^"') },
  unaryMinus: { sign: '-', operands: 1, shape: same, apply: (a) => -a },
  ctranspose: { sign: "'", operands: 1, shape: transposed },
};

export function formulaOperator(name: string): FormulaOperator | undefined {
  return own(operators, name);
}

/** What an operator makes of its operands; a number's value too, where those of the operands are known. */
export function shapeOfOperation({ shape, apply }: FormulaOperator, operands: readonly Shape[]): Shape | Misfit {
  const values = operands.map((operand) => (operand.kind === 'number' ? operand.value : undefined));
  const [a, b = 0] = values;
  if (apply === undefined || a === undefined || values.includes(undefined)) return shape(operands);
  return numberShape(apply(a, b));
}

function multiplied([left, right]: readonly Shape[]): Shape | Misfit {
  if (left?.kind !== 'matrix' || right?.kind !== 'matrix') return right?.kind === 'matrix' ? right : (left ?? numberShape());
  if (left.columns === right.rows) return matrixShape(left.rows, right.columns);
  return { needs: 'multiply needs equal inner sizes', hint: multiplyHint(left, right) };
}

function multiplyHint(left: MatrixShape, right: MatrixShape): string {
  if (left.columns === right.columns) return "Transpose the second with a ' after it.";
  if (left.rows === right.rows) return "Transpose the first with a ' after it.";
  return 'The first must have as many columns as the second has rows.';
}

function divided([left, right]: readonly Shape[]): Shape | Misfit {
  if (left !== undefined && right?.kind === 'number') return left;
  return { needs: 'divide needs a number below', hint: 'To divide entry by entry, write "./".' };
}

function raised([base, exponent]: readonly Shape[]): Shape | Misfit {
  if (base?.kind === 'number' && exponent?.kind === 'number') return numberShape();
  return { needs: '"^" needs two numbers', hint: 'To raise entry by entry, write ".^".' };
}
