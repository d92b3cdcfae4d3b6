/** What a part of a formula will be: known before anything is evaluated. */
export type Shape = NumberShape | MatrixShape;

export interface NumberShape {
  readonly kind: 'number';
  /** Where it follows from the formula and the sizes alone. */
  readonly value?: number;
}

export interface MatrixShape {
  readonly kind: 'matrix';
  readonly rows: number;
  readonly columns: number;
}

/** Why operands do not go together: completes "Q is 2 × 4, V is 3 × 2: …". */
export interface Misfit {
  readonly needs: string;
  readonly hint: string;
}

/** What comes of operands, by their shapes alone. */
export type ShapeRule = (operands: readonly Shape[]) => Shape | Misfit;

export function matrixShape(rows: number, columns: number): MatrixShape {
  return { kind: 'matrix', rows, columns };
}

export function numberShape(value?: number): NumberShape {
  return value === undefined ? { kind: 'number' } : { kind: 'number', value };
}

export function isMisfit(found: Shape | Misfit): found is Misfit {
  return 'needs' in found;
}

/** Completes "K is …". */
export function described(shape: Shape): string {
  return shape.kind === 'number' ? 'a number' : `${shape.rows} × ${shape.columns}`;
}

export function cellsOf(shape: Shape): number {
  return shape.kind === 'number' ? 1 : shape.rows * shape.columns;
}

/** Entry by entry: equal sizes, or one row, one column or one number that serves for all. */
export function entryByEntry(name: string): ShapeRule {
  const misfit = { needs: `${name} works entry by entry and needs equal sizes`, hint: 'A single row or column is repeated; other sizes must be equal.' };
  return ([left, right]) => {
    if (left === undefined || right === undefined) return misfit;
    if (left.kind === 'number') return right.kind === 'number' ? numberShape() : right;
    if (right.kind === 'number') return left;
    const rows = common(left.rows, right.rows);
    const columns = common(left.columns, right.columns);
    return rows === undefined || columns === undefined ? misfit : matrixShape(rows, columns);
  };
}

function common(one: number, other: number): number | undefined {
  if (one === other || other === 1) return one;
  return one === 1 ? other : undefined;
}

/** Any operand, the same size again. */
export const same: ShapeRule = ([operand]) => (operand?.kind === 'matrix' ? operand : numberShape());

export const transposed: ShapeRule = ([operand]) =>
  operand?.kind === 'matrix'
    ? matrixShape(operand.columns, operand.rows)
    : { needs: 'the transpose needs a matrix', hint: 'A number is its own transpose: leave it out.' };
