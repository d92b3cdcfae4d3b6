import type { Locator, Page } from 'playwright-core';
import { openedBy, useBrowser } from '../support/browser';
import { choose, moreButton } from '../support/menu';
import type { App } from '../support/stand-in/obsidian/plugin';

const browser = useBrowser();

declare const window: { readonly app: App };

const NOTE = { note: 'Talk' } as const;
const ROOMS = [{ width: 1920, height: 1080 }, { width: 1024, height: 768 }, { width: 320, height: 640 }] as const;
const dialog = (page: Page): Locator => page.getByRole('dialog');
const present = (page: Page, at = 0): Promise<void> => choose(page.locator('.attention-diagrams').nth(at), 'Present');
const slide = (page: Page): Promise<string> => dialog(page).locator('[role="radio"][aria-checked="true"]').innerText();

/** Goes where a clicker leads. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('opens in the whole window, and Escape leaves it with the focus where it was', async () => {
  const page = await browser.open(NOTE, { viewport: ROOMS[1] });
  const more = moreButton(page.locator('.attention-diagrams').first());
  await more.focus();
  await press(page, 'ArrowDown', 'Enter');
  expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 1024, height: 768 });
  await press(page, 'ArrowRight', 'ArrowRight', 'Escape');
  expect(await dialog(page).count()).toBe(0);
  expect(await more.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('what lies behind cannot be reached, and Tab stays within', async () => {
  const page = await browser.open(NOTE);
  await present(page);
  for (let tab = 0; tab < 25; tab++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
  }
  await dialog(page).getByRole('button', { name: 'Leave' }).click();
  expect(await dialog(page).count()).toBe(0);
});

test.each([['ArrowRight', 'ArrowLeft'], ['PageDown', 'PageUp'], [' ', 'Shift+ ']])('%j leads row by row, then to the next picture; %j leads back', async (forward, back) => {
  const page = await browser.open(NOTE);
  await present(page);
  const marked = (): Promise<string> => dialog(page).locator('.attn-overlay .attn-mark').first().evaluate((mark) => mark.getAttribute('y') ?? '');
  await press(page, forward);
  const firstRow = await marked();
  await press(page, forward);
  expect(await marked()).not.toBe(firstRow);
  await press(page, back);
  expect(await marked()).toBe(firstRow);
  await press(page, forward, forward, forward, forward);
  expect(await slide(page)).toBe('Heads');
  await press(page, back);
  expect(await slide(page)).toBe('Arcs');
});

test('stages are told one by one, with what they are worked out from, by the keys of the presentation', async () => {
  const page = await browser.open(NOTE);
  await present(page);
  await dialog(page).getByRole('radio', { name: 'Steps' }).click();
  const names = async (): Promise<string[]> => (await dialog(page).locator('.attn-panel').evaluateAll((panels) => panels.map((panel) => panel.getAttribute('aria-label') ?? ''))).map((label) => label.split('.')[0] ?? '');
  expect(await names()).toEqual(['Step: Q']);
  await press(page, 'PageDown', 'PageDown');
  expect(await names()).toEqual(['Step: Q', 'Step: Kᵀ', 'Step: scores']);
  await press(page, 'PageUp');
  expect(await names()).toEqual(['Step: Kᵀ']);
});

test('numbers are hidden until they are asked for, by key or button', async () => {
  const page = await browser.open(NOTE);
  await present(page);
  await dialog(page).getByRole('radio', { name: 'Matrix' }).click();
  const number = dialog(page).locator('.attn-number text').first();
  expect(await number.isVisible()).toBe(false);
  await press(page, 'n');
  expect(await number.isVisible()).toBe(true);
  await dialog(page).getByRole('button', { name: 'Numbers' }).click();
  expect(await number.isVisible()).toBe(false);
});

test('an unrolled rnn keeps its scores and probabilities to itself, too', async () => {
  const page = await browser.open({ note: 'Lecture' });
  const blocks = page.locator('.attention-diagrams');
  await choose(blocks.filter({ has: page.locator('.attn-view-unrolled') }).first(), 'Present');
  const reckoned = dialog(page).locator('.attn-reckoned');
  expect(await reckoned.count()).toBeGreaterThan(0);
  expect(await reckoned.filter({ visible: true }).count()).toBe(0);
  await press(page, 'n');
  expect(await reckoned.filter({ visible: true }).count()).toBe(await reckoned.count());
});

test.each(ROOMS)('in a window of $width × $height a picture is as large as it may be, and nothing of it is cut off', async (viewport) => {
  const page = await browser.open(NOTE, { viewport });
  await present(page, 1);
  const hall = dialog(page).locator('.attn-presenting-hall');
  const fits = await hall.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
  const type = await dialog(page).locator('.attn-panel .attn-label text').first().evaluate((text) => (text instanceof SVGGraphicsElement ? (text.getScreenCTM()?.a ?? 0) * 13 : 0));
  expect(fits).toBe(true);
  // On a phone about as in the note; two matrices beside each other in a room, from half again to more than twice as large.
  expect(type).toBeGreaterThanOrEqual(viewport.width < 400 ? 10 : viewport.width / 64);
});

test('of readings that are compared one view is shown at a time, in all of them', async () => {
  const page = await browser.open({ note: 'Compare' }, { viewport: ROOMS[1] });
  const block = page.locator('.attention-diagrams').first();
  await block.getByRole('button', { name: 'Arcs' }).click();
  await present(page);
  const drawn = (): Promise<string[]> => dialog(page).locator('.attn-panel').evaluateAll((panels) => panels.map((panel) => (panel.getAttribute('aria-label') ?? '').split('.')[0] ?? ''));
  expect(await drawn()).toEqual(['Arcs: weights (as written)', 'Arcs: weights (replace: {tired: wide})']);
  await dialog(page).getByRole('radio', { name: 'Matrix' }).click();
  expect(await drawn()).toEqual(['Matrix: weights (as written)', 'Matrix: weights (replace: {tired: wide})', expect.stringMatching(/^Matrix: difference/u)]);
});

test('a generation of ten tokens is shown whole in a lecture room of 1024 × 768', async () => {
  const page = await browser.open(NOTE, { viewport: ROOMS[1] });
  await page.evaluate(async (text) => {
    await window.app.vault.create('Generated.md', text);
    location.hash = location.hash.replace('note=Talk', 'note=Generated');
  }, "```attention\nThe animal didn't cross the street because it was too\nmodel: gpt-2\nphase: generation\nview: generation\n```\n");
  await page.locator('.attn-view-generation').waitFor();
  await present(page);
  for (const numbers of [false, true]) {
    if (numbers) await press(page, 'n');
    const hall = await dialog(page).locator('.attn-presenting-hall').evaluate(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => ({ down: scrollHeight - clientHeight, across: scrollWidth - clientWidth }));
    expect(hall).toEqual({ down: 0, across: 0 });
  }
});

test('a popout presents in its own window', async () => {
  const page = await browser.open(NOTE);
  const popup = await openedBy(page, 'Open in new window');
  await present(popup);
  expect(await dialog(popup).isVisible()).toBe(true);
  expect(await dialog(page).count()).toBe(0);
});
