import { nameIn } from './block-name';
import { findBlock, type BlockInNote, type DrawnBlock } from './find';
import { leadOf } from './inserted-block';
import type { EditOfNote } from './note-edit';

export type TextBelow = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

interface Foot extends BlockInNote {
  /** The last line that is the block's: its closing fence, or the name below it, which is of what stands above it. */
  readonly last: number;
}

/** The line that follows a block in the quote or item that it stands in; empty where none does. */
export function textBelow(note: string, block: DrawnBlock): TextBelow {
  const footing = footOf(note, block);
  return footing.ok ? { ok: true, text: insideBelow(footing.foot, footing.foot.last).find((text) => text !== '') ?? '' } : footing;
}

/** The edit that puts a paragraph below a block, in the same quote or item; blank lines keep it apart from what stands around it. */
export function paragraphBelow(note: string, block: DrawnBlock, paragraph: string): EditOfNote {
  const footing = footOf(note, block);
  if (!footing.ok) return footing;
  const { lines, opening, last } = footing.foot;
  const lead = leadOf(lines[opening]?.text ?? '');
  const end = lines[opening]?.end ?? '\n';
  const at = lines.slice(0, last + 1).reduce((sum, line) => sum + line.text.length + line.end.length, 0) - (lines[last]?.end.length ?? 0);
  const parting = isApart(footing.foot) ? '' : end + lead.trimEnd();
  return { ok: true, edit: { start: at, end: at, text: end + lead.trimEnd() + end + lead + paragraph + parting } };
}

function footOf(note: string, block: DrawnBlock): { readonly ok: true; readonly foot: Foot } | { readonly ok: false; readonly why: string } {
  const finding = findBlock(note, block);
  if (!finding.ok) return finding;
  const { found } = finding;
  if (!found.closed) return { ok: false, why: 'The block has no closing fence: add one.' };
  return { ok: true, foot: { ...found, last: found.end + (nameIn(insideBelow(found, found.end))?.lines ?? 0) } };
}

/** What follows a line, as far as the quote or item goes. */
function insideBelow({ lines, isInside, within }: BlockInNote, last: number): readonly string[] {
  const after = lines.slice(last + 1).map(({ text }) => text);
  const end = after.findIndex((text) => !isInside(text));
  return after.slice(0, end === -1 ? undefined : end).map((text) => within(text).trim());
}

function isApart({ lines, last, isInside, within }: Foot): boolean {
  const next = lines[last + 1]?.text ?? '';
  return next.trim() === '' || (isInside(next) && within(next).trim() === '');
}
