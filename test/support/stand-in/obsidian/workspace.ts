import type { Editor } from './editor';
import type { EditorPlugins } from './editor-plugins';
import type { TFile } from './vault';

/** A note in a pane: its source, as in live preview, or its reading view. */
export class MarkdownView {
  constructor(
    readonly file: TFile | null,
    private readonly mode: 'source' | 'preview',
    readonly editor: Editor | undefined,
  ) {}

  getMode(): 'source' | 'preview' {
    return this.mode;
  }
}

export interface Leaf {
  readonly view: MarkdownView;
}

export class Workspace {
  constructor(private readonly leaves: () => readonly Leaf[], private readonly editing: EditorPlugins) {}

  /** Editors take the extensions of plugins anew. */
  updateOptions(): void {
    this.editing.update();
  }

  getLeavesOfType(type: string): readonly Leaf[] {
    return type === 'markdown' ? this.leaves() : [];
  }
}
