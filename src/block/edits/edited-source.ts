import { edit, type KeyChanges } from './edit';
import { ended, endedLines } from './ended-line';

export type EditedSource = { readonly ok: true; readonly source: string } | { readonly ok: false; readonly why: string };

/** A block's text with some of its keys changed; every line keeps its own end. */
export function editedSource(source: string, changes: KeyChanges): EditedSource {
  const lines = endedLines(source);
  const edited = edit(lines.map(({ text }) => text), changes);
  return edited.ok ? { ok: true, source: ended(edited.lines, lines) } : edited;
}
