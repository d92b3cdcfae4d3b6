import type { Page } from 'playwright-core';

/** The vault and all else is what the stand-in lets its page's scripts find, as the app does (stand-in/app.ts). */
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
