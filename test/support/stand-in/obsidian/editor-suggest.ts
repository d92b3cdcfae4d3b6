import { Scope } from './scope';
import type { App } from './plugin';
import type { TFile } from './vault';
import type { Editor, Position } from './editor';

export interface TriggerInfo {
  readonly start: Position;
  readonly end: Position;
  readonly query: string;
}

interface Instruction {
  readonly command: string;
  readonly purpose: string;
}

const LIMIT = 100;

/** Suggestions at the caret, as Obsidian shows them: asked for after every change, chosen by arrows and Enter or by mouse. */
export abstract class EditorSuggest<Value> {
  readonly scope = new Scope();
  context: (TriggerInfo & { readonly editor: Editor; readonly file: TFile | null }) | null = null;
  limit = LIMIT;
  private containerEl: HTMLElement | undefined;
  private instructions: readonly Instruction[] = [];
  private values: readonly Value[] = [];
  private items: HTMLElement[] = [];
  private selected = 0;
  private readonly press = (event: KeyboardEvent): void => this.scope.handle(event);

  constructor(readonly app: App) {
    this.scope.register([], 'ArrowDown', () => this.select(this.selected + 1));
    this.scope.register([], 'ArrowUp', () => this.select(this.selected - 1));
    this.scope.register([], 'Enter', (event) => this.choose(this.selected, event));
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  abstract onTrigger(cursor: Position, editor: Editor, file: TFile | null): TriggerInfo | null;
  abstract getSuggestions(context: TriggerInfo): Value[] | Promise<Value[]>;
  abstract renderSuggestion(value: Value, el: HTMLElement): void;
  abstract selectSuggestion(value: Value, event: MouseEvent | KeyboardEvent): void;

  setInstructions(instructions: readonly Instruction[]): void {
    this.instructions = instructions;
  }

  /** Whether there is something to suggest there, which is then on screen. */
  async trigger(editor: Editor, file: TFile | null): Promise<boolean> {
    const info = this.onTrigger(editor.getCursor(), editor, file);
    if (info === null) {
      this.close();
      return false;
    }
    const context = { ...info, editor, file };
    this.context = context;
    const values = await this.getSuggestions(context);
    if (this.context !== context) return true;
    if (values.length === 0) this.close();
    else this.show(values);
    return true;
  }

  get isOpen(): boolean {
    return this.containerEl !== undefined;
  }

  close(): void {
    this.containerEl?.ownerDocument.removeEventListener('keydown', this.press, true);
    this.containerEl?.remove();
    this.containerEl = undefined;
    this.context = null;
  }

  private show(values: readonly Value[]): void {
    const { editor, start } = this.context ?? {};
    if (editor === undefined || start === undefined) return;
    const page = editor.document;
    this.containerEl?.remove();
    this.containerEl = page.body.createDiv({ cls: 'suggestion-container' });
    const list = this.containerEl.createDiv({ cls: 'suggestion' });
    const { left, bottom } = editor.coordsAt(start);
    this.containerEl.style.setProperty('left', `${left}px`);
    this.containerEl.style.setProperty('top', `${bottom}px`);
    this.values = values;
    this.items = values.map((value, index) => this.item(list, value, index));
    const help = this.containerEl.createDiv({ cls: 'prompt-instructions' });
    for (const { command, purpose } of this.instructions) {
      const instruction = help.createDiv({ cls: 'prompt-instruction' });
      instruction.createSpan({ cls: 'prompt-instruction-command', text: command });
      instruction.createSpan({ text: purpose });
    }
    page.removeEventListener('keydown', this.press, true);
    page.addEventListener('keydown', this.press, true);
    this.select(0);
  }

  private item(list: HTMLElement, value: Value, index: number): HTMLElement {
    const item = list.createDiv({ cls: 'suggestion-item' });
    this.renderSuggestion(value, item);
    item.addEventListener('mousedown', (event) => event.preventDefault());
    item.addEventListener('click', (event) => this.choose(index, event));
    return item;
  }

  private select(index: number): false {
    this.items[this.selected]?.removeClass('is-selected');
    this.selected = (index + this.items.length) % this.items.length;
    this.items[this.selected]?.addClass('is-selected');
    this.items[this.selected]?.scrollIntoView({ block: 'nearest' });
    return false;
  }

  private choose(index: number, event: MouseEvent | KeyboardEvent): false {
    const value = this.values[index];
    if (value !== undefined) this.selectSuggestion(value, event);
    return false;
  }
}
