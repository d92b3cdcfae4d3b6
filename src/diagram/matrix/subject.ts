import type { Matrix } from '../../model/matrix';
import type { Head, MaskMap, Site } from '../../model/trace';
import type { Axis } from '../interaction/spot';
import { numberFormat, weightFormat, type NumberFormat } from '../text/number';
import { drawnStep, type DrawnStep } from '../drawn-step';
import { bendOf, type Bend } from './strength';

/** A matrix as it is drawn: turned the way its formula needs it, with its labels and its numbers' format. */
export interface Subject {
  readonly step: DrawnStep;
  readonly matrix: Matrix;
  /** Absent for dimensions, which have no names. */
  readonly rowTokens?: readonly string[];
  readonly columnTokens?: readonly string[];
  /** Only where closed cells are told apart. */
  readonly mask?: MaskMap;
  /** What was added to the scores by hand, where that is told. */
  readonly nudge?: Matrix;
  readonly format: NumberFormat;
  /** The size that has the full colour. */
  readonly full: number;
  /** Where it is not the usual one. */
  readonly bend?: Bend;
  /** Cells that tell nothing: neither number, colour nor hatch. Sums would tell of them, so there are none then. */
  readonly hidden?: (i: number, j: number) => boolean;
}

/** Undefined where the head has no such step. `fullOf`: the size of its numbers that has the full colour, where several pictures share it. */
export function subjectOf(site: Site, head: Head, stepId: string, precision?: number, fullOf: FullOf = (step) => largestSize(head.steps[step])): Subject | undefined {
  const computed = head.steps[stepId];
  if (computed === undefined || computed.data.length === 0) return undefined;
  const step = drawnStep(stepId);
  const matrix = step.transposed === true ? transposed(computed) : computed;
  const rowTokens = tokensAlong(step.rows, site);
  const columnTokens = tokensAlong(step.columns, site);
  return {
    step, matrix,
    ...(rowTokens !== undefined && { rowTokens }),
    ...(columnTokens !== undefined && { columnTokens }),
    ...(step.masked === true && { mask: head.mask, ...nudgeOf(head) }),
    format: step.shares === true ? weightFormat(precision) : numberFormat(matrix.data, precision, fullOf(stepId)),
    full: step.shares === true ? 1 : fullOf(stepId),
    ...(step.shares === true && { bend: bendOf(matrix.columns) }),
  };
}

/** N, as the formula of the masked scores names it. */
function nudgeOf({ operands }: Head): Pick<Subject, 'nudge'> {
  const N = operands?.['N'];
  return typeof N === 'object' ? { nudge: N } : {};
}

/** What was added to the score of cell (i, j); 0 where nothing was, and where the cell is closed. */
export function nudgedBy({ mask, nudge }: Pick<Subject, 'mask' | 'nudge'>, i: number, j: number): number {
  const cell = nudge === undefined ? -1 : i * nudge.columns + j;
  return (mask?.closedBy[cell] ?? 0) === 0 ? (nudge?.data[cell] ?? 0) : 0;
}

type FullOf = (step: string) => number;

/** Why cell (i, j) is closed, as bits of the mask's rules; 0 where it is open. */
export function closedBy({ mask, matrix }: Subject, i: number, j: number): number {
  return mask?.closedBy[i * matrix.columns + j] ?? 0;
}

function tokensAlong(axis: Axis, site: Site): readonly string[] | undefined {
  const { queries, keys } = site.labels ?? site;
  if (axis === 'query') return queries;
  return axis === 'key' ? keys : undefined;
}

function transposed({ rows, columns, data }: Matrix): Matrix {
  const turned = new Float64Array(data.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) turned[j * rows + i] = data[i * columns + j] ?? 0;
  }
  return { rows: columns, columns: rows, data: turned };
}

/** Of a step's finite numbers; 0 where there are none. */
export function largestSize(matrix: Matrix | undefined): number {
  let largest = 0;
  for (const value of matrix?.data ?? []) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  return largest;
}
