import { endedLines } from '../edits/ended-line';
import { fencesAndLikenesses, linesOfNote, sourceOf, type Fence } from './fence';

/** A fence of the note that a block's text fits into. */
export interface FittingFence extends Fence {
  /** The block's own lines, without what stands before them in the note. */
  readonly block: readonly string[];
  /** What stands before each of the block's lines; of a tab that is half before the line and half in it, blanks. */
  readonly prefixes: readonly string[];
}

/** Every fence that the block's text fits into, those that are only shown among them. */
export function fittingFences(lines: readonly string[], source: string): readonly FittingFence[] {
  const blocks = linesOfBlock(source);
  return [...fencesAndLikenesses(lines)].flatMap((fence) => {
    const longest = fence.end - fence.opening - 1;
    return blocks.flatMap((block) => {
      if (block.length > longest || (block.length < longest && fence.closed)) return [];
      const prefixes = prefixesOf(lines.slice(fence.opening + 1, fence.opening + 1 + block.length), block, fence);
      return prefixes === undefined || !isBlank(lines, fence, block.length) ? [] : [{ ...fence, block, prefixes }];
    }).slice(0, 1);
  });
}

/** Where no closing fence ends it, hosts may take the blank lines at the end for the block's or not: whether there is nothing else below its first lines. */
function isBlank(lines: readonly string[], { opening, end, within }: Fence, count: number): boolean {
  for (let at = opening + 1 + count; at < end; at += 1) if (within(lines[at] ?? '').trim() !== '') return false;
  return true;
}

/** Undefined where a line is not the block's. */
function prefixesOf(own: readonly string[], block: readonly string[], fence: Fence): FittingFence['prefixes'] | undefined {
  const prefixes: string[] = [];
  for (const [index, text] of block.entries()) {
    const prefix = prefixBefore(text, own[index] ?? '', fence);
    if (prefix === undefined) return undefined;
    prefixes.push(prefix);
  }
  return prefixes;
}

/** Hosts may leave more or less of the indentation to the block; undefined where the line is not the block's. */
function prefixBefore(text: string, line: string, { quotes, before, within }: Fence): string | undefined {
  const prefix = line.slice(0, line.length - text.length);
  if (line.endsWith(text) && /^[ \t>]*$/u.test(prefix) && prefix.split('>').length - 1 === quotes) return prefix;
  return within(line) === text ? before(line) : undefined;
}

/** Hosts hand a block's text over with its last line end or without. */
function linesOfBlock(source: string): readonly (readonly string[])[] {
  const lines = endedLines(source).map(({ text }) => text);
  return lines.at(-1) === '' ? [lines, lines.slice(0, -1)] : [lines];
}

/** The lines, from 0, of the fences that a block's text fits into. */
export function findsIn(note: string, source: string): readonly number[] {
  return fittingFences(linesOfNote(note), source).map(({ opening }) => opening);
}

/** Fences may stand in one another by the thousand; their texts together may be so many times as long as the note. */
const MOST_LAYERS = 20;

/** The texts of the blocks of a note, those that are only shown among them; undefined where they are too long to be looked at. */
export function textsIn(note: string): readonly string[] | undefined {
  const lines = linesOfNote(note);
  const texts: string[] = [];
  let left = MOST_LAYERS * lines.length;
  for (const fence of fencesAndLikenesses(lines)) {
    left -= fence.end - fence.opening;
    if (left < 0) return undefined;
    texts.push(sourceOf(lines, fence));
  }
  return texts;
}

const OPENING = /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*(?:`{3,}[ \t]*attention(?![^\s])[^`\r\n]*|~{3,}[ \t]*attention(?![^\s]).*)$/gmu;

/** How many blocks begin above a line, from 0, or in all of the note. Asked for every block that is drawn: only the lines of fences are looked at. */
export function fencesAbove(note: string, line = Infinity): number {
  return (note.slice(0, startOfLine(note, line)).match(OPENING) ?? []).length;
}

function startOfLine(note: string, line: number): number {
  let at = 0;
  for (let passed = 0; passed < line; passed += 1) {
    at = note.indexOf('\n', at) + 1;
    if (at === 0) return note.length;
  }
  return at;
}
