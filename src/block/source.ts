import type { Elsewhere, Place } from '../model/diagnostic';

const TAB_STOP = 4;

/** One line of a block: its text after the indentation is `text.slice(indent)`. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** Leading spaces and tabs, in UTF-16 units. */
  readonly indent: number;
  /** What stands before `text` on the line: 1 where a byte order mark was dropped. */
  readonly shift: number;
}

/** A stretch of a block's text, from the first place to the first place after it. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
  /** Where that is, if it is not in the block's own text. */
  readonly origin?: Origin;
}

/** The place of something that is read elsewhere, in words that begin a message. */
export interface Origin {
  readonly elsewhere: Elsewhere;
  readonly words: string;
}

/** Text → its lines, whatever ends them; a byte order mark is dropped, but counted. */
export function linesOf(text: string): readonly Line[] {
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  return text.slice(shift).split(/\r\n|\n|\r/).map((line, index) => ({
    number: index + 1,
    text: line,
    indent: /^[ \t]*/.exec(line)?.[0].length ?? 0,
    shift: index === 0 ? shift : 0,
  }));
}

export function place(line: Line, offset: number): Place {
  return { line: line.number, column: line.shift + offset + 1 };
}

/** From the first mark on the line to its last one. */
export function lineRange(line: Line): Range {
  return { start: place(line, line.indent), end: place(line, Math.max(line.indent, line.text.trimEnd().length)) };
}

/** Text cut from consecutive lines that still knows where each of its characters stood. */
export class Excerpt {
  readonly text: string;
  private readonly pieces: readonly Piece[];

  /** Begins at `offset` in the first line; leading tabs become spaces, since YAML knows no tabs there. */
  constructor(lines: readonly Line[], offset = 0) {
    const pieces: Piece[] = [];
    let length = 0;
    for (const [index, line] of lines.entries()) {
      const piece = index === 0 && offset > 0 ? cut(line, offset, length) : expand(line, length);
      pieces.push(piece);
      length += piece.text.length + 1;
    }
    this.pieces = pieces;
    this.text = pieces.map((piece) => piece.text).join('\n');
  }

  /** Where the character at `index` of `text` stands in the block. */
  placeAt(index: number): Place {
    const piece = this.pieceAt(index);
    if (!piece) throw new Error('An excerpt has at least one line.');
    const within = Math.min(index - piece.start, piece.text.length);
    const original = within < piece.expanded ? Math.min(within, piece.original) : within - piece.expanded + piece.original;
    return place(piece.line, original);
  }

  /** The last that begins at or before it, by halves: a block may have as many lines as places. */
  private pieceAt(index: number): Piece | undefined {
    let [low, high] = [0, this.pieces.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.start ?? 0) <= index) low = middle;
      else high = middle;
    }
    return this.pieces[low];
  }

  range(start: number, end: number): Range {
    return { start: this.placeAt(start), end: this.placeAt(Math.max(start, end)) };
  }
}

interface Piece {
  readonly line: Line;
  readonly text: string;
  readonly start: number;
  /** Units of `text` before the first unit that the line itself has at `original`. */
  readonly expanded: number;
  readonly original: number;
}

function cut(line: Line, offset: number, start: number): Piece {
  return { line, text: line.text.slice(offset), start, expanded: 0, original: offset };
}

function expand(line: Line, start: number): Piece {
  let columns = 0;
  for (const character of line.text.slice(0, line.indent)) {
    columns += character === '\t' ? TAB_STOP - (columns % TAB_STOP) : 1;
  }
  return { line, text: ' '.repeat(columns) + line.text.slice(line.indent), start, expanded: columns, original: line.indent };
}
