import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';

const browser = useBrowser();

const NOTE = { note: 'Compare' } as const;
const block = (page: Page, index: number): Locator => page.locator('.attention-diagrams').nth(index);
const names = (of: Locator): Promise<string[]> => of.locator('.attn-reading-name').allTextContents();

/** The middle of a cell, by the picture it stands in and where it is: row and column from 0, of `size` rows. */
async function cellOf(panel: Locator, row: number, column: number, columns: number): Promise<{ x: number; y: number }> {
  const box = await panel.locator('.attn-number text').nth(row * columns + column).boundingBox();
  if (!box) throw new Error('The cell is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How many shapes light up in each picture. */
function lit(of: Locator): Promise<number[]> {
  return of.locator('.attn-readings .attn-overlay').evaluateAll((overlays) => overlays.map((overlay) => overlay.querySelectorAll('rect').length));
}

test('pointing at a cell in one lights the same cell up in all, the difference too, and says every number', async () => {
  const page = await browser.open(NOTE);
  const here = block(page, 0);
  expect(await names(here)).toEqual(['as written', 'replace: {tired: wide}', 'replace: {tired: wide} less as written']);
  const { x, y } = await cellOf(here.locator('.attn-panel').nth(1), 1, 3, 4);
  await page.mouse.move(x, y);
  expect(await lit(here)).toEqual([3, 3, 3]);
  const said = await here.locator('.attn-inspector .attn-compared').allTextContents();
  expect(said).toEqual([
    expect.stringMatching(/^as written: was → tired: weight \d\.\d\d/u),
    expect.stringMatching(/^replace: \{tired: wide\}: was → wide: weight \d\.\d\d/u),
    expect.stringMatching(/^second less first: [+−]?\d/u),
  ]);
  await page.mouse.move(2, 2);
  expect(await lit(here)).toEqual([0, 0, 0]);
});

test('a click holds the cell in all of them, and shows how each number came about; Escape lets go', async () => {
  const page = await browser.open(NOTE);
  const here = block(page, 0);
  const { x, y } = await cellOf(here.locator('.attn-panel').nth(2), 3, 3, 4);
  await page.mouse.click(x, y);
  await page.mouse.move(2, 2);
  expect(await lit(here)).toEqual([3, 3, 3]);
  expect(await here.locator('.attn-inspector').innerText()).toMatch(/This row: entropy \d\.\d\d of 1\.39 nats, gradient 0\.\d\d/u);
  await page.keyboard.press('Escape');
  expect(await lit(here)).toEqual([0, 0, 0]);
});

test('by keyboard: arrows walk through all of them at once', async () => {
  const page = await browser.open(NOTE);
  const here = block(page, 0);
  await here.locator('.attn-panel').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await lit(here)).toEqual([3, 3, 3]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await lit(here)).toEqual([3, 3, 3]);
});

test('one toolbar for all: a head is chosen for every reading, a mistake stands with its own', async () => {
  const page = await browser.open(NOTE);
  const here = block(page, 1);
  await expect(here.locator('.attn-toolbar').count()).resolves.toBe(1);
  await expect(here.getByRole('radiogroup', { name: 'What attends to what' }).count()).resolves.toBe(0);
  await expect(here.getByRole('list', { name: 'Mistakes in attention: cross, scroe: dot' }).innerText()).resolves.toContain('There is no key "scroe"');
  const before = await here.locator('.attn-badge-letter').count();
  await here.getByRole('radiogroup', { name: 'Head' }).getByRole('radio', { name: '2' }).click();
  expect(await here.locator('.attn-readings .attn-note-text').allTextContents()).toEqual(['designed by hand: first', 'designed by hand: first']);
  expect(await here.locator('.attn-badge-letter').count()).toBe(before);
});

test('the toggle changes the readings that do not say it themselves, and back', async () => {
  const page = await browser.open(NOTE);
  const here = block(page, 2);
  const keys = (): Promise<string[]> => here.locator('.attn-reading').evaluateAll((readings) => readings.map((reading) => reading.querySelectorAll('.attn-number text').length).map(String));
  const radio = (name: string): Locator => here.getByRole('radio', { name });
  expect(await keys()).toEqual(['4', '4']);
  await radio('Cross-attention').click();
  expect(await keys()).toEqual(['6', '4']);
  expect(await radio('Cross-attention').getAttribute('aria-checked')).toBe('true');
  await radio('Self-attention').click();
  expect(await keys()).toEqual(['4', '4']);
});

test('readings stand side by side where there is room, and beneath each other on a phone', async () => {
  const tops = async (page: Page): Promise<number[]> => block(page, 1).locator('.attn-reading').evaluateAll((found) => found.map((reading) => reading.getBoundingClientRect().top));
  const [first, second] = await tops(await browser.open(NOTE));
  expect(second).toBe(first);
  const phone = await browser.open(NOTE, { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  const [above = 0, beneath = 0] = await tops(phone);
  expect(beneath).toBeGreaterThan(above + 100);
});

test('the table has every reading, by its name', async () => {
  const page = await browser.open(NOTE);
  const table = block(page, 0).locator('.attn-table');
  await table.locator('summary').click();
  expect(await table.locator('caption').allTextContents()).toEqual(['as written: Rows are queries, columns are keys', 'replace: {tired: wide}: Rows are queries, columns are keys']);
});

test('a sentence that all readings have tells of the weights of none; one that a reading has alone tells of its own', async () => {
  const marked = async (of: Locator): Promise<number> => {
    await of.locator('.attn-token').last().hover();
    return of.locator('.attn-heat').count();
  };
  expect(await marked(block(await browser.open({ note: 'Talk' }), 1))).toBe(0);
  expect(await marked(block(await browser.open(NOTE), 0))).toBeGreaterThan(0);
});
