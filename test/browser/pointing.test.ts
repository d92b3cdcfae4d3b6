import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';

const browser = useBrowser();
let page: Page;
let matrix: Locator;
let inspector: Locator;
beforeEach(async () => {
  page = await browser.open({ note: 'Masked' });
  matrix = page.locator('.attn-view-matrix .attn-panel').first();
  inspector = page.locator('.attn-inspector');
  await matrix.scrollIntoViewIfNeeded();
});

/** Cells of the weights that hold a number, by what stands in them. */
async function middleOf(text: string): Promise<{ x: number; y: number }> {
  const box = await matrix.locator('svg text', { hasText: new RegExp(`^${text}$`, 'u') }).first().boundingBox();
  if (!box) throw new Error(`No cell shows ${text}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The whole row that the first query attends with: itself alone, since later words are closed. */
const ONE = '1(?:\\.0+)?';

test('pointing lights the row and the column up in every matrix, and says the value', async () => {
  const { x, y } = await middleOf(ONE);
  await page.mouse.move(x, y);
  expect(await inspector.innerText()).toMatch(/^The → The: weight 1/u);
  const lit = await page.locator('.attn-overlay').evaluateAll((overlays) => overlays.filter(({ childElementCount }) => childElementCount > 0).length);
  expect(lit).toBeGreaterThan(3);
  await page.mouse.move(2, 2);
  expect(await inspector.innerText()).not.toContain('→');
});

test('a click holds, another lets go, and so does Escape', async () => {
  const { x, y } = await middleOf(ONE);
  await page.mouse.click(x, y);
  await page.mouse.move(2, 2);
  expect(await inspector.innerText()).toContain('The → The');
  await page.mouse.click(x, y);
  await page.mouse.move(2, 2);
  expect(await inspector.innerText()).not.toContain('→');

  await page.mouse.click(x, y);
  await page.mouse.move(2, 2);
  await matrix.focus();
  await page.keyboard.press('Escape');
  expect(await inspector.innerText()).not.toContain('→');
});

test('arrow keys walk; a closed cell says why it is closed', async () => {
  await matrix.focus();
  await page.keyboard.press('ArrowRight');
  const first = await inspector.innerText();
  await page.keyboard.press('ArrowRight');
  const second = await inspector.innerText();
  expect(first).toContain('→');
  expect(second).toContain('→');
  expect(second).not.toBe(first);
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  expect(await inspector.innerText()).toMatch(/\[PAD\]: .*padding/u);
});

test('the cells themselves never change while the reader points: the overlay does', async () => {
  const cells = matrix.locator('svg > :not(.attn-overlay)');
  const before = await cells.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML));
  const { x, y } = await middleOf(ONE);
  await page.mouse.move(x, y);
  expect(await cells.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML))).toEqual(before);
});

test('by touch: a tap holds a cell, in every matrix, and another tap lets it go', async () => {
  page = await browser.open({ note: 'Masked' }, { hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });
  matrix = page.locator('.attn-view-matrix .attn-panel').first();
  inspector = page.locator('.attn-inspector');
  await matrix.scrollIntoViewIfNeeded();
  const { x, y } = await middleOf(ONE);
  await page.touchscreen.tap(x, y);
  expect(await inspector.getAttribute('class')).toContain('attn-inspector-locked');
  expect(await inspector.innerText()).toMatch(/^The → The: weight 1/u);
  expect(await page.locator('.attn-target').count()).toBeGreaterThan(3);
  await page.touchscreen.tap(x, y);
  expect(await inspector.getAttribute('class')).not.toContain('attn-inspector-locked');
});

test('a word of the sentence lights up its row and its column wherever they are, and the lines from it', async () => {
  await page.close();
  page = await browser.open({ note: 'Talk' });
  const block = page.locator('.attention-diagrams').first();
  await block.locator('.attn-token', { hasText: 'tired' }).hover();
  const lit = await block.locator('.attn-overlay').evaluateAll((overlays) => overlays.map(({ childElementCount, innerHTML }) => childElementCount > 0 && /attn-mark|attn-crosshair|attn-focus/u.test(innerHTML)));
  expect(lit.filter(Boolean).length).toBeGreaterThanOrEqual(5);
  const said = await block.locator('.attn-inspector').first().innerText();
  expect(said).toMatch(/^“tired” attends most to/u);
  const [, most = ''] = /attends most to “([^”]+)”/u.exec(said) ?? [];
  expect(await block.locator('.attn-token.attn-heat').allTextContents()).toContain(most);
  await page.mouse.move(2, 2);
  expect(await block.locator('.attn-heat').count()).toBe(0);
});
