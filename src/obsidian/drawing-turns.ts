/** Of work for blocks in one task; the page lays out what was drawn besides. Milliseconds. */
const STRETCH = 12;

/** Draws, and promises what must be read first. */
type Draw = () => Promise<void> | undefined;

/**
 * Blocks that an editor wants all at once are drawn over several tasks, so that the page answers in between. An editor that does
 * not know yet how high blocks are draws many, and takes most of them away again.
 */
export class DrawingTurns {
  /** The time at which blocks have had enough of the task that is running; absent before the first one. */
  private until: number | undefined;
  private readonly waiting: (() => void)[] = [];
  private isWoken = false;

  constructor(private readonly now: () => number = () => performance.now(), private readonly inNextTask: (act: () => void) => void = asMessage) {}

  /** Whether blocks may still be drawn in the task that is running. */
  hasTime(): boolean {
    this.until ??= this.beginning();
    return this.now() < this.until;
  }

  /**
   * Draws in a later task if the block stands in an editor; elsewhere before the task that is running goes on: whoever takes
   * the page as it stands, or keeps heights, then has the picture.
   */
  async later(isInEditor: () => boolean, draw: Draw): Promise<void> {
    // An editor puts what it asked for onto the page before its task ends.
    await Promise.resolve();
    if (!isInEditor()) return draw();
    // A mistake is for whoever asked, and holds up no other block.
    const turn = async (): Promise<void> => {
      await draw();
    };
    return new Promise((done) => {
      this.waiting.push(() => done(turn()));
      this.wake();
    });
  }

  private beginning(): number {
    this.inNextTask(() => {
      this.until = undefined;
    });
    return this.now() + STRETCH;
  }

  private wake(): void {
    if (this.isWoken || this.waiting.length === 0) return;
    this.isWoken = true;
    this.inNextTask(() => {
      this.isWoken = false;
      this.until = undefined;
      while (this.waiting.length > 0 && this.hasTime()) this.waiting.shift()?.();
      this.wake();
    });
  }
}

/** A window that is closed or out of sight keeps its timers back, but no messages. */
function asMessage(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(undefined);
}
