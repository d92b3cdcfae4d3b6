import { whenIdle, type IdleWindow } from '../../diagram/idle';

/** A window that tells the time, too. */
export interface WorkingWindow extends IdleWindow {
  readonly performance: { now(): number };
}

/** Milliseconds of work at a stretch: less than half of a frame, since the page has work of its own. */
const STRETCH = 6;

/** Cuts long work into stretches with idle time between them. */
export class Breather {
  private until = 0;
  private resting: Promise<void> | undefined;

  constructor(private readonly window: () => WorkingWindow) {}

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
    await new Promise<void>((done) => whenIdle(own, done));
    this.resting = undefined;
    this.until = own.performance.now() + STRETCH;
  }
}
