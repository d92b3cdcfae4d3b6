import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, WidgetType } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { Component } from './obsidian/component';
import type { CodeBlocks } from './obsidian/code-blocks';
import { sectionsOf } from './note';
import type { Section } from './note';
import { Children, renderSection, sectionOf, standsFor } from './rendering';
import type { Attachments, Place, Vault } from './rendering';

/** A note in CodeMirror 6; a block is drawn in the place of its source unless the cursor is in it. */
export class LivePreview extends Component {
  readonly containerEl: HTMLElement;
  private readonly blocks = new Children(this);
  private editor: EditorView | undefined;

  constructor(
    parent: HTMLElement,
    private readonly codeBlocks: CodeBlocks,
    private readonly vault: Vault,
    private readonly attachments: Attachments,
    private readonly styleNonce: string,
    private readonly edited: (text: string) => void,
  ) {
    super();
    this.containerEl = parent.createDiv({ cls: 'markdown-source-view mod-cm6 is-live-preview' });
  }

  show(name: string, text: string): void {
    const place: Place = {
      codeBlocks: this.codeBlocks, vault: this.vault, attachments: this.attachments, sourcePath: `${name}.md`, children: this.blocks, lastNewline: 'kept', knowsSections: true,
    };
    const state = EditorState.create({ doc: text, selection: { anchor: text.length }, extensions: this.extensions(place) });
    if (this.editor) this.editor.setState(state);
    else this.editor = new EditorView({ parent: this.containerEl, state });
    this.blocks.unloadDetachedFrom(this.containerEl);
  }

  /** What changed on disk becomes an edit: the rest of the editor stays as it is. */
  take(text: string): void {
    const { editor } = this;
    if (!editor) return;
    const before = editor.state.doc.toString();
    const shorter = Math.min(before.length, text.length);
    let from = 0;
    while (from < shorter && before[from] === text[from]) from += 1;
    let kept = 0;
    while (kept < shorter - from && before[before.length - 1 - kept] === text[text.length - 1 - kept]) kept += 1;
    editor.dispatch({ changes: { from, to: before.length - kept, insert: text.slice(from, text.length - kept) } });
  }

  private extensions(place: Place): Extension[] {
    return [
      history(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      markdown(),
      syntaxHighlighting(defaultHighlightStyle),
      EditorView.lineWrapping,
      EditorView.cspNonce.of(this.styleNonce),
      EditorView.contentAttributes.of({ 'aria-label': 'Note' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) this.edited(update.state.doc.toString());
      }),
      embedBlocks(place),
    ];
  }

  override onunload(): void {
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

/** The note that an element was drawn for. */
const places = new WeakMap<HTMLElement, Place>();

class EmbedBlock extends WidgetType {
  constructor(
    private readonly section: Section,
    private readonly place: Place,
  ) {
    super();
  }

  override eq(other: EmbedBlock): boolean {
    return other.section === this.section && other.place === this.place;
  }

  /** The same block elsewhere in the note keeps its element. */
  override updateDOM(el: HTMLElement): boolean {
    const isSame = sectionOf(el)?.html === this.section.html && places.get(el) === this.place;
    if (isSame) standsFor(el, this.section);
    return isSame;
  }

  override toDOM(editor: EditorView): HTMLElement {
    const el = renderSection(this.section, this.place);
    places.set(el, this.place);
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
