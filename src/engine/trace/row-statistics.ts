import type { Matrix } from '../../model/matrix';
import type { Head, MaskMap, Mechanism, RowStatistics } from '../../model/trace';
import { entriesOf } from '../matrices/matrix';

/** How far the sum of a row may be from 1. */
const ROUNDING = 1e-9;

/**
 * How sharp the weights of a head are, row by row; undefined where they are no shares of 1 (sigmoid, none, some formulas), which have no entropy.
 * The gradient is that of the softmax: where something else made the weights, there is none.
 */
export function rowStatistics({ steps, mask, operands }: Head, mechanism: Mechanism | undefined): RowStatistics | undefined {
  const weights = steps['weights'];
  const hasSink = operands?.['sink'] !== undefined;
  if (weights === undefined || !areShares(weights, hasSink)) return undefined;
  const rows = Array.from({ length: weights.rows }, (_, i) => entriesOf(weights, i));
  const entropy = rows.map((row) => entropyOf(row) + (hasSink ? entropyOf([dropped(row)]) : 0));
  const most = rows.map((_, i) => Math.log(Math.max(1, openKeys(mask, i) + (hasSink ? 1 : 0))));
  const isSoftmax = mechanism?.normalize === 'softmax' && !mechanism.written.includes('weights');
  const gradient = isSoftmax ? { gradient: rows.map(jacobianNorm) } : {};
  return { entropy, most, ...gradient, mean: { entropy: mean(entropy), most: mean(most), ...(gradient.gradient && { gradient: mean(gradient.gradient) }) } };
}

/** −Σ w ln w, in nats; 0 ln 0 is 0. Shannon 1948, section 6. */
export function entropyOf(weights: Iterable<number>): number {
  let entropy = 0;
  for (const weight of weights) if (weight > 0) entropy -= weight * Math.log(weight);
  return Math.max(0, entropy);
}

/**
 * ‖diag(w) − w wᵀ‖ over all entries: the Jacobian of softmax, whose entries are w_i (1 − w_i) and −w_i w_j.
 * Without the matrix: Σ_i w_i² ((1 − w_i)² + Σ_{j≠i} w_j²), where the others are added up, not taken off the whole,
 * so that a weight close to 1 loses no digits.
 */
export function jacobianNorm(weights: Float64Array): number {
  const before = new Float64Array(weights.length);
  for (let j = 1; j < weights.length; j++) before[j] = (before[j - 1] ?? 0) + (weights[j - 1] ?? 0) ** 2;
  let after = 0;
  let sum = 0;
  for (let i = weights.length - 1; i >= 0; i--) {
    const weight = weights[i] ?? 0;
    sum += weight ** 2 * ((1 - weight) ** 2 + (before[i] ?? 0) + after);
    after += weight ** 2;
  }
  return Math.sqrt(sum);
}

/** A row that is closed throughout sums to 0; with a sink, any row to less than 1. */
function areShares(weights: Matrix, hasSink: boolean): boolean {
  if (weights.data.some((weight) => weight < 0)) return false;
  return Array.from({ length: weights.rows }, (_, i) => sumOf(entriesOf(weights, i)))
    .every((sum) => Math.abs(sum - 1) < ROUNDING || sum === 0 || (hasSink && sum < 1));
}

/** What the sink takes. */
function dropped(row: Float64Array): number {
  return Math.max(0, 1 - sumOf(row));
}

function openKeys({ closedBy, columns }: MaskMap, row: number): number {
  return closedBy.subarray(row * columns, (row + 1) * columns).reduce((open, rules) => open + (rules === 0 ? 1 : 0), 0);
}

function sumOf(row: Float64Array): number {
  return row.reduce((sum, weight) => sum + weight, 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
