const LIFE = 5000;

/** A message over the page that goes away by itself. */
export class Notice {
  private readonly messageEl: HTMLElement;

  constructor(message: string) {
    this.messageEl = document.body.createDiv({ cls: 'notice', text: message, attr: { role: 'status' } });
    setTimeout(() => this.hide(), LIFE);
  }

  hide(): void {
    this.messageEl.remove();
  }
}
