import { entriesOf } from '../../engine/matrices/matrix';
import type { Matrix } from '../../model/matrix';

/** Of a row's attention, so much is drawn as lines: to choose from, and where nobody chooses. */
export const SHARES = [0.5, 0.8, 0.95, 1] as const;
export const DRAWN_SHARE = 0.8;
/** Of all rows together, no more are drawn in the background: beyond that it is a gray area. */
export const MOST_LINES = 800;
const MOST_OF_A_ROW = 48;

export interface Line {
  readonly query: number;
  readonly key: number;
  readonly weight: number;
}

/** The fewest positions whose weights reach the share of their sum, strongest first. */
export function strongest(weights: Float64Array, share: number): number[] {
  const total = weights.reduce((sum, weight) => sum + Math.max(weight, 0), 0);
  const byWeight = Array.from(weights.keys()).filter((position) => (weights[position] ?? 0) > 0).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  let reached = 0;
  // Rounding must not ask for one more than, say, nine tenths of ten equal weights.
  const enough = share * total * (1 - 1e-9);
  const count = byWeight.findIndex((position) => (reached += weights[position] ?? 0) >= enough);
  return byWeight.slice(0, count + 1);
}

/** The lines from one query. Weights (n × m). */
export function linesFrom(weights: Matrix, query: number, share: number): Line[] {
  const row = entriesOf(weights, query);
  return strongest(row, share).map((key) => ({ query, key, weight: row[key] ?? 0 }));
}

/** The lines to one key. */
export function linesTo({ rows, columns, data }: Matrix, key: number, share: number): Line[] {
  const column = Float64Array.from({ length: rows }, (_, query) => data[query * columns + key] ?? 0);
  return strongest(column, share).map((query) => ({ query, key, weight: column[query] ?? 0 }));
}

/** The lines of all queries, or the strongest of them. */
export function lines(weights: Matrix, share: number): Line[] {
  const all = Array.from({ length: weights.rows }, (_, query) => linesFrom(weights, query, share).slice(0, MOST_OF_A_ROW)).flat();
  return all.length <= MOST_LINES ? all : all.sort((a, b) => b.weight - a.weight).slice(0, MOST_LINES);
}
