/** How far from what can be seen a card counts as near: about two rows. */
const MARGIN = '400px';

type Told = (isNear: boolean) => void;

/** Tells cards whether they are in or near the part of the gallery that can be seen. */
export class Nearness {
  private readonly told = new Map<Element, Told>();
  private readonly observer: IntersectionObserver;

  constructor(scroller: HTMLElement) {
    const { IntersectionObserver: Observer } = scroller.ownerDocument.defaultView ?? window;
    this.observer = new Observer((entries) => {
      for (const { target, isIntersecting } of entries) this.told.get(target)?.(isIntersecting);
    }, { root: scroller, rootMargin: MARGIN });
  }

  /** Returns what ends it. */
  watch(card: Element, told: Told): () => void {
    this.told.set(card, told);
    this.observer.observe(card);
    return () => {
      this.told.delete(card);
      this.observer.unobserve(card);
    };
  }

  end(): void {
    this.observer.disconnect();
  }
}
