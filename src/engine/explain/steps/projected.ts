import type { Matrix } from '../../../model/matrix';
import type { Cell, Operand, Working } from '../account';
import { number, productsOf, sum, type Arithmetic } from '../arithmetic';
import { columnOf, entryOf, matrixOperand } from '../reading';

/** W and b, as far as the site has them. */
export function projectionOf(cell: Cell, subscript: string): { weights: Matrix | undefined; bias: Matrix | undefined } {
  return { weights: matrixOperand(cell, `W_${subscript}`), bias: matrixOperand(cell, `b_${subscript}`) };
}

interface Factors {
  readonly input: Operand;
  readonly subscript: string;
  readonly weights: Matrix | undefined;
  readonly bias: Matrix | undefined;
  /** Counted over all heads side by side. */
  readonly column: number;
}

/** One cell of x·W + b: what it is made of by name, and with its numbers. */
export interface Projected {
  readonly made: string;
  readonly operands: readonly Operand[];
  readonly arithmetic: Arithmetic;
}

/** With only the factors that are there. */
export function projected({ input, subscript, weights, bias, column }: Factors): Projected {
  const place = column + 1;
  const factor = weights && { name: `W_${subscript}[·, ${place}]`, values: columnOf(weights, column) };
  const shift = bias && { name: `b_${subscript}[${place}]`, values: [entryOf(bias, 0, column) ?? NaN] };
  const terms = factor ? productsOf(input.values, factor.values) : [number(input.values[column] ?? NaN)];
  return {
    made: [factor ? `${input.name} · ${factor.name}` : `${input.name}[${place}]`, ...(shift ? [shift.name] : [])].join(' + '),
    operands: [input, ...(factor ? [factor] : []), ...(shift ? [shift] : [])],
    arithmetic: sum([...terms, ...(shift?.values ?? []).map(number)]),
  };
}

export function said(subject: string, { made, operands, arithmetic }: Projected): Working {
  return { subject: `${subject} = ${made}`, operands, arithmetic };
}
