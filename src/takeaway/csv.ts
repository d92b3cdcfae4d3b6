import type { Matrix } from '../model/matrix';
import type { Site } from '../model/trace';
import type { Takeaway } from './takeaway';

/** RFC 4180, section 2. */
const LINE_END = '\r\n';
/** Spreadsheets take a cell that starts like this for a formula, and run it. OWASP, "CSV Injection". */
const STARTS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
/** As a block writes it; `-inf` would be taken for a formula. */
const CLOSED = '−∞';

/** One table a step: the corner names it, the first row and column name what its cells belong to. */
export const csv = {
  id: 'csv',
  doc: 'Tables for a spreadsheet, one a step, with the tokens as headings.',
  extension: 'csv',
  write: (_trace, site) => tablesOf(site).map(tableText).join(LINE_END),
} as const satisfies Takeaway;

interface Table {
  readonly title: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly matrix: Matrix;
}

function tablesOf(site: Site): Table[] {
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

function tableText({ title, rows, columns, matrix }: Table): string {
  const heading = record([title, ...columns].map(textField));
  const body = rows.map((name, row) => record([textField(name), ...numberFields(matrix, row)]));
  return [heading, ...body].join('');
}

function numberFields({ columns, data }: Matrix, row: number): string[] {
  return Array.from(data.subarray(row * columns, (row + 1) * columns), (entry) => (entry === -Infinity ? CLOSED : String(entry)));
}

function record(fields: readonly string[]): string {
  return fields.join(',') + LINE_END;
}

/** An apostrophe in front makes it text for spreadsheets; quotes keep commas, quotes and line ends together. */
function textField(text: string): string {
  const harmless = STARTS_A_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replace(/"/gu, '""')}"` : harmless;
}
