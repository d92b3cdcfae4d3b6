import type { Place } from '../../model/diagnostic';
import { linesOf, type Line } from '../source';

/** A line of a block that is being edited: where it stood, from 0, if it was there before. */
export interface EditedLine {
  readonly text: string;
  readonly from?: number;
}

export type Edited = readonly EditedLine[];

export function unedited(texts: readonly string[]): Edited {
  return texts.map((text, from) => ({ text, from }));
}

/** As the reader of blocks takes them. */
export function asLines(lines: Edited): readonly Line[] {
  return linesOf(lines.map(({ text }) => text).join('\n'));
}

/** A new text from one place to another; several lines become one, which keeps the place of the first. */
export function replaced(lines: Edited, { start, end }: { readonly start: Place; readonly end: Place }, text: string): Edited {
  const [first, last] = [lineAt(lines, start), lineAt(lines, end)];
  const joined = first.text.slice(0, start.column - 1) + text + last.text.slice(end.column - 1);
  return [...lines.slice(0, start.line - 1), { ...first, text: joined }, ...lines.slice(end.line)];
}

/** New lines after the first `count`. */
export function insertedAfter(lines: Edited, count: number, texts: readonly string[]): Edited {
  return [...lines.slice(0, count), ...texts.map((text) => ({ text })), ...lines.slice(count)];
}

export function lineAt(lines: Edited, { line }: Place): EditedLine {
  const found = lines[line - 1];
  if (found === undefined) throw new Error(`A block of ${lines.length} lines has no line ${line}.`);
  return found;
}
