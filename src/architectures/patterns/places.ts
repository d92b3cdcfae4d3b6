import type { Attending } from '../../engine/attention/attend-input';
import { entriesOf, FloatMatrix } from '../../engine/matrices/matrix';
import { columnsAfter, FREQUENCIES, PLACE_COLUMNS } from './columns';

/** Where rows stand in their sequence, when they are a part of it. */
export interface Stretch {
  readonly first: number;
  /** Tokens of the whole sequence. */
  readonly count: number;
}

/** Tokens with [word vector ; place] as their states: n × d → n × (d + 32). |word vector|² is measured by `squaredLength`, that of a typical one. */
export function withPlaces({ tokens, states }: Attending, squaredLength: number, { first, count }: Stretch = { first: 0, count: states.rows }): Attending {
  const columns = columnsAfter(states.columns);
  const placed = FloatMatrix.zeros(states.rows, columns.total);
  for (let i = 0; i < states.rows; i++) {
    const vector = entriesOf(states, i);
    const row = entriesOf(placed, i);
    row.set(vector);
    row[columns.length] = squareOf(vector) / squaredLength;
    fillPlace(row, first + i, count);
  }
  return { tokens, states: placed };
}

function fillPlace(row: Float64Array, i: number, count: number): void {
  const columns = columnsAfter(row.length - PLACE_COLUMNS);
  const relative = (i + 0.5) / count - 0.5;
  for (const [k, frequency] of FREQUENCIES.entries()) {
    row[columns.sine(k)] = Math.sin(frequency * i);
    row[columns.cosine(k)] = Math.cos(frequency * i);
  }
  row[columns.relative] = relative;
  row[columns.relativeSquared] = relative ** 2;
  row[columns.first] = i === 0 ? 1 : 0;
  row[columns.last] = i === count - 1 ? 1 : 0;
  row[columns.constant] = 1;
}

function squareOf(vector: Float64Array): number {
  return vector.reduce((sum, entry) => sum + entry ** 2, 0);
}
