import type { Page } from 'playwright-core';

/** What the page of the stand-in lets its scripts find, as the app does. */
interface App {
  readonly vault: {
    textOf(path: string): string | undefined;
    create(path: string, text: string): void;
    modify(path: string, text: string): void;
    rename(path: string, to: string): void;
    delete(path: string): void;
  };
  loadLocalStorage(key: string): unknown;
}

declare global {
  interface Window {
    readonly app: App;
  }
}

export function noteText(page: Page, path: string): Promise<string | undefined> {
  return page.evaluate((note) => window.app.vault.textOf(note), path);
}

/** Which blocks were left otherwise than they open, as the device keeps it. */
export async function leftBlocks(page: Page): Promise<{ path: string; nth: number; state: Record<string, unknown> }[]> {
  const left = await page.evaluate(() => window.app.loadLocalStorage('attention-diagrams-left-blocks'));
  return Array.isArray(left) ? left.map(({ path, nth, state }) => ({ path, nth, state })) : [];
}

export async function openNote(page: Page, note: string): Promise<void> {
  await page.evaluate((name) => {
    const settings = new URLSearchParams(location.hash.slice(1));
    settings.set('note', name);
    location.hash = settings.toString();
  }, note);
}
