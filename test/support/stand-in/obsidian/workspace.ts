import type { EditorView } from '@codemirror/view';
import type { TFile } from './vault';

interface Position {
  readonly line: number;
  readonly ch: number;
}

interface Change {
  readonly from: Position;
  readonly to?: Position;
  readonly text: string;
}

/** Obsidian's own way to speak of an editor, over CodeMirror; what a plugin changes at once is undone at once. */
export class Editor {
  constructor(private readonly editor: EditorView) {}

  getValue(): string {
    return this.editor.state.doc.toString();
  }

  offsetToPos(offset: number): Position {
    const line = this.editor.state.doc.lineAt(offset);
    return { line: line.number - 1, ch: offset - line.from };
  }

  transaction({ changes }: { readonly changes: readonly Change[] }): void {
    this.editor.dispatch({ changes: changes.map(({ from, to, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text })) });
  }

  private posToOffset({ line, ch }: Position): number {
    return this.editor.state.doc.line(line + 1).from + ch;
  }
}

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
  constructor(private readonly leaves: () => readonly Leaf[]) {}

  getLeavesOfType(type: string): readonly Leaf[] {
    return type === 'markdown' ? this.leaves() : [];
  }
}
