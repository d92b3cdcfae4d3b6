import type { Diagnostic, Place } from '../model/diagnostic';
import { linesOf } from './source';
import type { Range } from './source';
import { countsOffered, lineLacking, wordMeant } from './suggestion';

/** A way out of a mistake that needs no thought: a part of the block's text, and what to put in its place. */
export interface Fix {
  /** `Change to "causal"` */
  readonly label: string;
  readonly range: Range;
  readonly text: string;
}

/** A block's text and one of its mistakes → what would mend it, as far as its hint says so itself. */
export function fixesOf(text: string, { hint = '', line, column, end, elsewhere }: Diagnostic): readonly Fix[] {
  // What stands elsewhere is not mended in this text.
  if (elsewhere !== undefined) return [];
  const word = wordMeant(hint) ?? nearestCount(countsOffered(hint), writtenAt(text, line, column, end));
  const lacking = lineLacking(hint);
  return [
    ...(word === undefined ? [] : [{ label: `Change to "${word}"`, range: { start: { line, column }, end }, text: word }]),
    ...(lacking === undefined || isFlow(text) ? [] : [{ label: `Add "${lacking}"`, ...lineAtEnd(text, lacking) }]),
  ];
}

/** Of the counts that would fit, the one nearest to what was written, the smaller of two. */
function nearestCount(counts: readonly number[], written: string | undefined): string | undefined {
  if (written === undefined || !/^\d+$/u.test(written)) return undefined;
  const distance = (count: number) => Math.abs(count - Number(written));
  return [...counts].sort((a, b) => distance(a) - distance(b) || a - b)[0]?.toString();
}

/** What stands in a range of one line. */
function writtenAt(text: string, line: number, column: number, end: Place): string | undefined {
  const own = linesOf(text)[line - 1];
  return own === undefined || end.line !== line ? undefined : own.text.slice(column - 1 - own.shift, end.column - 1 - own.shift);
}

/** A block in braces has no lines to add to. */
function isFlow(text: string): boolean {
  return text.replace(/^\uFEFF/u, '').trimStart().startsWith('{');
}

/** Below the last line with anything on it. */
function lineAtEnd(text: string, line: string): Pick<Fix, 'range' | 'text'> {
  const lines = linesOf(text);
  const last = lines.findLast((one) => one.text.trim() !== '') ?? lines[0];
  const place = { line: last?.number ?? 1, column: (last?.shift ?? 0) + (last?.text.length ?? 0) + 1 };
  const lineEnd = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  return { range: { start: place, end: place }, text: `${last?.text.trim() === '' ? '' : lineEnd}${line}` };
}
