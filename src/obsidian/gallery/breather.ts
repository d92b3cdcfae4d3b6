/** What is needed of a window to wait until it has nothing else to do. */
export interface IdleWindow {
  readonly performance: { now(): number };
  readonly requestIdleCallback?: (callback: () => void, options: { readonly timeout: number }) => number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
}

/** Milliseconds of work at a stretch: less than half of a frame, since the page has work of its own. */
const STRETCH = 6;
/** A window that is never idle is not waited for longer than this. Milliseconds. */
const LONGEST_WAIT = 400;

/** Cuts long work into stretches with idle time between them. */
export class Breather {
  private until = 0;
  private resting: Promise<void> | undefined;

  constructor(private readonly window: () => IdleWindow) {}

  /** Whether it is time to rest. */
  get isSpent(): boolean {
    return this.window().performance.now() >= this.until;
  }

  /** Until the window has time again; all who wait share one stretch. */
  rest(): Promise<void> {
    this.resting ??= this.idle();
    return this.resting;
  }

  private async idle(): Promise<void> {
    const own = this.window();
    await new Promise<void>((done) => {
      // Safari, and with it Obsidian on iOS, has no such callback.
      if (own.requestIdleCallback === undefined) own.setTimeout(() => done(), 1);
      else own.requestIdleCallback(() => done(), { timeout: LONGEST_WAIT });
    });
    this.resting = undefined;
    this.until = own.performance.now() + STRETCH;
  }
}
