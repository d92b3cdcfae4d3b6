import type { EditorView } from '@codemirror/view';

export interface Position {
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

  /** Not Obsidian's: for the stand-in's own popovers. */
  get document(): Document {
    return this.editor.dom.ownerDocument;
  }

  coordsAt(position: Position): { readonly left: number; readonly bottom: number } {
    return this.editor.coordsAtPos(this.posToOffset(position)) ?? { left: 0, bottom: 0 };
  }

  getValue(): string {
    return this.editor.state.doc.toString();
  }

  getLine(line: number): string {
    return this.editor.state.doc.line(line + 1).text;
  }

  getRange(from: Position, to: Position): string {
    return this.editor.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  offsetToPos(offset: number): Position {
    const line = this.editor.state.doc.lineAt(offset);
    return { line: line.number - 1, ch: offset - line.from };
  }

  /** As in Obsidian, the selection is one of the text after the changes. */
  transaction({ changes = [], selection }: { readonly changes?: readonly Change[]; readonly selection?: { readonly from: Position; readonly to?: Position } }): void {
    const { state } = this.editor;
    const changed = state.changes(changes.map(({ from, to, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text })));
    const doc = changed.apply(state.doc);
    const offset = ({ line, ch }: Position): number => doc.line(line + 1).from + ch;
    this.editor.dispatch({ changes: changed, ...(selection && { selection: { anchor: offset(selection.from), head: offset(selection.to ?? selection.from) } }) });
  }

  lastLine(): number {
    return this.editor.state.doc.lines - 1;
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): Position {
    return this.offsetToPos(this.editor.state.selection.main[side]);
  }

  setCursor({ line, ch }: Position): void {
    this.editor.dispatch({ selection: { anchor: this.posToOffset({ line, ch }) } });
  }

  setSelection(anchor: Position, head: Position = anchor): void {
    this.editor.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) } });
  }

  getSelection(): string {
    const { from, to } = this.editor.state.selection.main;
    return this.editor.state.sliceDoc(from, to);
  }

  focus(): void {
    this.editor.focus();
  }

  private posToOffset({ line, ch }: Position): number {
    return this.editor.state.doc.line(line + 1).from + ch;
  }
}
