import { FloatMatrix } from './matrix';

/** A matrix of which products read only the entries that are not 0; to everything else it is one as any other. */
export class SparseMatrix extends FloatMatrix {
  /** Row k has numbers in the columns `filled[starts[k]]` to `filled[starts[k + 1] − 1]`. */
  readonly starts: Uint32Array;
  readonly filled: Uint32Array;

  constructor({ rows, columns, data }: FloatMatrix) {
    super(rows, columns, data);
    this.starts = new Uint32Array(rows + 1);
    const filled: number[] = [];
    for (let k = 0, cell = 0; k < rows; k++) {
      for (let j = 0; j < columns; j++, cell++) if (data[cell] !== 0) filled.push(j);
      this.starts[k + 1] = filled.length;
    }
    this.filled = Uint32Array.from(filled);
  }
}
