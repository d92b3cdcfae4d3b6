/** What is needed of a window to wait until it has nothing else to do. */
export interface IdleWindow {
  readonly requestIdleCallback?: (act: () => void, options: { readonly timeout: number }) => number;
  setTimeout(act: () => void, milliseconds: number): unknown;
}

/** A window that is never idle is not waited for longer than this. Milliseconds. */
const LONGEST_WAIT = 400;

/** Acts when the window has time. */
export function whenIdle(page: IdleWindow, act: () => void): void {
  // Safari, and with it Obsidian on iOS, has no such callback.
  if (page.requestIdleCallback === undefined) page.setTimeout(act, 1);
  else page.requestIdleCallback(act, { timeout: LONGEST_WAIT });
}
