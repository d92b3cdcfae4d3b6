import { frontmatterIn } from '../frontmatter';
import { LINE_START, MOST_INDENT, nameOf, pastBlanks, reachIn, textAfter, textBefore, type Container } from './container';
import { ItemsAbove } from './items-above';
import { containersOf } from './surroundings';

/** An attention block in the lines of a note. Lines count from 0, as editors and Obsidian's cache have them. */
export interface Fence {
  /** The line of the fence, and the line after the block's last: its closing fence, or the end of what it stands in. */
  readonly opening: number;
  readonly end: number;
  /** Whether a closing fence stands there. */
  readonly closed: boolean;
  /** How many quotes it stands in. */
  readonly quotes: number;
  /** Whether a line below the fence still stands in the same quotes and items. */
  readonly isInside: (line: string) => boolean;
  /** One of the block's lines → its own text, without the marks of quotes, lists and callouts. */
  readonly within: (line: string) => string;
  /** What stands before that; of a tab that is half before it and half in it, blanks. */
  readonly before: (line: string) => string;
}

/** An attention block of a note. */
export interface FencedBlock extends Pick<Fence, 'opening' | 'end'> {
  /** The block's own text, without the marks of what it stands in. */
  readonly source: string;
}

type End = Pick<Fence, 'end' | 'closed'>;

interface Opening {
  readonly line: number;
  readonly mark: string;
  readonly isAttention: boolean;
  readonly around: readonly Container[];
  /** Columns before it, within what it stands in. */
  readonly indent: number;
}

/** A note's lines and the line of the caret → the attention block around it; undefined on its fences and anywhere else. One pass, no parsing: it is asked at every key press. */
export function fenceAround(lines: readonly string[], caret: number): Fence | undefined {
  for (const fence of fencesIn(lines)) {
    if (fence.opening >= caret) return undefined;
    if (caret < fence.end) return fence;
  }
  return undefined;
}

/** Every attention block of a note, those in callouts, lists and quotes too, in the order they stand in. One pass, no parsing: a vault has thousands of notes. */
export function fencedBlocks(note: string): readonly FencedBlock[] {
  if (!/(?:`{3}|~{3})[ \t]*attention/u.test(note)) return [];
  const lines = linesOfNote(note);
  return [...fencesIn(lines)].map((fence) => ({ opening: fence.opening, end: fence.end, source: sourceOf(lines, fence) }));
}

export function sourceOf(lines: readonly string[], { opening, end, within }: Fence): string {
  return lines.slice(opening + 1, end).map(within).join('\n');
}

export function linesOfNote(note: string): readonly string[] {
  return note.split(/\r\n|\n|\r/u);
}

/** The attention blocks of a note, one after another. */
export function* fencesIn(lines: readonly string[]): Generator<Fence> {
  let next = frontmatterIn(lines);
  // What looks like a list within a fence or the frontmatter is none: lines further down do not stand in it.
  const outside = [...lines].fill('', 0, next);
  const above = new ItemsAbove(outside);
  for (let at = next; at < lines.length; at = next) {
    const opening = openingAt(outside[at] ?? '', at, above);
    const fence = opening === undefined || opening.indent > MOST_INDENT ? undefined : fenceOf(opening, endOf(lines, opening));
    if (fence !== undefined && opening?.isAttention === true) yield fence;
    next = fence === undefined ? at + 1 : fence.end + Number(fence.closed);
    if (fence !== undefined) for (let line = at + 1; line < fence.end; line += 1) outside[line] = fence.before(lines[line] ?? '');
  }
}

/** As `fencesIn`, and those that are only shown, in a longer fence, a comment or indented code: whoever looks for one block must not take one of two for it. */
export function* fencesAndLikenesses(lines: readonly string[]): Generator<Fence> {
  const fences = new Map([...fencesIn(lines)].map((fence) => [fence.opening, fence]));
  const above = new ItemsAbove(lines);
  const ends = new Map<string, End>();
  for (const [at, line] of lines.entries()) {
    const fence = fences.get(at) ?? likenessAt(lines, openingAt(line, at, above), ends);
    if (fence !== undefined) yield fence;
  }
}

/** `ends`: of those above. One that begins within another of the same mark ends with it: where thousands are never closed, the note is read to its end once. */
function likenessAt(lines: readonly string[], opening: Opening | undefined, ends: Map<string, End>): Fence | undefined {
  if (opening?.isAttention !== true) return undefined;
  const name = `${opening.mark} ${nameOf(opening.around)}`;
  const known = ends.get(name);
  const end = known !== undefined && opening.line < known.end ? known : endOf(lines, opening);
  ends.set(name, end);
  return fenceOf(opening, end);
}

const OPENING = /(?<mark>`{3,}|~{3,})(?<info>.*)$/uy;

function openingAt(line: string, index: number, above: ItemsAbove): Opening | undefined {
  // Most lines have no fence, and what they stand in need not be known.
  if (!line.includes('```') && !line.includes('~~~')) return undefined;
  const { around, start } = containersOf(line, index, above);
  const { at, column } = pastBlanks(line, start);
  OPENING.lastIndex = at;
  const { mark, info = '' } = OPENING.exec(line)?.groups ?? {};
  if (mark === undefined || (mark.startsWith('`') && info.includes('`'))) return undefined;
  return { line: index, mark, isAttention: info.trim().split(/\s+/u)[0] === 'attention', around, indent: column - start.column };
}

function fenceOf({ line, around, indent }: Opening, end: End): Fence {
  const startIn = (text: string) => pastBlanks(text, reachIn(around, text) ?? LINE_START, indent);
  return {
    opening: line, ...end, quotes: around.filter(({ kind }) => kind === 'quote').length, isInside: (text) => reachIn(around, text) !== undefined,
    within: (text) => textAfter(text, startIn(text)), before: (text) => textBefore(text, startIn(text)),
  };
}

function endOf(lines: readonly string[], { line, mark, around }: Opening): End {
  for (let end = line + 1; end < lines.length; end += 1) {
    const text = lines[end] ?? '';
    const start = reachIn(around, text);
    if (start === undefined) return { end, closed: false };
    const { at, column } = pastBlanks(text, start);
    if (column - start.column <= MOST_INDENT && closes(text.slice(at).trimEnd(), mark)) return { end, closed: true };
  }
  return { end: lines.length, closed: false };
}

function closes(marks: string, mark: string): boolean {
  return marks.length >= mark.length && marks === mark.charAt(0).repeat(marks.length);
}
