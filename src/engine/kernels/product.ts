import { FloatMatrix, TransposedMatrix } from '../matrices/matrix';
import { SparseMatrix } from '../matrices/sparse-matrix';

/** How a factor is read: entry (i, k) stands at `i * alongRows + k * alongColumns`. A transpose exchanges the two strides. */
interface Factor {
  readonly data: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly alongRows: number;
  readonly alongColumns: number;
}

const TILE = 4;

/** A (n × d) · B (d × m) → n × m, either factor transposed at no cost. Throws when the inner sizes differ. */
export function product(left: FloatMatrix | TransposedMatrix, right: FloatMatrix | TransposedMatrix): FloatMatrix {
  const a = factor(left);
  const b = factor(right);
  if (a.columns !== b.rows) throw new Error(`${a.rows} × ${a.columns} times ${b.rows} × ${b.columns}`);
  const result = FloatMatrix.zeros(a.rows, b.columns);
  if (right instanceof SparseMatrix) fillFromSparse(result, a, right);
  else fillDense(result, a, b);
  return result;
}

/** The same sums in the same order as where every entry is read: what is left out would add 0. */
function fillFromSparse({ data: out, columns: width }: FloatMatrix, a: Factor, { starts, filled, data }: SparseMatrix): void {
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.columns; k++) {
      const entry = a.data[i * a.alongRows + k * a.alongColumns] ?? 0;
      for (let at = starts[k] ?? 0, end = starts[k + 1] ?? 0; at < end; at++) {
        const j = filled[at] ?? 0;
        out[i * width + j] = (out[i * width + j] ?? 0) + entry * (data[k * width + j] ?? 0);
      }
    }
  }
}

function fillDense(result: FloatMatrix, a: Factor, b: Factor): void {
  const tiledRows = a.rows - (a.rows % TILE);
  const tiledColumns = b.columns - (b.columns % TILE);
  for (let i = 0; i < tiledRows; i += TILE) {
    for (let j = 0; j < tiledColumns; j += TILE) fillTile(result, a, b, i, j);
  }
  fillCells(result, a, b, [0, tiledRows], [tiledColumns, b.columns]);
  fillCells(result, a, b, [tiledRows, a.rows], [0, b.columns]);
}

function factor(matrix: FloatMatrix | TransposedMatrix): Factor {
  if (matrix instanceof FloatMatrix) {
    const { data, rows, columns } = matrix;
    return { data, rows, columns, alongRows: columns, alongColumns: 1 };
  }
  const { data, rows, columns } = matrix.source;
  return { data, rows: columns, columns: rows, alongRows: 1, alongColumns: columns };
}

/** The 4 × 4 block of the result at (i, j). Sixteen sums stay in registers, so each number read serves four of them. */
function fillTile(result: FloatMatrix, a: Factor, b: Factor, i: number, j: number): void {
  const left = a.data, right = b.data, leftStep = a.alongColumns, rightStep = b.alongRows;
  let p = i * a.alongRows, q = p + a.alongRows, r = q + a.alongRows, s = r + a.alongRows;
  let t = j * b.alongColumns, u = t + b.alongColumns, v = u + b.alongColumns, w = v + b.alongColumns;
  let pt = 0, pu = 0, pv = 0, pw = 0, qt = 0, qu = 0, qv = 0, qw = 0;
  let rt = 0, ru = 0, rv = 0, rw = 0, st = 0, su = 0, sv = 0, sw = 0;
  for (let k = 0; k < a.columns; k++) {
    const T = right[t] ?? 0, U = right[u] ?? 0, V = right[v] ?? 0, W = right[w] ?? 0;
    const P = left[p] ?? 0, Q = left[q] ?? 0, R = left[r] ?? 0, S = left[s] ?? 0;
    pt += P * T; pu += P * U; pv += P * V; pw += P * W;
    qt += Q * T; qu += Q * U; qv += Q * V; qw += Q * W;
    rt += R * T; ru += R * U; rv += R * V; rw += R * W;
    st += S * T; su += S * U; sv += S * V; sw += S * W;
    p += leftStep; q += leftStep; r += leftStep; s += leftStep;
    t += rightStep; u += rightStep; v += rightStep; w += rightStep;
  }
  const out = result.data, width = result.columns;
  let o = i * width + j;
  out[o] = pt; out[o + 1] = pu; out[o + 2] = pv; out[o + 3] = pw; o += width;
  out[o] = qt; out[o + 1] = qu; out[o + 2] = qv; out[o + 3] = qw; o += width;
  out[o] = rt; out[o + 1] = ru; out[o + 2] = rv; out[o + 3] = rw; o += width;
  out[o] = st; out[o + 1] = su; out[o + 2] = sv; out[o + 3] = sw;
}

type Span = readonly [from: number, to: number];

/** What the tiles leave over, cell by cell. */
function fillCells(result: FloatMatrix, a: Factor, b: Factor, rows: Span, columns: Span): void {
  for (let i = rows[0]; i < rows[1]; i++) {
    for (let j = columns[0]; j < columns[1]; j++) result.data[i * result.columns + j] = cell(a, b, i, j);
  }
}

function cell(a: Factor, b: Factor, i: number, j: number): number {
  let at = i * a.alongRows;
  let bt = j * b.alongColumns;
  let sum = 0;
  for (let k = 0; k < a.columns; k++) {
    sum += (a.data[at] ?? 0) * (b.data[bt] ?? 0);
    at += a.alongColumns;
    bt += b.alongRows;
  }
  return sum;
}
