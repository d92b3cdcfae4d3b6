import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { blocksIn, useBrowser } from '../support/browser';

const browser = useBrowser();

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
declare const window: { readonly axe: { run(context: string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };

/** The weights under the states, of the row in focus. */
async function weightsIn(block: Locator): Promise<string[]> {
  return block.locator('.attn-view-unrolled .attn-overlay .attn-number text').allTextContents();
}

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
  const page = await browser.open({ note: 'Recurrent', theme });
  await page.locator('.attn-view-memory').first().waitFor();
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run('.markdown-rendered', { resultTypes: ['violations'] })).violations);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
});

test('on a phone the pictures scroll in themselves, the page does not', async () => {
  const page = await browser.open({ note: 'Recurrent' }, { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  await blocksIn(page).first().waitFor();
  const widths = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth }));
  expect(widths.content).toBeLessThanOrEqual(widths.screen);
});

test('the row in focus follows the arrow keys, Enter holds it, Escape lets it go', async () => {
  const page = await browser.open({ note: 'Recurrent' });
  const block = blocksIn(page).first();
  const first = await weightsIn(block);
  expect(first).toHaveLength(3);
  await block.locator('.attn-view-unrolled .attn-panel').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const second = await weightsIn(block);
  expect(second).not.toEqual(first);
  await expect(block.locator('.attn-inspector-locked').textContent()).resolves.toContain('“vache” attends most to');
  // Held: the pointer moves on, the row stays.
  await block.locator('.attn-view-unrolled svg').hover({ position: { x: 100, y: 20 } });
  expect(await weightsIn(block)).toEqual(second);
  await page.keyboard.press('Escape');
  expect(await weightsIn(block)).toEqual(first);
});

test('a row of the matrix that is pointed at is the step that is told', async () => {
  const page = await browser.open({ note: 'Recurrent' });
  const block = blocksIn(page).first();
  const first = await weightsIn(block);
  const numbers = block.locator('.attn-view-matrix .attn-number text');
  await numbers.last().scrollIntoViewIfNeeded();
  const box = await numbers.last().boundingBox();
  if (box === null) throw new Error('The matrix has no numbers');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await block.locator('.attn-inspector', { hasText: 'blanche →' }).waitFor();
  expect(await weightsIn(block)).not.toEqual(first);
});
