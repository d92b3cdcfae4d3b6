import type { Locator, Page } from 'playwright-core';
import { numbersIn, openedBy, useBrowser } from '../support/browser';
import { moreButton } from '../support/menu';

const browser = useBrowser();

const blocks = (page: Page): Locator => page.locator('.attention-diagrams');
const beside = (page: Page): Locator => page.locator('.stand-in-beside .attention-diagrams').first();
const said = (block: Locator): Promise<string> => block.locator('.attn-inspector').innerText();
const cell = (block: Locator, at: number): Locator => block.locator('.attn-view-matrix .attn-number text').nth(at);

/** Clicks a cell, and goes away from it. */
async function hold(block: Locator, at: number): Promise<void> {
  await cell(block, at).click();
  await block.page().mouse.move(2, 2);
}

test('a note in two panes and in a preview of itself: the same numbers three times, every id once, and each is pointed at by itself', async () => {
  const page = await browser.open({ note: 'Folder/Deeper note', beside: 'live-preview' }, { viewport: { width: 1500, height: 900 } });
  await blocks(page).nth(1).waitFor();
  await page.keyboard.down('Control');
  await page.getByRole('main').getByRole('link', { name: 'the start' }).hover();
  await page.keyboard.up('Control');
  await page.locator('.hover-popover .attention-diagrams').first().waitFor();
  const ids = await page.locator('.attention-diagrams [id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await page.mouse.move(2, 2);
  await page.locator('.hover-popover').waitFor({ state: 'detached' });

  const [first, second] = [blocks(page).first(), beside(page)];
  expect(await numbersIn(second)).toEqual(await numbersIn(first));
  await hold(first, 0);
  expect(await said(first)).toContain('→');
  expect(await said(second)).not.toContain('→');
  await hold(second, 3);
  expect(await said(second)).toContain('→');
  expect(await said(second)).not.toBe(await said(first));
});

test('what is held stays held in a window of its own, where keys and a click beside the menu do what they do elsewhere, and on the way back', async () => {
  const page = await browser.open({ note: 'Start here', beside: 'reading' });
  await hold(blocks(page).first(), 7);
  const held = await said(blocks(page).first());
  expect(held).toContain('→');

  const popout = await openedBy(page, 'Open in new window');
  const moved = blocks(popout).first();
  expect(await said(moved)).toBe(held);
  expect(await said(beside(page))).not.toContain('→');
  await moved.locator('.attn-view-matrix .attn-panel').focus();
  await popout.keyboard.press('ArrowRight');
  expect(await said(moved)).not.toBe(held);

  await moreButton(moved).click();
  await moved.getByRole('menuitem').first().waitFor();
  await popout.mouse.click(2, 2);
  await moved.getByRole('menuitem').first().waitFor({ state: 'detached' });

  const now = await said(moved);
  await popout.close();
  const back = page.getByRole('main').locator('.attention-diagrams').first();
  await back.waitFor();
  expect(await said(back)).toBe(now);
  await back.locator('.attn-view-matrix .attn-panel').focus();
  await page.keyboard.press('Escape');
  expect(await said(back)).not.toContain('→');
});

test('a theme that changes while a note is in a window of its own changes there too, and draws nothing anew', async () => {
  const page = await browser.open({ note: 'Start here' });
  const popout = await openedBy(page, 'Open in new window');
  const text = blocks(popout).locator('.attn-label text').first();
  const label = await text.elementHandle();
  const colour = (): Promise<string> => text.evaluate((element) => getComputedStyle(element).fill);
  const light = await colour();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  expect(await colour()).not.toBe(light);
  expect(await label.evaluate((element) => element.isConnected)).toBe(true);
});
