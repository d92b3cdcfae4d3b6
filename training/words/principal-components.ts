import { dot } from './vectors';

/** More than a symmetric matrix of a few hundred rows was ever seen to need. */
const MOST_SWEEPS = 30;

/** Vectors whose mean is 0 → the `count` orthonormal directions in which they vary most, the greatest first, each with its largest entry positive. */
export function principalComponents(vectors: readonly Float64Array[], count: number): Float64Array[] {
  const { values, directions } = eigen(covariance(vectors));
  return values
    .map((value, index) => ({ value, direction: directions[index] ?? new Float64Array() }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ direction }) => turned(direction));
}

/** One number a component. */
export function project(vector: Float64Array, components: readonly Float64Array[]): Float64Array {
  return Float64Array.from(components, (component) => dot(vector, component));
}

function covariance(vectors: readonly Float64Array[]): Float64Array[] {
  const width = vectors[0]?.length ?? 0;
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  for (const vector of vectors) {
    for (const [row, sum] of sums.entries()) {
      for (let column = 0; column < width; column++) sum[column] = (sum[column] ?? 0) + (vector[row] ?? 0) * (vector[column] ?? 0);
    }
  }
  return sums.map((sum) => sum.map((entry) => entry / vectors.length));
}

interface Eigen {
  readonly values: readonly number[];
  readonly directions: readonly Float64Array[];
}

/**
 * Symmetric matrix → its eigenvalues and eigenvectors, by the cyclic Jacobi method (Golub and Van Loan, Matrix Computations, 8.5).
 * Nothing but arithmetic and square roots, which are exact to the last bit everywhere.
 */
function eigen(symmetric: readonly Float64Array[]): Eigen {
  const matrix = symmetric.map((row) => row.slice());
  const directions = matrix.map((_, index) => Float64Array.from(matrix, (_row, column) => (column === index ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(matrix); sweep++) {
    for (let p = 0; p < matrix.length; p++) {
      for (let q = p + 1; q < matrix.length; q++) rotate(matrix, directions, p, q);
    }
  }
  return { values: matrix.map((row, index) => row[index] ?? 0), directions };
}

/** The rotation in the plane of p and q after which the entry (p, q) is 0: rows, then columns, then the directions so far. */
function rotate(matrix: readonly Float64Array[], directions: readonly Float64Array[], p: number, q: number): void {
  const [rowP, rowQ, directionP, directionQ] = [matrix[p], matrix[q], directions[p], directions[q]];
  if (!rowP || !rowQ || !directionP || !directionQ || rowP[q] === 0) return;
  const { cosine, sine } = angle(rowP[p] ?? 0, rowP[q] ?? 0, rowQ[q] ?? 0);
  mix(rowP, rowQ, cosine, sine);
  for (const row of matrix) {
    const [atP, atQ] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * atP - sine * atQ;
    row[q] = sine * atP + cosine * atQ;
  }
  mix(directionP, directionQ, cosine, sine);
}

function angle(pp: number, pq: number, qq: number): { cosine: number; sine: number } {
  const cotangent = (qq - pp) / (2 * pq);
  const tangent = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.sqrt(1 + cotangent * cotangent));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  return { cosine, sine: tangent * cosine };
}

function mix(a: Float64Array, b: Float64Array, cosine: number, sine: number): void {
  for (let column = 0; column < a.length; column++) {
    const [inA, inB] = [a[column] ?? 0, b[column] ?? 0];
    a[column] = cosine * inA - sine * inB;
    b[column] = sine * inA + cosine * inB;
  }
}

function isDiagonal(matrix: readonly Float64Array[]): boolean {
  let [off, on] = [0, 0];
  for (const [index, row] of matrix.entries()) {
    for (const [column, entry] of row.entries()) {
      if (column === index) on += entry * entry;
      else off += entry * entry;
    }
  }
  return off <= on * 1e-28;
}

/** A direction and its opposite are equally good; this picks one. */
function turned(direction: Float64Array): Float64Array {
  const largest = direction.reduce((most, entry) => (Math.abs(entry) > Math.abs(most) ? entry : most), 0);
  return largest < 0 ? direction.map((entry) => -entry) : direction;
}
