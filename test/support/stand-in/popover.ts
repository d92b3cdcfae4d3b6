import { Component } from './obsidian/component';

/** Long enough to come from what is pointed at into what opened beside it. Milliseconds. */
const GRACE = 60;

/**
 * A small page over the page, as Obsidian's `HoverPopover`: there while the pointer is on what it belongs to, on itself,
 * or on one that was opened from within it.
 */
export class Popover extends Component {
  readonly el: HTMLElement;
  private readonly within = new Set<Popover>();
  private over = true;

  constructor(private readonly targetEl: HTMLElement, private readonly from: Popover | undefined) {
    super();
    this.el = targetEl.ownerDocument.body.createDiv({ cls: 'popover hover-popover' });
  }

  override onload(): void {
    this.from?.within.add(this);
    for (const el of [this.targetEl, this.el]) {
      this.registerDomEvent(el, 'mouseenter', () => this.set(true));
      this.registerDomEvent(el, 'mouseleave', () => this.set(false));
    }
  }

  override onunload(): void {
    for (const inner of this.within) inner.unload();
    this.el.remove();
    this.from?.within.delete(this);
    this.from?.closeSoon();
  }

  private set(over: boolean): void {
    this.over = over;
    if (!over) this.closeSoon();
  }

  private closeSoon(): void {
    window.setTimeout(() => this.isWanted || this.unload(), GRACE);
  }

  private get isWanted(): boolean {
    return this.over || this.within.size > 0;
  }
}
