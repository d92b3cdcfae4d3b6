import { EditorSuggest } from 'obsidian';
import type { Editor, EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo, TFile } from 'obsidian';
import type { Completion } from '../../block/completions/completion';
import { completionsAt } from '../../block/completions/completions';
import { linksAt } from '../../block/completions/links';
import { fenceAround, sourceOf } from '../../block/in-note/fence';
import type { Place } from '../../model/diagnostic';
import { linksToBlocks } from '../elsewhere/links-to-blocks';
import type { PlacedBlock, VaultReader } from '../elsewhere/vault-reader';

/** What may be written where the caret stands in an attention block, in callouts, lists and quotes too; nothing anywhere else. */
export class BlockSuggest extends EditorSuggest<Completion> {
  private offered: readonly Completion[] = [];
  /** What is on screen, by its element: the typings do not tell which one is selected. */
  private readonly shown = new Map<HTMLElement, Completion>();

  constructor(private readonly reader: VaultReader) {
    super(reader.app);
    this.scope.register([], 'Tab', (event) => this.selectCurrent(event));
    this.setInstructions([{ command: '↑↓', purpose: 'to choose' }, { command: '↵ or tab', purpose: 'to insert' }, { command: 'esc', purpose: 'to dismiss' }]);
  }

  /** Asked at every key press, in every note. */
  override onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null {
    if (!FENCE.test(editor.getRange({ line: 0, ch: 0 }, cursor))) return null;
    const note = editor.getValue();
    const lines = note.split('\n');
    const fence = fenceAround(lines, cursor.line);
    if (fence === undefined) return null;
    const line = lines[cursor.line] ?? '';
    const cut = line.length - fence.within(line).length;
    const place = { line: cursor.line - fence.opening, column: cursor.ch - cut + 1 };
    return cursor.ch < cut ? null : this.offer({ source: sourceOf(lines, fence), path: file?.path ?? '', note }, place, cursor);
  }

  private offer(block: PlacedBlock, place: Place, cursor: EditorPosition): EditorSuggestTriggerInfo | null {
    const { source, path } = block;
    const completing = linksAt(source, place, { import: () => this.recordings(), from: () => linksToBlocks(this.app, path) }) ?? completionsAt(source, place, this.reader.known(block));
    if (completing === undefined) return null;
    this.offered = completing.completions;
    return { start: { line: cursor.line, ch: cursor.ch - (place.column - completing.from.column) }, end: cursor, query: completing.word };
  }

  private recordings(): readonly string[] {
    return this.app.vault.getFiles().filter(({ extension }) => extension === 'json').map(({ path }) => path);
  }

  override getSuggestions(): Completion[] {
    this.shown.clear();
    return this.offered.slice(0, this.limit);
  }

  override renderSuggestion(completion: Completion, el: HTMLElement): void {
    this.shown.set(el, completion);
    el.addClass('mod-complex', 'attn-completion');
    const content = el.createDiv({ cls: 'suggestion-content' });
    content.createDiv({ cls: 'suggestion-title', text: completion.label });
    if (completion.doc !== undefined) content.createDiv({ cls: 'suggestion-note', text: firstSentence(completion.doc) });
  }

  override selectSuggestion({ label, insert = label }: Completion): void {
    const { context } = this;
    if (context === null) return;
    // First, since what is inserted may ask for the next one.
    this.close();
    insertAt(context, insert);
  }

  /** Obsidian knows Enter alone. */
  private selectCurrent(event: KeyboardEvent): false {
    const [, completion] = [...this.shown].find(([el]) => el.hasClass('is-selected')) ?? [];
    const [first] = this.offered;
    const chosen = completion ?? first;
    if (chosen !== undefined) {
      event.preventDefault();
      this.selectSuggestion(chosen);
    }
    return false;
  }
}

const FENCE = /(?:`{3}|~{3})[ \t]*attention/u;

/** Closing marks that the editor has put after the caret are not written twice. */
function insertAt({ editor, start, end }: EditorSuggestContext, text: string): void {
  const after = editor.getLine(end.line).slice(end.ch);
  const closing = /[\])}"']*$/u.exec(text)?.[0] ?? '';
  const lengths = Array.from({ length: closing.length }, (_, taken) => closing.length - taken);
  const there = lengths.find((length) => after.startsWith(closing.slice(-length))) ?? 0;
  // At once, so that nobody is asked what goes where the caret is only for a moment.
  editor.transaction({
    changes: [{ from: start, to: { line: end.line, ch: end.ch + there }, text }],
    selection: { from: { line: start.line, ch: start.ch + text.length } },
  });
}

function firstSentence(doc: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(doc)?.[0] ?? doc;
}
