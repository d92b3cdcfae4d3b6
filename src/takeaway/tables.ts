import type { Matrix } from '../model/matrix';
import type { Site } from '../model/trace';

/** A step of one head as people read it: its name, and what its rows and columns belong to. */
export interface Table {
  readonly title: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly matrix: Matrix;
}

/** One a step and head, and the site's own output. */
export function tablesOf(site: Site): Table[] {
  const many = site.heads.length > 1;
  const ofHeads = site.heads.flatMap(({ steps }, index) =>
    Object.entries(steps).map(([step, matrix]) => table(many ? `${step}, head ${index + 1}` : step, step, matrix, site)));
  // Where attention was recorded, nothing came out.
  return site.output.columns === 0 ? ofHeads : [...ofHeads, table('output of all heads', 'output', site.output, site)];
}

function table(title: string, step: string, matrix: Matrix, { queries, keys }: Site): Table {
  const rows = step === 'keys' || step === 'values' ? keys : queries;
  const columns = isPairwise(step) ? keys : Array.from({ length: matrix.columns }, (_, index) => String(index + 1));
  return { title, rows, columns, matrix };
}

/** Vectors have numbered components; all other steps have a column a key. */
function isPairwise(step: string): boolean {
  return !['queries', 'keys', 'values', 'output'].includes(step);
}

/** As a block writes it; `-inf` would be taken for a formula. */
export const CLOSED = '−∞';
