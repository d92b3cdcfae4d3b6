import type { Matrix } from '../../model/matrix';

/** The matrix the engine computes with. A class of its own, so that mathjs can tell it from its own matrices when it picks a kernel. */
export class FloatMatrix implements Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly data: Float64Array,
  ) {
    if (data.length !== rows * columns) throw new Error(`${rows} × ${columns} matrix with ${data.length} entries`);
  }

  static zeros(rows: number, columns: number): FloatMatrix {
    return new FloatMatrix(rows, columns, new Float64Array(rows * columns));
  }

  /** The same numbers as the engine's own type; the data is shared, not copied. */
  static from(matrix: Matrix): FloatMatrix {
    return matrix instanceof FloatMatrix ? matrix : new FloatMatrix(matrix.rows, matrix.columns, matrix.data);
  }

  /** Equally long lists of numbers, one a row. Throws when they differ in length. */
  static fromRows(rows: readonly (readonly number[])[]): FloatMatrix {
    return new FloatMatrix(rows.length, rows[0]?.length ?? 0, Float64Array.from(rows.flat()));
  }
}

/** Aᵀ without moving a number: products read the source by its columns. */
export class TransposedMatrix {
  constructor(readonly source: FloatMatrix) {}

  /** A copy with rows and columns exchanged, for the operations that have no kernel for transposes. */
  materialise(): FloatMatrix {
    const { rows, columns, data } = this.source;
    const copy = FloatMatrix.zeros(columns, rows);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) copy.data[j * rows + i] = data[i * columns + j] ?? 0;
    }
    return copy;
  }
}

/** Columns `from` to `to` (exclusive) of a matrix, as a copy. */
export function columnsOf(matrix: Matrix, from: number, to: number): FloatMatrix {
  const width = to - from;
  const part = FloatMatrix.zeros(matrix.rows, width);
  for (let i = 0; i < matrix.rows; i++) {
    const start = i * matrix.columns;
    part.data.set(matrix.data.subarray(start + from, start + to), i * width);
  }
  return part;
}

/** Matrices of equally many rows, side by side. */
export function sideBySide(parts: readonly Matrix[]): FloatMatrix {
  const rows = parts[0]?.rows ?? 0;
  const whole = FloatMatrix.zeros(rows, parts.reduce((width, part) => width + part.columns, 0));
  let column = 0;
  for (const part of parts) {
    for (let i = 0; i < rows; i++) {
      whole.data.set(entriesOf(part, i), i * whole.columns + column);
    }
    column += part.columns;
  }
  return whole;
}

/** The numbers of row i, shared with the whole. */
export function entriesOf({ columns, data }: Matrix, i: number): Float64Array {
  return data.subarray(i * columns, (i + 1) * columns);
}

/** Entry (i, j); 0 where the matrix has none. */
export function entryAt({ columns, data }: Matrix, i: number, j: number): number {
  return data[i * columns + j] ?? 0;
}

/** Row i as a matrix of its own (1 × columns), sharing its numbers. */
export function rowOf(matrix: Matrix, i: number): FloatMatrix {
  return new FloatMatrix(1, matrix.columns, entriesOf(matrix, i));
}

/** Rows `from` to `to` (exclusive; else to the last), sharing their numbers with the whole. */
export function rowsFrom({ rows, columns, data }: Matrix, from: number, to = rows): FloatMatrix {
  return new FloatMatrix(to - from, columns, data.subarray(from * columns, to * columns));
}

/** Matrices of equally many columns, one below the other; a single one as it is. */
export function stacked(parts: readonly Matrix[]): FloatMatrix {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return FloatMatrix.from(first);
  const columns = first?.columns ?? 0;
  const whole = FloatMatrix.zeros(parts.reduce((rows, part) => rows + part.rows, 0), columns);
  let row = 0;
  for (const part of parts) {
    whole.data.set(part.data, row * columns);
    row += part.rows;
  }
  return whole;
}
