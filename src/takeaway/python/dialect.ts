import { entriesOf } from '../../engine/matrices/matrix';
import type { Matrix } from '../../model/matrix';
import { pythonNumber } from './literals';

/** Where NumPy and PyTorch differ in how a program is written. */
export interface Dialect {
  /** As its makers write it. */
  readonly name: string;
  readonly library: 'np' | 'torch';
  readonly imports: readonly string[];
  /** Rows as a literal → a float64 matrix. */
  readonly matrix: (rows: string) => string;
  readonly zeros: (rows: number, columns: number) => string;
  /** A list of matrices of equally many rows → one matrix. */
  readonly sideBySide: (matrices: string) => string;
  readonly source: (source: FunctionSource) => string;
}

/** The definition of a function in both libraries. */
export interface FunctionSource {
  readonly numpy: string;
  readonly pytorch: string;
}

/** A matrix of the trace as a literal, with all digits. */
export function matrixLiteral({ matrix, zeros }: Dialect, numbers: Matrix): string {
  const { rows, columns, data } = numbers;
  if (data.every((entry) => entry === 0)) return zeros(rows, columns);
  const row = (index: number): string => `    [${Array.from(entriesOf(numbers, index), pythonNumber).join(', ')}],`;
  return matrix(`[\n${Array.from({ length: rows }, (_, index) => row(index)).join('\n')}\n]`);
}
