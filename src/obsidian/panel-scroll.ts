import { keepNewest } from './newest';

const MOST = 100;

/** How far the pictures of each block are scrolled, while the app runs: a block that is drawn anew goes on from there. */
export class PanelScroll {
  private readonly kept = new Map<string, readonly number[]>();

  /** Puts the pictures of a block where they were left, and follows them; returns what ends that. The place may change while lines above come and go. */
  follow(el: HTMLElement, place: () => string | undefined): () => void {
    const left = this.kept.get(place() ?? '');
    // Scrolling needs a page: the block is on it before the next picture of the screen.
    if (left !== undefined) el.win.requestAnimationFrame(() => panelsIn(el).forEach((panel, index) => panel.scrollTo({ left: left[index] ?? 0 })));
    const scrolled = (): void => this.keep(place(), panelsIn(el).map(({ scrollLeft }) => scrollLeft));
    el.addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => el.removeEventListener('scroll', scrolled, { capture: true });
  }

  private keep(place: string | undefined, left: readonly number[]): void {
    if (place !== undefined) keepNewest(this.kept, MOST, place, left);
  }
}

function panelsIn(el: HTMLElement): readonly HTMLElement[] {
  return [...el.querySelectorAll<HTMLElement>('.attn-panel')];
}
