/** What is needed of a window to wait until it has nothing else to do. */
export interface IdleWindow {
  readonly requestIdleCallback?: (act: () => void, options: { readonly timeout: number }) => number;
  readonly cancelIdleCallback?: (call: number) => void;
  setTimeout(act: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
}

/** A window that is never idle is not waited for longer than this. Milliseconds. */
const LONGEST_WAIT = 400;

/** Acts when the window has time; returns what calls it off. */
export function whenIdle(page: IdleWindow, act: () => void): () => void {
  // Safari, and with it Obsidian on iOS, has no such callback.
  if (page.requestIdleCallback === undefined) {
    const timer = page.setTimeout(act, 1);
    return () => page.clearTimeout(timer);
  }
  const call = page.requestIdleCallback(act, { timeout: LONGEST_WAIT });
  return () => page.cancelIdleCallback?.(call);
}
