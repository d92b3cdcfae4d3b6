import type { ViewState } from '../../model/view-state';
import { windowOf } from '../../diagram/keeping/apart';

/** Writes into the note what was toggled; what is to be written is fixed when it is toggled. */
export type WriteToggles = (state: ViewState) => () => Promise<void>;

/** How long after the last change a block that nobody uses any more is written. Milliseconds. */
const PAUSE = 1500;

/**
 * Writes what is toggled in a block into its note, once the reader has turned away from it: writing draws the block anew, and nothing
 * may change under a pointer, or take the focus from who uses the keyboard. What is not written when the block goes is written then.
 */
export class WrittenToggles {
  private pending: (() => Promise<void>) | undefined;
  private timer: number | undefined;

  constructor(private readonly block: HTMLElement, private readonly write: WriteToggles) {}

  changed(state: ViewState): void {
    this.pending = this.write(state);
    this.wait();
  }

  flush(): void {
    windowOf(this.block.ownerDocument).clearTimeout(this.timer);
    const { pending } = this;
    this.pending = undefined;
    pending?.().catch((problem: unknown) => console.error(problem));
  }

  private wait(): void {
    const page = windowOf(this.block.ownerDocument);
    page.clearTimeout(this.timer);
    this.timer = page.setTimeout(() => (this.isInUse() ? this.wait() : this.flush()), PAUSE);
  }

  private isInUse(): boolean {
    return this.block.matches(':hover') || this.block.querySelector(':focus-visible, dialog[open]') !== null;
  }
}
