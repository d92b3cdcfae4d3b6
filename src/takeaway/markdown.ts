import { entriesOf } from '../engine/matrices/matrix';
import { CLOSED, tablesOf, type Table } from './tables';
import type { Takeaway } from './takeaway';

/** Finer than anybody reads in a note; the other forms have every digit. */
const DIGITS = 4;
/** What starts markup in a table's cell, in Obsidian's Markdown too. */
const MARKS = /[\\`*_[\]<>#|~=$%^&]/gu;

/** One table a step: the corner names it, the first row and column name what its cells belong to. */
export const markdown = {
  id: 'markdown',
  doc: 'Tables for a note, one a step, with the tokens as headings and four digits after the point.',
  extension: 'md',
  write: (_trace, site) => tablesOf(site).map(tableText).join('\n'),
} as const satisfies Takeaway;

function tableText({ title, rows, columns, matrix }: Table): string {
  const heading = record([title, ...columns].map(textCell));
  const rule = record(['---', ...columns.map(() => '--:')]);
  const body = rows.map((name, row) => record([textCell(name), ...Array.from(entriesOf(matrix, row), numberCell)]));
  return [heading, rule, ...body].join('');
}

function numberCell(entry: number): string {
  return entry === -Infinity ? CLOSED : String(Number(entry.toFixed(DIGITS))).replace('-', '−');
}

function record(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** Text as it is: nothing in it is a mark, and nothing ends the cell or its line. */
function textCell(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').replace(MARKS, '\\$&');
}
