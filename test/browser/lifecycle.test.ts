import type { Page } from 'playwright-core';
import { blocksIn, useBrowser } from '../support/browser';

const browser = useBrowser();

/** Listeners that outlive their block if nobody takes them away: those on the window, the document, and its body. */
async function countGlobalListeners(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let count = 0;
    const watch = (target: EventTarget): void => {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      Object.assign(target, {
        addEventListener(...listener: Parameters<typeof add>) {
          count += 1;
          add(...listener);
        },
        removeEventListener(...listener: Parameters<typeof remove>) {
          count -= 1;
          remove(...listener);
        },
      });
    };
    [window, document, document.documentElement, document.body].forEach(watch);
    Object.defineProperty(window, 'globalListeners', { get: () => count });
  });
  return () => page.evaluate(() => Number(Reflect.get(window, 'globalListeners')));
}

test('disabling the plugin leaves the source, and nothing of the plugin', async () => {
  const page = await browser.open({ note: 'Numbers' });
  const listeners = await countGlobalListeners(page);
  await page.getByRole('combobox', { name: 'View' }).selectOption('live-preview');
  await blocksIn(page).getByRole('button').first().click();
  await page.getByRole('combobox', { name: 'View' }).selectOption('reading');
  await blocksIn(page).waitFor();
  expect(await page.locator('.attention-diagrams').count()).toBe(1);

  await page.getByRole('button', { name: 'Disable plugin' }).click();
  expect(await page.locator('.attention-diagrams').count()).toBe(0);
  expect(await page.locator('pre > code.language-attention').count()).toBe(1);
  expect(await listeners()).toBe(0);

  await page.getByRole('button', { name: 'Enable plugin' }).click();
  await blocksIn(page).locator('svg').first().waitFor();
});

test('a block that leaves the page is unmounted; one that stays is not drawn anew', async () => {
  const page = await browser.open({ note: 'Numbers' });
  const old = await blocksIn(page).elementHandle();
  await page.getByRole('link', { name: 'Masked' }).click();
  await page.locator('.attn-title', { hasText: 'Two reasons' }).waitFor();
  expect(await old.evaluate((block) => block.childNodes.length)).toBe(0);
});

test('blocks do not pile up over a hundred visits', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await blocksIn(page).waitFor();
  const listeners = await countGlobalListeners(page);
  for (let visit = 0; visit < 50; visit++) {
    await page.evaluate((note) => {
      location.hash = `#note=${note}`;
    }, visit % 2 === 0 ? 'Masked' : 'Numbers');
  }
  await page.locator('.attn-title', { hasText: 'By hand' }).waitFor();
  expect(await page.locator('.attention-diagrams').count()).toBe(1);
  expect(await listeners()).toBe(0);
});
