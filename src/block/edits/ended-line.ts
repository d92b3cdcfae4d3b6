import type { Edited } from './edited-line';

/** A line and what ends it: nothing at the end of a text. */
export interface EndedLine {
  readonly text: string;
  readonly end: string;
}

export function endedLines(text: string): readonly EndedLine[] {
  const parts = text.split(/(\r\n|\n|\r)/u);
  return parts.flatMap((line, index) => (index % 2 === 0 ? [{ text: line, end: parts[index + 1] ?? '' }] : []));
}

/** Edited lines as a text: each ends as it did, and a new one as the line above it. */
export function ended(lines: Edited, before: readonly EndedLine[]): string {
  const usual = before[0]?.end || '\n';
  let origin = before[0];
  return lines.map(({ text, from }, index) => {
    if (from !== undefined) origin = before[from];
    return text + (index === lines.length - 1 ? (before.at(-1)?.end ?? '') : origin?.end || usual);
  }).join('');
}
