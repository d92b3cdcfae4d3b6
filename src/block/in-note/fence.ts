import type { EndedLine } from '../edits/ended-line';

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
  return { quotes: quotesIn(before), mark };
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
