import { MarkdownView, TFile, type App, type Editor } from 'obsidian';
import { applied, type EditOfNote, type NoteEdit } from '../block/in-note/note-edit';

/** What came of it: why nothing was written, where nothing was. */
export type Written = { readonly ok: true; readonly changed: boolean } | { readonly ok: false; readonly why: string };

/** Changes a note: through an editor that has it open, so that it can be undone; else in its file. */
export async function changeNote(app: App, path: string, editOf: (note: string) => EditOfNote): Promise<Written> {
  const editor = editorOf(app, path);
  if (editor !== undefined) return changeIn(editor, editOf);
  const file = app.vault.getAbstractFileByPath(path);
  if (!(file instanceof TFile)) return { ok: false, why: noNote(path) };
  let written: Written = { ok: true, changed: false };
  try {
    await app.vault.process(file, (note) => {
      let after = note;
      written = writtenWith(note, editOf, (edit) => (after = applied(note, edit)));
      return after;
    });
  } catch (problem) {
    console.error(problem);
    return { ok: false, why: 'The note could not be written.' };
  }
  return written;
}

export function noNote(path: string): string {
  return `There is no note “${path}” to save to.`;
}

/** As one edit, undone at once. */
export function changeIn(editor: Editor, editOf: (note: string) => EditOfNote): Written {
  return writtenWith(editor.getValue(), editOf, ({ start, end, text }) => {
    editor.transaction({ changes: [{ from: editor.offsetToPos(start), to: editor.offsetToPos(end), text }] });
  });
}

function writtenWith(note: string, editOf: (note: string) => EditOfNote, write: (edit: NoteEdit) => void): Written {
  const found = editOf(note);
  if (!found.ok) return found;
  const { edit } = found;
  const changed = edit.text !== note.slice(edit.start, edit.end);
  if (changed) write(edit);
  return { ok: true, changed };
}

/** A note as it stands now, in an editor or in its file; undefined where there is none. */
export async function noteNow(app: App, path: string): Promise<string | undefined> {
  const file = app.vault.getFileByPath(path);
  return editorOf(app, path)?.getValue() ?? (file === null ? undefined : await app.vault.read(file));
}

/** The editor of any pane that shows the note's source; in reading view a pane's editor may lag behind the file. */
function editorOf(app: App, path: string): Editor | undefined {
  const views = app.workspace.getLeavesOfType('markdown').map(({ view }) => view);
  return views.find((view): view is MarkdownView => view instanceof MarkdownView && view.file?.path === path && view.getMode() === 'source')?.editor;
}
