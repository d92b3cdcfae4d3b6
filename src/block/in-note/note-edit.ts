import { edit, type KeyChanges } from '../edits/edit';
import type { Edited } from '../edits/edited-line';
import { ended, type EndedLine } from '../edits/ended-line';
import { findBlock, type BlockInNote, type DrawnBlock } from './find';
import { leadOf } from './inserted-block';

/** What is to be exchanged in a note, in whole lines: by positions in its text. */
export interface NoteEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type EditOfNote = { readonly ok: true; readonly edit: NoteEdit } | { readonly ok: false; readonly why: string };

/** The edit of a note that changes keys of one of its blocks; what stands before the block's lines stands before new ones too. */
export function editOfNote(note: string, block: DrawnBlock, changes: KeyChanges): EditOfNote {
  const finding = findBlock(note, block);
  if (!finding.ok) return finding;
  const edited = edit(finding.found.block, changes);
  return edited.ok ? placed(note, finding.found, edited.lines) : edited;
}

/** A block's new lines where they stand in the note. */
export function placed(note: string, found: BlockInNote, edited: Edited): EditOfNote {
  if (found.block.length === 0) return filled(edited, found);
  return { ok: true, edit: narrowed(note, found, ended(inNote(edited, found), linesOfBlock(found))) };
}

/** An empty block has no line to go by but its fence. */
function filled(edited: Edited, found: BlockInNote): EditOfNote {
  const { lines, opening, closed } = found;
  if (!closed) return { ok: false, why: 'The block has no closing fence: add one.' };
  const start = lengthOf(lines.slice(0, opening + 1));
  return { ok: true, edit: { start, end: start, text: inNote(edited, found).map(({ text }) => text + (lines[opening]?.end ?? '')).join('') } };
}

export function applied(note: string, { start, end, text }: NoteEdit): string {
  return note.slice(0, start) + text + note.slice(end);
}

function linesOfBlock({ lines, opening, block }: BlockInNote): readonly EndedLine[] {
  return lines.slice(opening + 1, opening + 1 + block.length);
}

/** Lines as they stand in the note; a new one begins as the written line above it does. */
function inNote(edited: Edited, found: BlockInNote): Edited {
  const { lines, opening, block, prefixes } = found;
  const own = linesOfBlock(found);
  const joined = joining(found);
  let above = prefixes.find((_, index) => block[index]?.trim() !== '') ?? leadOf(lines[opening]?.text ?? '');
  return edited.map((line) => {
    const before = line.from === undefined ? undefined : block[line.from];
    const prefix = (line.from === undefined ? undefined : prefixes[line.from]) ?? above;
    if (before !== undefined && before.trim() !== '') above = prefix;
    const kept = line.from !== undefined && before === line.text ? own[line.from]?.text : undefined;
    return { ...line, text: kept ?? joined(prefix, line.text) };
  });
}

/**
 * Puts a text behind what stands before it. Of its own blanks a quote's mark takes one, and a fence as many as it is indented: where that is
 * how the host has read the block, a line is read again.
 */
function joining(found: BlockInNote): (prefix: string, text: string) => string {
  const { lines, opening, block, within } = found;
  const isReadSo = linesOfBlock(found).every(({ text }, index) => within(text) === block[index]);
  const others = (prefix: string) => (isReadSo ? [`${prefix} `, leadOf(lines[opening]?.text ?? '')] : []);
  return (prefix, text) => [prefix, ...others(prefix)].map((before) => before + text).find((line) => within(line) === text) ?? prefix + text;
}

/** From the first line that changes to the last one. */
function narrowed(note: string, found: BlockInNote, after: string): NoteEdit {
  const start = lengthOf(found.lines.slice(0, found.opening + 1));
  const end = start + lengthOf(linesOfBlock(found));
  const before = note.slice(start, end);
  const same = commonStart(before, after);
  const sameEnd = commonEnd(before.slice(same), after.slice(same));
  return { start: start + same, end: end - sameEnd, text: after.slice(same, after.length - sameEnd) };
}

function lengthOf(lines: readonly EndedLine[]): number {
  return lines.reduce((sum, { text, end }) => sum + text.length + end.length, 0);
}

/** As far as whole lines are the same. */
function commonStart(a: string, b: string): number {
  let same = 0;
  for (let at = 0; at < Math.min(a.length, b.length) && a[at] === b[at]; at += 1) if (a[at] === '\n') same = at + 1;
  return same;
}

/** Both begin with a line. */
function commonEnd(a: string, b: string): number {
  let [same, at] = [0, 0];
  for (; at < Math.min(a.length, b.length) && a.at(-1 - at) === b.at(-1 - at); at += 1) if (a.at(-1 - at) === '\n') same = at;
  return beginsLine(a, at) && beginsLine(b, at) ? at : same;
}

/** Whether the last `count` characters are whole lines. */
function beginsLine(text: string, count: number): boolean {
  return count === text.length || text.at(-1 - count) === '\n';
}
