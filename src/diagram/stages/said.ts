import { counted } from '../../engine/wording/counted';
import { entriesOf } from '../../engine/matrices/matrix';
import { steps } from '../../engine/trace/steps';
import { formulasOf } from '../../engine/trace/site-formulas';
import { accountOf } from '../account';
import { drawnStep } from '../drawn-step';
import { spotOf, type Spot } from '../interaction/spot';
import { provenance } from '../provenance';
import { sentenceOf } from '../sentence';
import type { Shown } from '../shown';
import { readable } from '../text/formula';

/** What happens at a step, its formula, and one of its numbers worked out. */
export interface StageSaid {
  readonly says: string;
  readonly formula?: string;
  readonly example: string;
  /** Where the numbers come from: the last picture says it too, but it may be out of sight. */
  readonly origin?: string;
}

export function stageSaid(shown: Shown, id: string): StageSaid {
  const { trace, site, head } = shown;
  const origin = provenance(site.weightsFrom ?? trace.weightsFrom, head, trace.recorded);
  const expression = formulasOf(trace, site)[id]?.expression;
  return {
    says: isStep(id) ? steps[id].doc : `${drawnStep(id).symbol}.`,
    ...(expression !== undefined && { formula: `${symbolOf(id)} = ${readable(expression)}` }),
    example: exampleOf(shown, id),
    ...(origin !== undefined && { origin: ` (${origin})` }),
  };
}

/** The cell that stands for all of a step: of the row in focus, at the key that it attends to most. */
export function exampleSpot({ weights, focus }: Shown, id: string): Spot {
  const row = entriesOf(weights, focus);
  const key = row.reduce((best, weight, at) => (weight > (row[best] ?? 0) ? at : best), 0);
  const at = { query: focus, key, dimension: 0, channel: 0 };
  const { rows, columns } = drawnStep(id);
  return spotOf({ [rows]: at[rows], [columns]: at[columns] }, id);
}

/** Q, K and V have a row for each token; every other step has a cell that is worth working out. */
function exampleOf(shown: Shown, id: string): string {
  const matrix = shown.head.steps[id];
  if (matrix === undefined) return '';
  if (SOURCES.includes(id)) return `${counted(matrix.rows, 'row', 'rows')} of ${counted(matrix.columns, 'number', 'numbers')}.`;
  const spot = exampleSpot(shown, id);
  return accountOf(shown, spot)[0] ?? sentenceOf(shown, spot) ?? '';
}

const SOURCES: readonly string[] = ['queries', 'keys', 'values'];

function symbolOf(id: string): string {
  return id === 'keys' ? 'K' : drawnStep(id).symbol;
}

function isStep(id: string): id is keyof typeof steps {
  return Object.hasOwn(steps, id);
}
