import type { Runnable } from './obsidian/commands';
import { Modal } from './obsidian/modal';

/** The app's command palette: type a part of a name, walk with the arrow keys, Enter runs it. */
export class Palette extends Modal {
  private input: HTMLInputElement | undefined;
  private list: HTMLElement | undefined;
  private chosen = 0;

  constructor(private readonly commands: readonly Runnable[]) {
    super(undefined);
  }

  override onOpen(): void {
    this.modalEl.addClass('prompt');
    this.modalEl.setAttr('role', 'dialog');
    this.modalEl.setAttr('aria-label', 'Commands');
    const input = this.contentEl.createEl('input', { attr: { type: 'text', 'aria-label': 'Command' } });
    this.list = this.contentEl.createDiv({ cls: 'prompt-results' });
    this.input = input;
    input.addEventListener('input', () => this.draw(0));
    input.addEventListener('keydown', (event) => this.walked(event));
    this.draw(0);
    input.focus();
  }

  private get found(): readonly Runnable[] {
    const typed = this.input?.value.toLowerCase() ?? '';
    return this.commands.filter(({ name }) => name.toLowerCase().includes(typed));
  }

  private draw(chosen: number): void {
    this.chosen = Math.min(Math.max(chosen, 0), this.found.length - 1);
    this.list?.empty();
    for (const [index, command] of this.found.entries()) {
      const item = this.list?.createEl('button', { cls: index === this.chosen ? 'suggestion-item is-selected' : 'suggestion-item', text: command.name, attr: { type: 'button' } });
      item?.addEventListener('click', () => this.run(command));
    }
  }

  private walked(event: KeyboardEvent): void {
    const command = this.found[this.chosen];
    if (event.key === 'ArrowDown') this.draw(this.chosen + 1);
    else if (event.key === 'ArrowUp') this.draw(this.chosen - 1);
    else if (event.key === 'Enter' && command !== undefined) this.run(command);
    else return;
    event.preventDefault();
  }

  /** The focus is the editor's again before the command runs, as in the app. */
  private run(command: Runnable): void {
    this.close();
    command.run();
  }
}
