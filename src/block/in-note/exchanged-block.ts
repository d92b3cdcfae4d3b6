import type { Edited } from '../edits/edited-line';
import { findBlock, type BlockInNote, type DrawnBlock } from './find';
import { applied, placed, type EditOfNote } from './note-edit';

/** The edit of a note that puts another text in the place of one of its blocks' own; lines that stay the same stay as they are. */
export function exchangeInNote(note: string, block: DrawnBlock, source: string): EditOfNote {
  const finding = findBlock(note, block);
  if (!finding.ok) return finding;
  const lines = linesOfText(source);
  const { found } = finding;
  const exchange = placed(note, found, exchanged(found.block, lines));
  return exchange.ok && !isWhole(applied(note, exchange.edit), found, lines) ? { ok: false, why: 'A line of the text would end the block in the note: take its ``` out.' } : exchange;
}

function linesOfText(source: string): readonly string[] {
  return source.replace(/(?:\r\n?|\n)$/u, '').split(/\r\n?|\n/u);
}

/** From the first line that differs to the last one. */
function exchanged(before: readonly string[], after: readonly string[]): Edited {
  const shorter = Math.min(before.length, after.length);
  let [start, end] = [0, 0];
  while (start < shorter && before[start] === after[start]) start += 1;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.map((text, index) => {
    if (index < start) return { text, from: index };
    return index >= after.length - end ? { text, from: before.length - (after.length - index) } : { text };
  });
}

/** Whether the note holds the block as it was meant: a line of its text may close the fence that it stands in. */
function isWhole(note: string, { opening }: BlockInNote, lines: readonly string[]): boolean {
  return findBlock(note, { source: lines.join('\n'), whereabouts: { text: note, lineStart: opening, lineEnd: opening } }).ok;
}
