import type { App } from 'obsidian';
import type { KeyChanges } from '../block/edits/edit';
import type { DrawnBlock } from '../block/in-note/find';
import { editOfNote } from '../block/in-note/note-edit';
import { changeNote } from './note-writing';

/** Changes keys of a block in its note. Says what came of it. */
export async function saveKeys(app: App, path: string, block: DrawnBlock, keys: KeyChanges): Promise<string> {
  const written = await changeNote(app, path, (note) => editOfNote(note, block, keys));
  if (!written.ok) return written.why;
  return written.changed ? 'Saved to the note.' : 'The block says so already.';
}
