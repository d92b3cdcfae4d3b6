import type { Extension } from '@codemirror/state';
import type { Editor } from './editor';
import type { EditorSuggest } from './editor-suggest';
import type { TFile } from './vault';

/** What plugins add to editors. */
export class EditorPlugins {
  readonly suggests = new Set<EditorSuggest<unknown>>();
  private readonly added = new Set<Extension>();
  private readonly editors = new Set<() => void>();

  get extensions(): Extension {
    return [...this.added];
  }

  /** Returns what takes it back. */
  add(extension: Extension): () => void {
    this.added.add(extension);
    this.update();
    return () => {
      this.added.delete(extension);
      this.update();
    };
  }

  addSuggest(suggest: EditorSuggest<unknown>): () => void {
    this.suggests.add(suggest);
    return () => {
      suggest.close();
      this.suggests.delete(suggest);
    };
  }

  /** Calls an editor whenever its extensions may be others. */
  follow(editor: () => void): () => void {
    this.editors.add(editor);
    return () => this.editors.delete(editor);
  }

  update(): void {
    for (const editor of this.editors) editor();
  }

  /** After a change, or where something is suggested already: the first that has something to say. */
  async trigger(editor: Editor, file: TFile | null, hasChanged: boolean): Promise<void> {
    for (const suggest of this.suggests) if ((hasChanged || suggest.isOpen) && (await suggest.trigger(editor, file))) return;
  }
}
