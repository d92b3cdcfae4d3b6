import { endedLines, type EndedLine } from '../edits/ended-line';

/** A fence of the note that a block's text fits into. */
export interface FittingFence {
  /** The line of the fence, from 0; the block's lines follow. */
  readonly line: number;
  /** What stands before each of the block's lines; absent where a tab is half before the line and half in it. */
  readonly prefixes: readonly (string | undefined)[];
}

interface Opening {
  /** How many quotes it stands in. */
  readonly quotes: number;
  readonly mark: string;
  /** Columns before it, within the quotes. */
  readonly width: number;
}

const OPENING = /^((?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*)(`{3,}|~{3,})[ \t]*attention(?=\s|$)(.*)$/u;

/**
 * Every fence that the block's lines fit into. Fences that are only shown, in a longer fence or a comment, are among them:
 * whoever looks for one block must not take one of two for it.
 */
export function fittingFences(note: readonly EndedLine[], block: readonly string[]): readonly FittingFence[] {
  return note.flatMap(({ text }, line) => {
    const opening = openingOf(text);
    const prefixes = opening && fitting(note, line + 1, { opening, block });
    return prefixes === undefined ? [] : [{ line, prefixes }];
  });
}

function openingOf(text: string): Opening | undefined {
  const [, before, mark, info] = OPENING.exec(text) ?? [];
  if (before === undefined || mark === undefined || (mark.startsWith('`') && info?.includes('`') === true)) return undefined;
  // The blank behind a quote's mark is the mark's.
  const inside = before.includes('>') ? before.slice(before.lastIndexOf('>') + 1).replace(/^ /u, '') : before;
  return { quotes: quotesIn(before), mark, width: Array.from(inside).reduce((columns, one) => columns + (one === '\t' ? 4 - (columns % 4) : 1), 0) };
}

function fitting(note: readonly EndedLine[], first: number, { opening, block }: { readonly opening: Opening; readonly block: readonly string[] }): FittingFence['prefixes'] | undefined {
  if (block.some((text) => closes(text, opening.mark)) || !isEnd(note[first + block.length]?.text, opening)) return undefined;
  const prefixes = block.map((text, index) => prefixBefore(text, note[first + index]?.text, opening));
  return prefixes.includes(null) ? undefined : prefixes.map((prefix) => prefix ?? undefined);
}

/** Null where the line is not the block's. */
function prefixBefore(text: string, line: string | undefined, { quotes }: Opening): string | null | undefined {
  if (line === undefined) return null;
  if (line.endsWith(text) && isPrefix(line.slice(0, line.length - text.length), quotes)) return line.slice(0, line.length - text.length);
  const written = text.trimStart();
  return line.endsWith(written) && isPrefix(line.slice(0, line.length - written.length), quotes) && line.includes('\t') ? undefined : null;
}

function isPrefix(text: string, quotes: number): boolean {
  return /^[ \t>]*$/u.test(text) && quotesIn(text) === quotes;
}

function quotesIn(text: string): number {
  return text.split('>').length - 1;
}

/** The closing fence, or the end of the note or of the quote around it. */
function isEnd(line: string | undefined, { quotes, mark }: Opening): boolean {
  if (line === undefined) return true;
  const before = /^[ \t>]*/u.exec(line)?.[0] ?? '';
  return quotesIn(before) < quotes || (quotesIn(before) === quotes && closes(line.slice(before.length), mark));
}

function closes(text: string, mark: string): boolean {
  const rest = text.trim();
  return rest.length >= mark.length && rest === mark.charAt(0).repeat(rest.length);
}

/** The lines, from 0, of the fences that a block's text fits into. */
export function findsIn(note: string, source: string): readonly number[] {
  const lines = endedLines(note);
  return [...new Set(linesOfBlock(source).flatMap((block) => fittingFences(lines, block).map(({ line }) => line)))];
}

/** How many blocks begin above a line, from 0, or in all of the note. Asked for every block that is drawn: lines without the word are passed over. */
export function fencesAbove(note: string, line = Infinity): number {
  const end = startOfLine(note, line);
  let count = 0;
  for (let at = note.indexOf('attention'); at !== -1 && at < end; ) {
    const after = note.indexOf('\n', at);
    const text = note.slice(note.lastIndexOf('\n', at) + 1, after === -1 ? undefined : after);
    if (openingOf(text.trimEnd()) !== undefined) count += 1;
    at = after === -1 ? -1 : note.indexOf('attention', after);
  }
  return count;
}

function startOfLine(note: string, line: number): number {
  let at = 0;
  for (let passed = 0; passed < line; passed += 1) {
    at = note.indexOf('\n', at) + 1;
    if (at === 0) return note.length;
  }
  return at;
}

/** The blocks of a note, near enough to tell which are there: what stands before their lines is taken away by its width alone. */
export function blocksIn(note: string): readonly string[] {
  const lines = endedLines(note);
  return lines.flatMap(({ text }, at) => {
    const opening = openingOf(text);
    if (opening === undefined) return [];
    const end = lines.findIndex((line, index) => index > at && isEnd(line.text, opening));
    return [lines.slice(at + 1, end === -1 ? undefined : end).map((line) => within(line.text, opening)).join('\n')];
  });
}

/** Hosts hand a block's text over with its last line end or without. */
export function linesOfBlock(source: string): readonly (readonly string[])[] {
  const lines = endedLines(source).map(({ text }) => text);
  return lines.at(-1) === '' ? [lines, lines.slice(0, -1)] : [lines];
}

function within(line: string, { quotes, width }: Opening): string {
  const quoted = line.replace(new RegExp(`^(?:[ \\t]*> ?){${quotes}}`, 'u'), '');
  let [at, columns] = [0, 0];
  while (columns < width && /[ \t]/u.test(quoted.charAt(at))) {
    columns += quoted.charAt(at) === '\t' ? 4 - (columns % 4) : 1;
    at += 1;
  }
  return quoted.slice(at);
}
