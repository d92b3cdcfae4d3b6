import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, WidgetType } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { Component } from './obsidian/component';
import { Editor } from './obsidian/editor';
import { editorInfoField, editorLivePreviewField } from './obsidian/editor-fields';
import type { EditorPlugins } from './obsidian/editor-plugins';
import type { TFile } from './obsidian/vault';
import type { CodeBlocks, SectionInfo } from './obsidian/code-blocks';
import { sectionsOf } from './note';
import type { Section } from './note';
import { Children, renderSection } from './rendering';
import type { Place, Vault } from './rendering';

/** What an editor is given by its pane. */
export interface EditorSurroundings {
  readonly codeBlocks: CodeBlocks;
  readonly notes: Vault;
  readonly editing: EditorPlugins;
  readonly styleNonce: string;
  /** Live preview, or else source mode. */
  readonly isLive: boolean;
  readonly fileOf: (name: string) => TFile | null;
  readonly edited: (text: string) => void;
}

/** A note in CodeMirror 6; in live preview a block is drawn in the place of its source unless the cursor is in it. */
export class LivePreview extends Component {
  readonly containerEl: HTMLElement;
  private readonly blocks = new Children(this);
  private readonly ofPlugins = new Compartment();
  private editor: EditorView | undefined;
  private spoken: Editor | undefined;
  private name: string | undefined;

  constructor(parent: HTMLElement, private readonly around: EditorSurroundings) {
    super();
    this.containerEl = parent.createDiv({ cls: `markdown-source-view mod-cm6${around.isLive ? ' is-live-preview' : ''}` });
  }

  override onload(): void {
    this.register(this.around.editing.follow(() => this.editor?.dispatch({ effects: this.ofPlugins.reconfigure(this.around.editing.extensions) })));
  }

  show(name: string, text: string): void {
    const place: Place = {
      codeBlocks: this.around.codeBlocks, vault: this.around.notes, sourcePath: `${name}.md`, children: this.blocks, lastNewline: 'kept', knowsSections: true,
    };
    const state = EditorState.create({ doc: text, selection: { anchor: text.length }, extensions: this.extensions(place, name) });
    if (this.editor && this.name === name) this.follow(text);
    else if (this.editor) this.editor.setState(state);
    else this.editor = new EditorView({ parent: this.containerEl, state });
    this.name = name;
    this.blocks.unloadDetachedFrom(this.containerEl);
  }

  get plain(): Editor | undefined {
    this.spoken ??= this.editor && new Editor(this.editor);
    return this.spoken;
  }

  /** The caret goes where the right button is pressed, unless that is in what is selected. Drawn blocks have the page's own menu. */
  onMenu(open: (event: MouseEvent) => void): void {
    this.containerEl.addEventListener('contextmenu', (event) => {
      const { editor } = this;
      const isDrawn = event.target instanceof Element && event.target.closest('.cm-embed-block') !== null;
      if (editor === undefined || isDrawn) return;
      event.preventDefault();
      const at = editor.posAtCoords({ x: event.clientX, y: event.clientY });
      const { from, to } = editor.state.selection.main;
      if (at !== null && (at < from || at > to)) editor.dispatch({ selection: { anchor: at } });
      open(event);
    });
  }

  /** The note was changed elsewhere: as little as can be is exchanged, so that blocks and cursor stay. */
  private follow(text: string): void {
    const own = this.editor?.state.doc.toString() ?? '';
    if (own === text) return;
    let [start, end] = [0, 0];
    while (start < Math.min(own.length, text.length) && own[start] === text[start]) start += 1;
    while (end < Math.min(own.length, text.length) - start && own.at(-1 - end) === text.at(-1 - end)) end += 1;
    this.editor?.dispatch({ changes: { from: start, to: own.length - end, insert: text.slice(start, text.length - end) } });
  }

  private extensions(place: Place, name: string): Extension[] {
    const { editing, styleNonce, isLive, fileOf, edited } = this.around;
    const spoken = () => this.plain;
    const info = { get file() { return fileOf(name); }, get editor() { return spoken(); } };
    return [
      history(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      markdown(),
      syntaxHighlighting(defaultHighlightStyle),
      EditorView.lineWrapping,
      EditorView.cspNonce.of(styleNonce),
      EditorView.contentAttributes.of({ 'aria-label': 'Note' }),
      editorInfoField.init(() => info),
      editorLivePreviewField.init(() => isLive),
      EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
        if (docChanged) edited(state.doc.toString());
        const { plain } = this;
        if (plain && (docChanged || selectionSet) && this.editor?.hasFocus === true) void editing.trigger(plain, info.file, docChanged);
      }),
      isLive ? embedBlocks(place) : [],
      this.ofPlugins.of(editing.extensions),
    ];
  }

  override onunload(): void {
    for (const suggest of this.around.editing.suggests) suggest.close();
    this.editor?.destroy();
    this.containerEl.remove();
  }
}

/** Block decorations change the height of lines, so they must come from a field of the state. */
function embedBlocks(place: Place): Extension {
  return StateField.define<DecorationSet>({
    create: (state) => decorate(state, place),
    update: (decorations, { docChanged, selection, state }) => (docChanged || selection ? decorate(state, place) : decorations),
    provide: (field) => EditorView.decorations.from(field),
  });
}

function decorate(state: EditorState, place: Place): DecorationSet {
  const blocks = sectionsOf(state.doc.toString()).filter(({ isEmbedBlock }) => isEmbedBlock);
  const closed = blocks.flatMap((section) => {
    const from = state.doc.line(section.info.lineStart + 1).from;
    const to = state.doc.line(section.info.lineEnd + 1).to;
    const isEdited = state.selection.ranges.some((range) => range.from <= to && range.to >= from);
    return isEdited ? [] : [Decoration.replace({ widget: new EmbedBlock(section, place), block: true }).range(from, to)];
  });
  return Decoration.set(closed);
}

/** The section that a block on the page stands for now; there is none before it is put there. */
function infoAt(editor: EditorView, el: HTMLElement): SectionInfo | undefined {
  if (!editor.dom.contains(el)) return undefined;
  const line = editor.state.doc.lineAt(editor.posAtDOM(el)).number - 1;
  return sectionsOf(editor.state.doc.toString()).find(({ info }) => info.lineStart === line)?.info;
}

class EmbedBlock extends WidgetType {
  constructor(
    private readonly section: Section,
    private readonly place: Place,
  ) {
    super();
  }

  override eq(other: EmbedBlock): boolean {
    return other.section.html === this.section.html && other.place === this.place;
  }

  override toDOM(editor: EditorView): HTMLElement {
    const el = renderSection(this.section, this.place, 0, (own) => infoAt(editor, own) ?? this.section.info);
    el.className = 'cm-preview-code-block cm-embed-block markdown-rendered';
    const button = el.createEl('button', { cls: 'edit-block-button clickable-icon', text: '</>', attr: { 'aria-label': 'Edit this block', type: 'button' } });
    button.addEventListener('click', () => {
      editor.dispatch({ selection: { anchor: editor.posAtDOM(el) } });
      editor.focus();
    });
    return el;
  }

  override destroy(el: HTMLElement): void {
    this.place.children.unloadWithin(el);
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
