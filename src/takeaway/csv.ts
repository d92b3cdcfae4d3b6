import { entriesOf } from '../engine/matrices/matrix';
import { CLOSED, tablesOf, type Table } from './tables';
import type { Takeaway } from './takeaway';

/** RFC 4180, section 2. */
const LINE_END = '\r\n';
/** Spreadsheets take a cell that starts like this for a formula, and run it. OWASP, "CSV Injection". */
const STARTS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One table a step: the corner names it, the first row and column name what its cells belong to. */
export const csv = {
  id: 'csv',
  doc: 'Tables for a spreadsheet, one a step, with the tokens as headings.',
  extension: 'csv',
  write: (_trace, site) => tablesOf(site).map(tableText).join(LINE_END),
} as const satisfies Takeaway;

function tableText({ title, rows, columns, matrix }: Table): string {
  const heading = record([title, ...columns].map(textField));
  const body = rows.map((name, row) => record([textField(name), ...Array.from(entriesOf(matrix, row), numberField)]));
  return [heading, ...body].join('');
}

function numberField(entry: number): string {
  return entry === -Infinity ? CLOSED : String(entry);
}

function record(fields: readonly string[]): string {
  return fields.join(',') + LINE_END;
}

/** An apostrophe in front makes it text for spreadsheets; quotes keep commas, quotes and line ends together. */
function textField(text: string): string {
  const harmless = STARTS_A_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replace(/"/gu, '""')}"` : harmless;
}
