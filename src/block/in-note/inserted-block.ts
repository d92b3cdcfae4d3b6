/** What is around the place where a block goes: the texts before and after it on their lines. */
export interface Gap {
  readonly before: string;
  readonly after: string;
}

/** What a quote, a callout or a list puts before a line. */
const MARKS = /^(?:[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)))*[ \t]*/u;

/**
 * A block in the place of what was there: on lines of its own, in the quote or list that the place is in. `below` is a line to stand under it.
 * The texts before and after stay as they are.
 */
export function insertedBlock({ before, after }: Gap, source: string, below?: string): string {
  const lead = leadOf(before);
  const isBare = before.length === lead.length;
  const fence = fenceFor(source);
  const lines = [`${fence}attention`, ...source.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '').split('\n'), fence, ...(below === undefined ? [] : [below])];
  const closing = after.trim() === '' ? '' : `\n${lead}`;
  return (isBare ? '' : `\n${lead}`) + lines.map((line, index) => (index === 0 ? line : prefixed(lead, line))).join('\n') + closing;
}

/** What a line below another one begins with to stand in the same quote and the same item of a list. */
export function leadOf(line: string): string {
  // A quote takes the blank behind its mark for its own, and the item that stands right behind it has none.
  return (MARKS.exec(line)?.[0] ?? '').replace(/>(?=[^\s>])/gu, '> ').replace(/[^\s>]/gu, ' ');
}

/** A blank line needs the marks of its quote, not the blanks of its list. */
function prefixed(lead: string, line: string): string {
  return line === '' ? lead.trimEnd() : lead + line;
}

/** Longer than any run of the mark in the block. */
function fenceFor(source: string): string {
  const longest = Math.max(2, ...(source.match(/`+/gu) ?? []).map((run) => run.length));
  return '`'.repeat(longest + 1);
}
