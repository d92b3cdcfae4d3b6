import { entriesOf, FloatMatrix } from '../matrices/matrix';

/** Squares of larger entries do not add up to a number any more. */
const LARGEST = 1e150;

/** Every row (n × d) through a norm. Rows that are too large for their squares are brought down first: a norm forgets how large they were. */
export function eachRow(x: FloatMatrix, norm: (row: Float64Array) => Float64Array): FloatMatrix {
  const normed = FloatMatrix.zeros(x.rows, x.columns);
  for (let i = 0; i < x.rows; i++) normed.data.set(norm(broughtDown(entriesOf(x, i))), i * x.columns);
  return normed;
}

function broughtDown(row: Float64Array): Float64Array {
  const largest = row.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return largest > LARGEST ? row.map((entry) => (entry / largest) * LARGEST) : row;
}
