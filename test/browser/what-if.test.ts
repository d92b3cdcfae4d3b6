import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { noteText } from '../support/notes';

const browser = useBrowser();

const NOTE = { note: 'What if' } as const;
const TOUCH = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } } as const;

/** In milliseconds. A finger lifted on the move flings, and Chromium takes the next tap for the one that stops it. */
const LAID_DOWN = 200;

const block = (page: Page, index = 0): Locator => page.locator('.attention-diagrams').nth(index);
const matrix = (of: Locator): Locator => of.locator('.attn-view-matrix .attn-panel svg').first();
const changes = (of: Locator): Promise<string[]> => of.locator('.attn-changes code').allInnerTexts();
const write = (of: Locator): Locator => of.getByRole('button', { name: 'Write into the block' });
const outcome = (of: Locator): Promise<string> => of.locator('.attn-outcome').innerText();

async function switchedOn(page: Page, index = 0): Promise<Locator> {
  const found = block(page, index);
  await found.getByRole('button', { name: 'What if' }).click();
  return found;
}

/** The number of a cell, on a matrix of so many columns. */
function cell(of: Locator, row: number, column: number, columns: number): Locator {
  return matrix(of).locator('.attn-number text').nth(row * columns + column);
}

/** In the middle of the page: what came of the changes stands at its lower edge, over what lies there. */
async function middleOf(of: Locator): Promise<{ x: number; y: number }> {
  await of.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await of.boundingBox();
  if (box === null) throw new Error('It is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function expectNote(page: Page, text: string): Promise<void> {
  await page.waitForFunction((expected) => window.app.vault.textOf('What if.md') === expected, text, { timeout: 5000 }).catch(() => undefined);
  expect(await noteText(page, 'What if.md')).toBe(text);
}

test('a click closes a cell and the model writes on from there; a second one opens it again', async () => {
  const page = await browser.open(NOTE);
  const one = await switchedOn(page);
  const rue = cell(one, 5, 5, 11);
  expect(await rue.innerText().catch(() => rue.textContent())).toMatch(/^0\.9|^1\.00/u);
  const at = await middleOf(rue);
  await page.mouse.click(at.x, at.y);
  expect(await changes(one)).toEqual(['knockout: la -> street']);
  expect(await rue.textContent()).toBe('0');
  expect(await outcome(one)).toMatch(/^It wrote “(l'animal n'a pas traversé la )rue .*”\.\s+Now it writes “\1(?!rue ).+”\.\s+P\(rue after la\) 0\.9\d → 0\.0\d, /u);
  expect(await write(one).count()).toBe(1);
  await page.mouse.click(at.x, at.y);
  expect(await changes(one)).toEqual([]);
  expect(await outcome(one)).toBe('');
  expect(await write(one).count()).toBe(0);
});

test("a key's word closes its column; undo by keys and by button, start over", async () => {
  const page = await browser.open(NOTE);
  const one = await switchedOn(page);
  const because = await middleOf(matrix(one).locator('text', { hasText: 'because' }));
  await page.mouse.click(because.x - 16, because.y + 16);
  expect(await changes(one)).toEqual(['knockout: because']);
  await matrix(one).locator('xpath=..').focus();
  await page.keyboard.press('Control+z');
  expect(await changes(one)).toEqual([]);

  await page.mouse.move(2, 2);
  await matrix(one).locator('xpath=..').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('-');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await changes(one)).toEqual(['knockout: 0 -> animal', 'nudge: {0 -> 0: 0.5}']);
  await one.getByRole('button', { name: 'Undo' }).click();
  expect(await changes(one)).toEqual(['nudge: {0 -> 0: 0.5}']);
  await matrix(one).locator('xpath=..').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('0');
  expect(await changes(one)).toEqual([]);
  await one.getByRole('button', { name: 'Undo' }).click();
  await one.getByRole('button', { name: 'Start over' }).click();
  expect(await changes(one)).toEqual([]);
  await one.getByRole('button', { name: 'Undo' }).click();
  expect(await changes(one)).toEqual(['nudge: {0 -> 0: 0.5}']);
  await one.getByRole('button', { name: 'Take out nudge: {0 -> 0: 0.5}' }).click();
  expect(await changes(one)).toEqual([]);
});

test('a drag changes the score as it goes, and is no click; a double click takes it back', async () => {
  const page = await browser.open(NOTE);
  const one = await switchedOn(page);
  const at = await middleOf(cell(one, 1, 3, 11));
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x, at.y - 80, { steps: 4 });
  expect(await one.locator('.attn-outcome').innerText()).toContain('l\'animal → cross: +4 on its score.');
  await page.mouse.up();
  expect(await changes(one)).toEqual(["nudge: {l'animal -> cross: 4}"]);
  expect(await matrix(one).locator('.attn-nudge').count()).toBe(1);
  await page.mouse.move(at.x, at.y);
  expect(await one.locator('.attn-inspector').innerText()).toContain('its score was raised by 4 by hand');
  const again = await middleOf(cell(one, 1, 3, 11));
  await page.mouse.dblclick(again.x, again.y);
  expect(await changes(one)).toEqual([]);
});

test('a picture that the keyboard comes to is not hidden by what came of the changes', async () => {
  const page = await browser.open(NOTE);
  const two = await switchedOn(page, 1);
  await two.locator('.attn-view-arcs .attn-panel').focus();
  await page.keyboard.press('Tab');
  const reached = two.locator('.attn-panel:focus');
  const [panel, changed] = [await reached.boundingBox(), await two.locator('.attn-what-if').boundingBox()];
  if (panel === null || changed === null) throw new Error('They are not on the page');
  expect(await reached.getAttribute('aria-label')).toMatch(/^Matrix/u);
  expect(panel.y + panel.height).toBeLessThanOrEqual(changed.y + 1);
});

test('by touch: a finger drags the cell, and the page stays where it is', async () => {
  const page = await browser.open(NOTE, TOUCH);
  const one = block(page);
  await one.getByRole('button', { name: 'What if' }).tap();
  const at = await middleOf(cell(one, 3, 1, 11));
  const scrolled = () => page.evaluate(() => document.scrollingElement?.scrollTop);
  const before = await scrolled();
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: at.x, y }] });
  await send('touchStart', at.y);
  for (const y of [at.y + 10, at.y + 25, at.y + 40]) await send('touchMove', y);
  await page.waitForTimeout(LAID_DOWN);
  await send('touchEnd');
  await one.locator('.attn-changes').waitFor();
  expect(await changes(one)).toEqual(['nudge: {pas -> animal: -2}']);
  expect(await scrolled()).toBe(before);

  await cell(one, 3, 2, 11).tap({ force: true });
  await one.locator('.attn-changes code').nth(1).waitFor();
  expect(await changes(one)).toEqual(["knockout: pas -> didn't", 'nudge: {pas -> animal: -2}']);
});

test('what the architecture closes stays closed; what the block closes can be opened; keys of the arcs answer, too', async () => {
  const page = await browser.open(NOTE);
  const two = await switchedOn(page, 1);
  expect(await changes(two)).toEqual(['knockout: cat -> the']);
  const future = await middleOf(cell(two, 0, 2, 3));
  await page.mouse.click(future.x, future.y);
  expect(await outcome(two)).toBe('the → sat is closed by the mask (causal: j > i): it cannot be opened here.');
  const closed = await middleOf(cell(two, 1, 0, 3));
  await page.mouse.click(closed.x, closed.y);
  expect(await changes(two)).toEqual([]);
  expect(await write(two).count()).toBe(1);
  const key = await middleOf(two.locator('.attn-view-arcs text', { hasText: 'cat' }).last());
  await page.mouse.click(key.x, key.y);
  expect(await changes(two)).toEqual(['knockout: cat']);
  await page.mouse.click(key.x, key.y);

  const sat = await middleOf(two.locator('.attn-view-arcs text', { hasText: /sat.*→/u }));
  await page.mouse.click(sat.x, sat.y);
  const own = await two.locator('.attn-view-arcs .attn-overlay .attn-line path').first().evaluate((path) => {
    const box = path.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.click(own.x, own.y);
  expect(await changes(two)).toEqual([expect.stringMatching(/^knockout: sat -> (?:the|cat|sat)$/u)]);
  await two.locator('.attn-view-arcs .attn-panel').focus();
  await page.keyboard.press('Shift+Enter');
  expect(await changes(two)).toHaveLength(2);
});

test('without the switch a click only holds; what was changed stays in sight when it is switched off', async () => {
  const page = await browser.open(NOTE);
  const one = block(page);
  const at = await middleOf(cell(one, 5, 5, 11));
  await page.mouse.click(at.x, at.y);
  await expect(one.locator('.attn-what-if').count()).resolves.toBe(0);
  expect(await one.locator('.attn-inspector-locked').count()).toBe(1);
  await switchedOn(page);
  await page.mouse.click(at.x, at.y);
  await switchedOn(page);
  expect(await one.getByRole('button', { name: 'What if' }).getAttribute('aria-pressed')).toBe('false');
  expect(await changes(one)).toEqual(['knockout: la -> street']);
});

test('a word that the model does not know: all that it knows are there, and can be looked through', async () => {
  const page = await browser.open(NOTE);
  const three = block(page, 2);
  const title = three.locator('summary', { hasText: 'All 219 words that tiny-translate reads, and 288 that it writes' });
  await title.focus();
  await page.keyboard.press('Enter');
  await three.getByLabel('Look for:').fill('str');
  expect(await three.getByRole('region', { name: 'Words' }).innerText()).toMatch(/^Reads \(2 words\): stream\s+street\s+Writes \(0 words\): none that holds this\.$/u);
});

test('what was tried out is written into its block, and what was taken back is taken out of it', async () => {
  const page = await browser.open(NOTE);
  const whole = (await noteText(page, 'What if.md')) ?? '';
  const one = await switchedOn(page);
  const rue = await middleOf(cell(one, 5, 5, 11));
  await page.mouse.click(rue.x, rue.y);
  await write(one).click();
  const line = 'knockout: la -> street\n';
  await expectNote(page, whole.replace('view: matrix\n', (view) => `${view}${line}`));

  const two = await switchedOn(page, 1);
  const closed = await middleOf(cell(two, 1, 0, 3));
  await page.mouse.click(closed.x, closed.y);
  await write(two).click();
  await expectNote(page, whole.replace('view: matrix\n', (view) => `${view}${line}`).replace('knockout: {decoder-self: cat -> the}\n', ''));
});
