import { Component } from './component';

export class MenuItem {
  readonly el: HTMLElement;
  private act: (event: MouseEvent | KeyboardEvent) => unknown = () => undefined;

  constructor(list: HTMLElement, chosen: () => void) {
    this.el = list.createEl('button', { cls: 'menu-item', attr: { type: 'button', role: 'menuitem' } });
    this.el.addEventListener('click', (event) => {
      chosen();
      this.act(event);
    });
  }

  setTitle(title: string): this {
    this.el.setText(title);
    return this;
  }

  setIcon(_icon: string | null): this {
    return this;
  }

  setSection(_section: string): this {
    return this;
  }

  onClick(act: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.act = act;
    return this;
  }
}

/** A list at the pointer; a press elsewhere and Escape put it away. */
export class Menu extends Component {
  private readonly el: HTMLElement;
  private readonly away = (event: Event): void => {
    const isInside = event.target instanceof Node && this.el.contains(event.target);
    if (event instanceof KeyboardEvent ? event.key === 'Escape' : !isInside) this.hide();
  };

  constructor() {
    super();
    this.el = document.createElement('div');
    this.el.className = 'menu';
    this.el.setAttribute('role', 'menu');
  }

  addItem(describe: (item: MenuItem) => unknown): this {
    describe(new MenuItem(this.el, () => this.hide()));
    return this;
  }

  addSeparator(): this {
    this.el.createDiv({ cls: 'menu-separator' });
    return this;
  }

  /** An empty one is not shown. The place is close enough: styles of an element are not the page's to set. */
  showAtMouseEvent(_event: MouseEvent): this {
    if (this.el.childElementCount === 0) return this;
    document.body.append(this.el);
    document.addEventListener('pointerdown', this.away, true);
    document.addEventListener('keydown', this.away, true);
    this.el.querySelector<HTMLElement>('.menu-item')?.focus();
    return this;
  }

  hide(): this {
    this.el.remove();
    document.removeEventListener('pointerdown', this.away, true);
    document.removeEventListener('keydown', this.away, true);
    return this;
  }
}
