import { withoutFrontmatter } from './frontmatter';

/** An attention block in the lines of a note. Lines count from 0, as editors have them. */
export interface OpenFence {
  /** The line of the fence, and the line after the block's last: its closing fence, or the end of what it stands in. */
  readonly opening: number;
  readonly end: number;
  /** Whether a closing fence stands there. */
  readonly closed: boolean;
  /** How many marks of a line stand before the block's own text: those of quotes, lists and callouts. */
  readonly cut: (line: string) => number;
}

interface Fence {
  readonly line: number;
  readonly mark: string;
  readonly around: readonly Container[];
  readonly info: string;
}

/** What a line stands in: a quote, or a stretch of indentation, which an item of a list needs and a bare line may lack. */
type Container = { readonly kind: 'quote' } | { readonly kind: 'indent'; readonly width: number; readonly ofItem: boolean };

/** An attention block of a note. Lines count from 0, as editors and Obsidian's cache have them. */
export interface FencedBlock {
  /** The line of the fence, and the line after the block's last. */
  readonly opening: number;
  readonly end: number;
  /** The block's own text, without the marks of what it stands in. */
  readonly source: string;
}

/** A note's lines and the line of the caret → the attention block around it; undefined on its fences and anywhere else. One pass, no parsing: it is asked at every key press. */
export function fenceAround(lines: readonly string[], caret: number): OpenFence | undefined {
  for (const fence of fencesIn(lines)) {
    if (fence.opening >= caret) return undefined;
    if (caret < fence.end) return fence;
  }
  return undefined;
}

/** Every attention block of a note, those in callouts, lists and quotes too, in the order they stand in. One pass, no parsing: a vault has thousands of notes. */
export function fencedBlocks(note: string): readonly FencedBlock[] {
  if (!/(?:`{3}|~{3})[ \t]*attention/u.test(note)) return [];
  const lines = withoutFrontmatter(note).split(/\r\n|\n|\r/u);
  return [...fencesIn(lines)].map(({ opening, end, cut }) => ({ opening, end, source: lines.slice(opening + 1, end).map((line) => line.slice(cut(line))).join('\n') }));
}

/** The name that a note gives a block, on a line of its own below it: `^id`. */
export function nameBelow(note: string, { end }: Pick<FencedBlock, 'end'>): string | undefined {
  const [first = '', second = ''] = note.split(/\r\n|\n|\r/u).slice(end + 1, end + 3);
  const line = /^[\s>]*$/u.test(first) ? second : first;
  return /^[\s>]*\^([\w-]+)[ \t]*$/u.exec(line)?.[1];
}

/** The attention blocks of a note, one after another. */
export function* fencesIn(lines: readonly string[]): Generator<OpenFence> {
  let open: Fence | undefined;
  for (const [index, line] of lines.entries()) {
    const own = open && cutOf(open.around, line);
    const isClosing = open !== undefined && own !== undefined && closes(open, line.slice(own));
    if (open !== undefined && (isClosing || own === undefined)) {
      if (isAttention(open)) yield asOpen(open, index, isClosing);
      open = undefined;
    }
    if (open === undefined && !isClosing) open = openedBy(lines, index);
  }
  if (open !== undefined && isAttention(open)) yield asOpen(open, lines.length, false);
}

function isAttention({ info }: Fence): boolean {
  return info.split(/\s+/u)[0] === 'attention';
}

function asOpen({ line, around }: Fence, end: number, closed: boolean): OpenFence {
  return { opening: line, end, closed, cut: (text) => cutOf(around, text) ?? 0 };
}

const MARKS = /^(?:(?<blank>[ \t]+)|(?<quote>> ?)|(?<item>(?:[-*+]|\d{1,9}[.)])[ \t]+))/u;
const OPENING = /^(?<mark>`{3,}|~{3,})(?<info>.*)$/u;

function openedBy(lines: readonly string[], index: number): Fence | undefined {
  let rest = lines[index] ?? '';
  // Most lines have no fence, and what they stand in need not be known.
  if (!rest.includes('```') && !rest.includes('~~~')) return undefined;
  const around: Container[] = [];
  for (let marks = MARKS.exec(rest); marks !== null; marks = MARKS.exec(rest)) {
    const { quote, item } = marks.groups ?? {};
    const width = marks[0].length;
    around.push(quote === undefined ? { kind: 'indent', width, ofItem: item !== undefined || isBelowItem(lines.slice(0, index), around, width) } : { kind: 'quote' });
    rest = rest.slice(width);
  }
  const { mark, info = '' } = OPENING.exec(rest)?.groups ?? {};
  const isCode = around.some((one) => one.kind === 'indent' && !one.ofItem && one.width > MOST_BARE_INDENT);
  if (mark === undefined || isCode || (mark.startsWith('`') && info.includes('`'))) return undefined;
  return { line: index, mark, around, info: info.trim() };
}

/** Further to the right, a line outside a list is indented code. */
const MOST_BARE_INDENT = 3;

const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]/u;

/** Whether the nearest line above that stands further left is an item of a list. */
function isBelowItem(above: readonly string[], around: readonly Container[], indent: number): boolean {
  const outer = above.findLast((line) => {
    const cut = cutOf(around, line);
    return cut !== undefined && line.slice(cut).trim() !== '' && indentOf(line.slice(cut)) < indent;
  });
  return outer !== undefined && ITEM.test(outer.slice(cutOf(around, outer)).trimStart());
}

function closes({ mark }: Fence, own: string): boolean {
  const marks = own.trim();
  return marks.length >= mark.length && marks === mark.charAt(0).repeat(marks.length);
}

/** How many marks the containers take of the line; undefined where it has left one of them. */
function cutOf(around: readonly Container[], line: string): number | undefined {
  let cut = 0;
  for (const one of around) {
    const rest = line.slice(cut);
    const indent = indentOf(rest);
    const quote = one.kind === 'quote' ? /^ {0,3}> ?/u.exec(rest) : undefined;
    if (quote === null || (one.kind === 'indent' && one.ofItem && rest.trim() !== '' && indent < one.width)) return undefined;
    cut += one.kind === 'quote' ? (quote?.[0].length ?? 0) : Math.min(one.width, indent);
  }
  return cut;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
