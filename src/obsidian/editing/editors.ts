import { ViewPlugin, type EditorView } from '@codemirror/view';
import type { Extension } from '@codemirror/state';
import { editorInfoField, type Editor } from 'obsidian';

/** The editors that are open: commands are given Obsidian's own, and the typings do not lead from there to CodeMirror's. */
export class Editors {
  private readonly views = new Set<EditorView>();

  readonly extension: Extension = ViewPlugin.define((view) => {
    this.views.add(view);
    return { destroy: () => this.views.delete(view) };
  });

  viewOf(editor: Editor): EditorView | undefined {
    return [...this.views].find(({ state }) => state.field(editorInfoField, false)?.editor === editor);
  }
}
