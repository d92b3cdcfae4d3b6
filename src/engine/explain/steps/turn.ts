import type { Matrix } from '../../../model/matrix';
import type { Cell, Working } from '../account';
import { call, named, negative, number, product, sum, type Arithmetic } from '../arithmetic';
import { entryOf } from '../reading';
import type { Projected } from './projected';

/** Queries or keys of one head before they are turned, and the angles that turn them. */
interface Turned {
  /** Positions × pairs of columns. */
  readonly angles: Matrix;
  /** Columns of the head. */
  readonly width: number;
  readonly partOf: (column: number) => Projected;
}

/** a·cos θ − b·sin θ for the first column of a pair, a·sin θ + b·cos θ for the second. Su et al. 2021, eq. 34. */
export function turnOf(cell: Cell, { angles, width, partOf }: Turned): Omit<Working, 'subject'> {
  const { pair, first, second } = pairOf(cell, width);
  const angle = entryOf(angles, cell.row, pair) ?? NaN;
  const [a, b] = [partOf(first), partOf(second)];
  const operands = [...a.operands, ...b.operands, { name: 'θ', values: [angle] }];
  return { operands, arithmetic: turned(named('a', a.arithmetic), named('b', b.arithmetic), number(angle), cell.column === first) };
}

function turned(a: Arithmetic, b: Arithmetic, angle: Arithmetic, isFirst: boolean): Arithmetic {
  const [cos, sin] = [call('cos', angle), call('sin', angle)];
  return isFirst ? sum([product(a, cos), negative(product(b, sin))]) : sum([product(a, sin), product(b, cos)]);
}

/** Neighbours, or a column and the one half a head further on: the formula says which. */
function pairOf({ column, expression = '' }: Cell, width: number): { pair: number; first: number; second: number } {
  if (!expression.startsWith('ropeHalf(')) return { pair: Math.floor(column / 2), first: column - (column % 2), second: column - (column % 2) + 1 };
  const pair = column % (width / 2);
  return { pair, first: pair, second: pair + width / 2 };
}
