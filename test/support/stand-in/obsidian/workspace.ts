import type { EditorView } from '@codemirror/view';
import type { Menu } from './menu';
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

  /** The selection is one of the text after the changes. */
  transaction({ changes, selection }: { readonly changes: readonly Change[]; readonly selection?: { readonly from: Position; readonly to?: Position } }): void {
    const { state } = this.editor;
    const changed = state.changes(changes.map(({ from, to, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text })));
    const after = changed.apply(state.doc);
    const offset = ({ line, ch }: Position): number => after.line(line + 1).from + ch;
    this.editor.dispatch({ changes: changed, ...(selection && { selection: { anchor: offset(selection.from), head: offset(selection.to ?? selection.from) } }) });
  }

  getLine(line: number): string {
    return this.editor.state.doc.line(line + 1).text;
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

type MenuListener = (menu: Menu, editor: Editor, view: MarkdownView) => unknown;

export class Workspace {
  private readonly menus = new Set<MenuListener>();

  constructor(private readonly leaves: () => readonly Leaf[]) {}

  on(_name: 'editor-menu', listener: MenuListener): { readonly forget: () => void } {
    this.menus.add(listener);
    return { forget: () => this.menus.delete(listener) };
  }

  /** What plugins have to say about an editor's menu, before it is shown. */
  tellOfMenu(menu: Menu, view: MarkdownView): void {
    for (const listener of this.menus) if (view.editor !== undefined) listener(menu, view.editor, view);
  }

  getLeavesOfType(type: string): readonly Leaf[] {
    return type === 'markdown' ? this.leaves() : [];
  }
}
