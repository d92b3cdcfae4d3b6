import { browser } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';

/** How a note is looked at: `preview` is the reading view; `source` with live preview on is the other. */
export type Mode = 'preview' | 'source';

/** Opens a note of the vault in the active tab. */
export async function open(path: string, mode: Mode): Promise<void> {
  await obsidianPage.openFile(path);
  await browser.executeObsidian(async ({ app, obsidian }, wanted) => {
    const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
    await view?.leaf.setViewState({ type: 'markdown', state: { ...view.getState(), mode: wanted, source: false }, active: true });
  }, mode);
}

/** The numbers in the cells of the active note's first picture. */
export async function numbers(): Promise<string[]> {
  await browser.$('.workspace-leaf.mod-active .attention-diagrams svg').waitForExist();
  return browser.execute(() => {
    const block = document.querySelector('.workspace-leaf.mod-active .attention-diagrams');
    return [...(block?.querySelectorAll('svg text') ?? [])].map((text) => text.textContent?.trim() ?? '').filter((text) => /^\d*\.\d+$/u.test(text));
  });
}
