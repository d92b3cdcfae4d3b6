import type { Locator, Page } from 'playwright-core';
import { numbersIn, useBrowser } from '../support/browser';

const browser = useBrowser();

const cards = (page: Page): Locator => page.locator('.canvas-node');
const toggleCanvas = (page: Page): Promise<void> => page.getByRole('button', { name: 'Open Board.canvas' }).click();

/** The canvas of the fixture, with a card picked, seen from so many turns of the wheel nearer (or further, below zero). */
async function openCard(at: number, turns: number): Promise<{ page: Page; block: Locator }> {
  const page = await browser.open({ note: 'Numbers' }, { viewport: { width: 1300, height: 1000 } });
  await toggleCanvas(page);
  const card = cards(page).nth(at);
  await card.locator('.attention-diagrams svg').first().waitFor();
  const plane = await page.locator('.canvas-wrapper').boundingBox();
  if (plane === null) throw new Error('There is no canvas.');
  await page.mouse.move(plane.x + 8, plane.y + 8);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < Math.abs(turns); turn++) await page.mouse.wheel(0, turns > 0 ? -100 : 100);
  await page.keyboard.up('Control');
  await card.locator('.canvas-node-content-blocker').click({ position: { x: 5, y: 5 } });
  return { page, block: card.locator('.attention-diagrams').first() };
}

/** The middle of a number in a cell, on the screen: a card scrolls. */
async function middleOf(cell: Locator): Promise<{ x: number; y: number }> {
  await cell.scrollIntoViewIfNeeded();
  const box = await cell.boundingBox();
  if (box === null) throw new Error('The cell is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('cards show the numbers that the note shows', async () => {
  const { page } = await openCard(0, 0);
  const inCard = await numbersIn(cards(page).first().locator('.attention-diagrams').first());
  await toggleCanvas(page);
  expect(await cards(page).count()).toBe(0);
  await page.getByRole('link', { name: 'Start here' }).first().click();
  const inNote = page.getByRole('main').locator('.attention-diagrams').first();
  await inNote.locator('svg').first().waitFor();
  expect(inCard.length).toBeGreaterThan(9);
  expect(await numbersIn(inNote)).toEqual(inCard);
});

test.each([-4, -1, 0, 1])('pointing hits the cell under the pointer, %s turns of the wheel nearer', async (turns) => {
  const { page, block } = await openCard(1, turns);
  const inspector = block.locator('.attn-inspector');
  const numbers = block.locator('.attn-view-matrix .attn-number text');
  const tokens = ['The', 'animal', 'was', 'too', 'tired'];
  for (const [row, column] of [[0, 0], [1, 1], [3, 2], [4, 3]] as const) {
    const { x, y } = await middleOf(numbers.nth(row * tokens.length + column));
    await page.mouse.move(x, y);
    expect(await inspector.innerText()).toMatch(new RegExp(`^${tokens[row]} → ${tokens[column]}: weight`, 'u'));
  }
  const held = await middleOf(numbers.nth(8));
  await page.mouse.click(held.x, held.y);
  await page.mouse.move(2, 2);
  expect(await inspector.innerText()).toMatch(/^animal → too: weight/u);
});

test('a card that is scaled down has its menu, and presents in the whole window at full size', async () => {
  const { page, block } = await openCard(1, -2);
  await block.getByRole('button', { name: 'More' }).click();
  await block.getByRole('menuitem', { name: 'Present' }).click();
  // What is transformed is no longer the frame of what is fixed: a modal dialog is above all of it.
  expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 1300, height: 1000 });
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('nothing of its blocks is left when a canvas is closed', async () => {
  const { page } = await openCard(1, 0);
  const old = await cards(page).nth(1).locator('.block-language-attention').elementHandle();
  await toggleCanvas(page);
  expect(await page.locator('.canvas-wrapper').count()).toBe(0);
  expect(await old.evaluate((element) => element.childNodes.length)).toBe(0);
});
