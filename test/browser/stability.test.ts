import type { Locator, Page } from 'playwright-core';
import { openedBy, useBrowser } from '../support/browser';
import { openNote } from '../support/notes';

const browser = useBrowser();

const block = (page: Page, index = 0): Locator => page.locator('.attention-diagrams').nth(index);

test('the theme changes without a change in any block', async () => {
  const page = await browser.open({ note: 'Left' });
  const color = (): Promise<string> => block(page).locator('svg text').first().evaluate((text) => getComputedStyle(text).fill);
  const light = await color();
  await page.evaluate(() => {
    let changes = 0;
    new MutationObserver((records) => {
      changes += records.length;
    }).observe(document.querySelector('.stand-in-leaf') ?? document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.defineProperty(window, 'changesInNote', { get: () => changes });
  });
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.locator('body.theme-dark').waitFor();
  expect(await color()).not.toBe(light);
  expect(await page.evaluate(() => Number(Reflect.get(window, 'changesInNote')))).toBe(0);
});

test('what the reader came back to has its height at once, and keeps it', async () => {
  const page = await browser.open({ note: 'Left' });
  await block(page).getByRole('radio', { name: 'Self-attention' }).click();
  await block(page).getByRole('button', { name: 'Steps' }).click();
  await openNote(page, 'Numbers');
  await page.locator('.inline-title', { hasText: 'Numbers' }).waitFor();
  const heights = await page.evaluate(async () => {
    const found = new Promise<number[]>((resolve) => {
      const observer = new MutationObserver(() => {
        const blocks = [...document.querySelectorAll('.attention-diagrams')];
        if (blocks.length !== 3) return;
        observer.disconnect();
        resolve(blocks.map((one) => one.getBoundingClientRect().height));
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
    location.hash = location.hash.replace('Numbers', 'Left');
    return found;
  });
  await page.waitForTimeout(400);
  expect(heights).toEqual(await page.locator('.attention-diagrams').evaluateAll((blocks) => blocks.map((one) => one.getBoundingClientRect().height)));
  expect(await block(page).getByRole('radio', { name: 'Self-attention' }).getAttribute('aria-checked')).toBe('true');
});

test.each(['reading', 'live-preview'] as const)('an edit elsewhere leaves a block alone, one of its own leaves what is held and how far it is scrolled: %s', async (mode) => {
  const page = await browser.open({ note: 'Long', mode, width: 'narrow' });
  const panel = block(page).locator('.attn-panel').last();
  await panel.locator('svg').click({ position: { x: 120, y: 140 } });
  const held = await block(page).locator('.attn-inspector-locked').innerText();
  await panel.evaluate((element) => element.scrollTo({ left: 90 }));
  await page.waitForTimeout(100);
  const element = await block(page).elementHandle();

  await page.evaluate(() => window.app.vault.modify('Long.md', `New line.\n\n${window.app.vault.textOf('Long.md') ?? ''}`));
  // CodeMirror draws a block anew that touches the edit.
  if (mode === 'reading') expect(await element.evaluate((one) => one.isConnected)).toBe(true);

  await page.evaluate(() => window.app.vault.modify('Long.md', (window.app.vault.textOf('Long.md') ?? '').replace('view: [arcs', 'caption: Written later\nview: [arcs')));
  await block(page).getByText('Written later').waitFor();
  expect(await block(page).locator('.attn-inspector-locked').innerText()).toBe(held);
  await page.waitForTimeout(100);
  expect(await panel.evaluate(({ scrollLeft }) => scrollLeft)).toBe(90);
});

test('what was held before the block moved to a window of its own is let go there by Escape, and nothing is left behind', async () => {
  const page = await browser.open({ note: 'Left' });
  await block(page).locator('.attn-view-matrix svg').first().click();
  await block(page).locator('.attn-inspector-locked').waitFor();
  const popout = await openedBy(page, 'Open in new window');
  await block(popout).locator('.attn-inspector-locked').waitFor();
  await popout.locator('body').press('Escape');
  expect(await block(popout).locator('.attn-inspector-locked').count()).toBe(0);
  await block(popout).locator('.attn-view-matrix svg').first().click();
  await popout.close();
  await block(page).locator('.attn-inspector-locked').waitFor();
  await page.locator('body').press('Escape');
  expect(await block(page).locator('.attn-inspector-locked').count()).toBe(0);
});
