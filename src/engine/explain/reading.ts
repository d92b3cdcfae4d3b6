import type { Matrix } from '../../model/matrix';
import type { Operands } from '../../model/trace';
import { entriesOf } from '../matrices/matrix';
import type { Cell, Operand } from './account';

export function entryOf(matrix: Matrix, row: number, column: number): number | undefined {
  return column < matrix.columns ? matrix.data[row * matrix.columns + column] : undefined;
}

export function rowOf(matrix: Matrix, row: number): readonly number[] {
  return [...entriesOf(matrix, row)];
}

export function columnOf(matrix: Matrix, column: number): readonly number[] {
  return Array.from({ length: matrix.rows }, (_, row) => matrix.data[row * matrix.columns + column] ?? NaN);
}

/** A matrix that a formula of this cell names; the head's own comes before the site's. */
export function matrixOperand({ head, site }: Cell, name: string): Matrix | undefined {
  const operand = operandOf(head.operands, site.operands, name);
  return typeof operand === 'number' ? undefined : operand;
}

export function numberOperand({ head, site }: Cell, name: string): number | undefined {
  const operand = operandOf(head.operands, site.operands, name);
  return typeof operand === 'number' ? operand : undefined;
}

function operandOf(own: Operands = {}, shared: Operands = {}, name: string): number | Matrix | undefined {
  return own[name] ?? shared[name];
}

/** `q("it")`: the vector of a token, by its letter. */
export function vectorName(letter: string, token: string | undefined): string {
  return `${letter}("${token ?? ''}")`;
}

/** Row `row` of a step that belongs to the queries, as an operand. */
export function queryOf({ site, row }: Cell, queries: Matrix): Operand {
  return { name: vectorName('q', site.queries[row]), values: rowOf(queries, row) };
}

/** The key that a cell of the scores stands for, as an operand. */
export function keyOf({ site, column }: Cell, keys: Matrix): Operand {
  return { name: vectorName('k', site.keys[column]), values: rowOf(keys, column) };
}

/** `("it", "animal")`: who attends to whom. */
export function pairName({ site, row, column }: Cell): string {
  return `("${site.queries[row] ?? ''}", "${site.keys[column] ?? ''}")`;
}
