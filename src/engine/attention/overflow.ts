import type { Problem } from '../../model/diagnostic';
import type { Matrix } from '../../model/matrix';
import type { Head } from '../../model/trace';
import type { Formulas } from '../formula/settle';
import { steps, type StepId } from '../trace/steps';
import type { AttendInput } from './attend-input';

type ComputedSite = Pick<AttendInput, 'id' | 'scale' | 'mask'> & { readonly formulas: Formulas };

const FORMULA_HINT = 'Look for a division by 0, a root or logarithm of what may be 0 or less, or an exp that grows too large.';

/**
 * The first entry that is not a finite number though it should be: in any step but `masked`, where a closed cell is −∞ on purpose.
 * Numbers may be infinite where they were declared, or become so by overflow.
 */
export function overflowProblem(site: ComputedSite, heads: readonly Head[], output: Matrix): Problem | undefined {
  for (const [index, head] of heads.entries()) {
    for (const { id, noun } of Object.values(steps)) {
      const matrix = head.steps[id];
      const cell = matrix === undefined ? -1 : firstOverflow(matrix, id === 'masked' ? head.mask.closedBy : undefined);
      if (matrix === undefined || cell === -1) continue;
      const found = problem(blamedFor(id, site), `${noun} of head ${index + 1}`, matrix, cell);
      return Object.hasOwn(site.formulas, id) ? { ...found, key: 'formula', path: [id], hint: FORMULA_HINT } : found;
    }
  }
  const cell = firstOverflow(output);
  return cell === -1 ? undefined : problem('projections', `output of ${site.id}`, output, cell);
}

/** The key of the block to look at where a step grows beyond what numbers can hold. */
function blamedFor(step: StepId, { scale, mask }: ComputedSite): string {
  if (step === 'scaled' && scale === undefined) return 'temperature';
  if (step === 'masked' && !mask.some(({ rule }) => rule === 'bias')) return 'position';
  return steps[step].dependsOn;
}

function firstOverflow({ data }: Matrix, closedBy?: Uint32Array): number {
  for (let cell = 0; cell < data.length; cell++) {
    const entry = data[cell];
    const isClosed = entry === -Infinity && (closedBy?.[cell] ?? 0) !== 0;
    if (!Number.isFinite(entry) && !isClosed) return cell;
  }
  return -1;
}

function problem(key: string, what: string, matrix: Matrix, cell: number): Problem {
  const row = Math.floor(cell / matrix.columns) + 1;
  const column = (cell % matrix.columns) + 1;
  return {
    severity: 'error',
    key,
    message: `The ${what} cannot be computed: row ${row}, column ${column} is not a finite number.`,
    hint: 'Use finite numbers, and smaller ones.',
  };
}
