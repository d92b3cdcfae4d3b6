import { MarkdownView, TFile, type App, type Editor } from 'obsidian';
import type { KeyChanges } from '../block/edits/edit';
import type { DrawnBlock } from '../block/in-note/find';
import { applied, editOfNote, type NoteEdit } from '../block/in-note/note-edit';

const SAVED = 'Saved to the note.';

/** Changes keys of a block in its note: through an editor that has the note open, so that it can be undone; else in the file. Says what came of it. */
export async function saveKeys(app: App, path: string, block: DrawnBlock, keys: KeyChanges): Promise<string> {
  const editor = editorOf(app, path);
  if (editor !== undefined) return savedWith(editor.getValue(), block, keys, (edit) => change(editor, edit));
  const file = app.vault.getAbstractFileByPath(path);
  if (!(file instanceof TFile)) return `There is no note “${path}” to save to.`;
  let answer = '';
  try {
    await app.vault.process(file, (note) => {
      let after = note;
      answer = savedWith(note, block, keys, (edit) => (after = applied(note, edit)));
      return after;
    });
  } catch (problem) {
    console.error(problem);
    return 'The note could not be written.';
  }
  return answer;
}

function savedWith(note: string, block: DrawnBlock, keys: KeyChanges, write: (edit: NoteEdit) => void): string {
  const found = editOfNote(note, block, keys);
  if (!found.ok) return found.why;
  const { edit } = found;
  if (edit.text === note.slice(edit.start, edit.end)) return 'The block says so already.';
  write(edit);
  return SAVED;
}

/** The editor of any pane that shows the note's source; in reading view a pane's editor may lag behind the file. */
function editorOf(app: App, path: string): Editor | undefined {
  const views = app.workspace.getLeavesOfType('markdown').map(({ view }) => view);
  return views.find((view): view is MarkdownView => view instanceof MarkdownView && view.file?.path === path && view.getMode() === 'source')?.editor;
}

function change(editor: Editor, { start, end, text }: NoteEdit): void {
  editor.transaction({ changes: [{ from: editor.offsetToPos(start), to: editor.offsetToPos(end), text }] });
}
