const LIFE = 5000;

/** A message over the page that goes away by itself. */
export class Notice {
  constructor(message: string) {
    const notice = document.body.createDiv({ cls: 'notice', text: message, attr: { role: 'status' } });
    setTimeout(() => notice.remove(), LIFE);
  }
}
