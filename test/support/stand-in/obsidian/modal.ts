/** A window over the app: Escape, its cross and a press beside it close it, and what had the focus has it again. */
export class Modal {
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  private focused: Element | null = null;
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  };

  constructor(readonly app: unknown) {
    this.containerEl = document.createElement('div');
    this.containerEl.className = 'modal-container mod-dim';
    this.containerEl.createDiv({ cls: 'modal-bg' }).addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({ cls: 'modal' });
    const cross = this.modalEl.createEl('button', { cls: 'modal-close-button', text: '×', attr: { type: 'button', 'aria-label': 'Close' } });
    cross.addEventListener('click', () => this.close());
    this.titleEl = this.modalEl.createDiv({ cls: 'modal-title' });
    this.contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
  }

  open(): void {
    this.focused = document.activeElement;
    document.body.append(this.containerEl);
    document.addEventListener('keydown', this.onKey);
    void this.onOpen();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    this.containerEl.remove();
    document.removeEventListener('keydown', this.onKey);
    this.onClose();
    if (this.focused instanceof HTMLElement) this.focused.focus();
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  onOpen(): Promise<void> | void {
    // For subclasses.
  }

  onClose(): void {
    // For subclasses.
  }
}
