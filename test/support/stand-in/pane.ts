import { LivePreview } from './live-preview';
import type { CodeBlocks } from './obsidian/code-blocks';
import { migrate } from './obsidian/dom';
import type { EditorPlugins } from './obsidian/editor-plugins';
import type { Editor } from './obsidian/editor';
import type { Vault } from './obsidian/vault';
import { MarkdownView, type Leaf } from './obsidian/workspace';
import { ReadingView } from './reading-view';
import type { Vault as Notes } from './rendering';
import type { Settings } from './settings';

/** What every pane has. */
export interface Surroundings {
  readonly codeBlocks: CodeBlocks;
  readonly vault: Vault;
  readonly editing: EditorPlugins;
  readonly notes: Notes;
  readonly styleNonce: string;
  /** A right click in an editor. */
  readonly menu: (event: MouseEvent, view: MarkdownView) => void;
}

/** A note in a part of the window. */
export class Pane {
  private view: ReadingView | LivePreview | undefined;
  private shown: Pick<Settings, 'mode' | 'note'> | undefined;

  constructor(private readonly leaf: HTMLElement, private readonly around: Surroundings) {}

  get containerEl(): HTMLElement | undefined {
    return this.view?.containerEl;
  }

  show(note: string, mode: Settings['mode']): void {
    if (this.shown?.note === note && this.shown.mode === mode) return;
    if (this.shown?.mode !== mode) this.close();
    this.shown = { note, mode };
    this.view ??= this.createView(mode);
    this.refresh();
  }

  /** The note, as it stands in the vault now. */
  refresh(): void {
    if (this.shown === undefined) return;
    const { note } = this.shown;
    this.view?.show(note, this.around.notes.get(note) ?? `There is no note “${note}”.`);
  }

  /** As with `eState.line` in Obsidian: once the note is there. */
  scrollTo(note: string, line: number | undefined): void {
    if (line === undefined) return;
    const { view } = this;
    if (this.shown?.note === note && view instanceof ReadingView) view.scrollTo(line);
    else window.setTimeout(() => this.scrollTo(note, line), 20);
  }

  close(): void {
    this.view?.unload();
    this.view = undefined;
    this.shown = undefined;
  }

  /** As plugins find it. */
  get leafOfPlugins(): readonly Leaf[] {
    const { shown, view } = this;
    if (shown === undefined || view === undefined) return [];
    const file = this.around.vault.getAbstractFileByPath(`${shown.note}.md`);
    return [{ view: view instanceof LivePreview ? new MarkdownView(file, 'source', view.plain) : new MarkdownView(file, 'preview', undefined) }];
  }

  get plain(): Editor | undefined {
    return this.view instanceof LivePreview ? this.view.plain : undefined;
  }

  /** Whether the caret blinks in it. */
  get isWrittenIn(): boolean {
    const { containerEl } = this;
    return containerEl?.contains(containerEl.ownerDocument.activeElement) === true;
  }

  moveTo(el: HTMLElement): void {
    if (this.view) migrate(this.view.containerEl, el);
  }

  private createView(mode: Settings['mode']): ReadingView | LivePreview {
    const { codeBlocks, vault, notes, editing, styleNonce, menu } = this.around;
    const write = (text: string): void => {
      const path = `${this.shown?.note ?? ''}.md`;
      if (vault.textOf(path) !== text) vault.modify(path, text);
    };
    const view = mode === 'reading' ? new ReadingView(this.leaf, codeBlocks, notes) : new LivePreview(this.leaf, { codeBlocks, notes, editing, styleNonce, isLive: mode === 'live-preview', fileOf: (name) => vault.getAbstractFileByPath(`${name}.md`), edited: write });
    view.load();
    if (view instanceof LivePreview) view.onMenu((event) => this.leafOfPlugins.forEach((leaf) => menu(event, leaf.view)));
    return view;
  }
}
