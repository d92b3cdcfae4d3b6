import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { openNote } from '../support/notes';

const browser = useBrowser();

const BLOCKS = 24;
const MANY = Array.from({ length: BLOCKS }, (_, index) => `Line ${index}.\n\n\`\`\`attention\nthe animal was too tired ${index}\nview: steps\n\`\`\``).join('\n\n');

/** Opens a note of many blocks on a slow machine; how many of them had no picture yet in some frame. */
async function opened(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate((text) => window.app.vault.create('Many.md', text), MANY);
  await page.evaluate(() => {
    const waited = new Set<Element>();
    const look = (): void => {
      document.querySelectorAll('.attn-awaits-turn').forEach((block) => waited.add(block));
      requestAnimationFrame(look);
    };
    look();
    Object.defineProperty(window, 'blocksThatWaited', { get: () => waited.size });
  });
  await openNote(page, 'Many');
  await page.locator('.attention-diagrams').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.attn-awaits-turn') === null);
  return page.evaluate(() => Number(Reflect.get(window, 'blocksThatWaited')));
}

test('an editor that wants many blocks at once gets them over several tasks; all that are in sight are there in the end', async () => {
  const page = await browser.open({ note: 'Numbers', mode: 'live-preview' });
  const waited = await opened(page);
  expect(waited).toBeGreaterThan(1);
  for (let scroll = 0; scroll < 6; scroll += 1) {
    await page.mouse.move(500, 500);
    await page.mouse.wheel(0, 3000);
    await page.waitForFunction(() => document.querySelector('.attn-awaits-turn') === null && [...document.querySelectorAll('.block-language-attention')].every((block) => block.querySelector('svg') !== null));
  }
  expect(await page.locator('.attention-diagrams').count()).toBeGreaterThan(0);
});

test('a block that is taken away before its turn is never drawn', async () => {
  const page = await browser.open({ note: 'Numbers', mode: 'live-preview' });
  await page.evaluate((text) => window.app.vault.create('Many.md', text), MANY);
  const left = await page.evaluateHandle(() => new Promise<Element[]>((resolve) => {
    const look = (): void => {
      const waiting = [...document.querySelectorAll('.attn-awaits-turn')];
      if (waiting.length === 0) {
        requestAnimationFrame(look);
        return;
      }
      location.hash = location.hash.replace('Many', 'Masked');
      resolve(waiting);
    };
    location.hash = location.hash.replace('Numbers', 'Many');
    look();
  }));
  await page.locator('.attn-title', { hasText: 'Two reasons' }).waitFor();
  await page.evaluate(() => new Promise((next) => setTimeout(next, 300)));
  expect(await left.evaluate((blocks) => blocks.map((block) => ({ here: block.isConnected, drawn: block.childNodes.length })))).toContainEqual({ here: false, drawn: 0 });
  expect(await left.evaluate((blocks) => blocks.every((block) => block.childNodes.length === 0))).toBe(true);
  expect(await page.locator('.attention-diagrams').count()).toBe(1);
});

test('in reading view, whose heights are kept, no block waits', async () => {
  const page = await browser.open({ note: 'Numbers' });
  const waited = await opened(page);
  expect(waited).toBe(0);
  expect(await page.locator('.attention-diagrams').count()).toBe(BLOCKS);
});
