/** How far a line has been read. Columns count a tab up to the next multiple of four, as Markdown does; `owed` are those of a tab that was taken in part. */
export interface Reach {
  readonly at: number;
  readonly column: number;
  readonly owed: number;
}

/** What a line stands in: a quote, or an item of a list, whose lines begin so many columns to the right of what it stands in itself. */
export type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly width: number };

export const LINE_START: Reach = { at: 0, column: 0, owed: 0 };

/** Further to the right, a line is indented code: neither a mark nor a fence. */
export const MOST_INDENT = 3;

const TAB = 4;

/** Past the blanks, or as many of their columns. */
export function pastBlanks(line: string, from: Reach, most = Infinity): Reach {
  let { at, column, owed } = from;
  for (let left = most; left > 0; ) {
    if (owed === 0) {
      const mark = line[at];
      if (mark !== ' ' && mark !== '\t') break;
      owed = mark === ' ' ? 1 : TAB - (column % TAB);
      at += 1;
    }
    const taken = Math.min(owed, left);
    [owed, left, column] = [owed - taken, left - taken, column + taken];
  }
  return { at, column, owed };
}

export function textAfter(line: string, { at, owed }: Reach): string {
  return ' '.repeat(owed) + line.slice(at);
}

/** With blanks for the part of a tab that was taken. */
export function textBefore(line: string, { at, column, owed }: Reach): string {
  const whole = line.slice(0, owed === 0 ? at : at - 1);
  return whole + ' '.repeat(owed === 0 ? 0 : column - columnsOf(whole));
}

function columnsOf(text: string): number {
  return Array.from(text).reduce((columns, mark) => columns + (mark === '\t' ? TAB - (columns % TAB) : 1), 0);
}

/** Where a line's own text begins within what it stands in; undefined where it has left one of them. `isFirst`: it may open the items itself. */
export function reachIn(around: readonly Container[], line: string, isFirst = false): Reach | undefined {
  let reach: Reach | undefined = LINE_START;
  for (const one of around) {
    reach = one.kind === 'quote' ? pastQuote(line, reach) : pastItem(line, reach, one.width, isFirst);
    if (reach === undefined) return undefined;
  }
  return reach;
}

/** The same for what is the same. */
export function nameOf(around: readonly Container[]): string {
  return around.map((one) => (one.kind === 'quote' ? '>' : one.width)).join(' ');
}

/** The blank behind a quote's mark is the mark's. */
export function pastQuote(line: string, from: Reach): Reach | undefined {
  const { at, column } = pastBlanks(line, from);
  return column - from.column <= MOST_INDENT && line[at] === '>' ? pastBlanks(line, { at: at + 1, column: column + 1, owed: 0 }, 1) : undefined;
}

function pastItem(line: string, from: Reach, width: number, isFirst: boolean): Reach | undefined {
  const inside = pastBlanks(line, from, width);
  if (inside.column - from.column === width || inside.at === line.length) return inside;
  const item = isFirst ? itemAt(line, from) : undefined;
  return item?.width === width ? item.inside : undefined;
}

const ITEM = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/uy;

/** An item that begins here: where its text does, and how many columns to the right that is. */
export function itemAt(line: string, from: Reach): { readonly width: number; readonly inside: Reach } | undefined {
  const { at, column } = pastBlanks(line, from);
  ITEM.lastIndex = at;
  const mark = ITEM.exec(line)?.[0];
  if (mark === undefined) return undefined;
  const after = { at: at + mark.length, column: column + mark.length, owed: 0 };
  const text = pastBlanks(line, after);
  // An empty item, or one that begins with code: its text begins one column behind the mark.
  const isFar = text.at === line.length || text.column - after.column > MOST_INDENT + 1;
  return { width: (isFar ? after.column + 1 : text.column) - from.column, inside: isFar ? pastBlanks(line, after, 1) : text };
}
