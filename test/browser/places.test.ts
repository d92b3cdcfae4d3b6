import type { Page } from 'playwright-core';
import { blocksIn, numbersIn, openedBy, tokensIn, useBrowser } from '../support/browser';

const browser = useBrowser();

/** Every number of every block, block by block. */
async function allNumbers(page: Page): Promise<string[][]> {
  await blocksIn(page).first().locator('svg').first().waitFor();
  const blocks = await blocksIn(page).all();
  return Promise.all(blocks.map(numbersIn));
}

test('the page says what it is', async () => {
  const page = await browser.open({});
  expect(await page.locator('header').innerText()).toContain('This is a stand-in for Obsidian.');
});

test.each(['Start here', 'Numbers', 'Masked', 'Folder/Deeper note'])('“%s” shows the same numbers in reading view, live preview, print and a window of its own', async (note) => {
  const page = await browser.open({ note });
  const numbers = await allNumbers(page);
  expect(numbers.flat().length).toBeGreaterThan(3);

  expect(await allNumbers(await openedBy(page, 'Print view'))).toEqual(numbers);
  expect(await allNumbers(await openedBy(page, 'Open in new window'))).toEqual(numbers);

  const editor = await browser.open({ note, mode: 'live-preview' });
  expect(await allNumbers(editor)).toEqual(numbers);
});

test.each(['reading', 'live-preview'] as const)('in %s an embedded note is drawn as the note itself, and ids are not shared', async (mode) => {
  const page = await browser.open({ note: 'Embedding', mode });
  const [embedded, own] = await allNumbers(page);
  expect(embedded).toEqual(own);
  const ids = await page.locator('.attention-diagrams [id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
});

test('blocks in callouts, quotes and lists, with tildes and longer fences', async () => {
  const page = await browser.open({ note: 'Places' });
  const blocks = await page.locator('.attention-diagrams').all();
  const tokens = await Promise.all(blocks.map(tokensIn));
  expect(tokens.map(({ queries }) => queries.join(' '))).toEqual(['one two three', 'four five six', 'seven eight nine', 'ten eleven twelve', 'thirteen fourteen']);
});

test('print: complete when the processor returns, without controls, and prints to pages', async () => {
  const page = await browser.open({ note: 'Start here', theme: 'dark' });
  const print = await openedBy(page, 'Print view');
  await print.emulateMedia({ media: 'print' });
  expect(await print.locator('.attn-toolbar').first().isVisible()).toBe(false);
  expect(await print.locator('.attention-diagrams .attn-picture').first().isVisible()).toBe(true);
  const pdf = await print.pdf();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a block in a window of its own still answers, there and back again', async () => {
  const page = await browser.open({ note: 'Folder/Deeper note' });
  const popout = await openedBy(page, 'Open in new window');
  expect(await blocksIn(page).count()).toBe(0);
  await popout.getByRole('radio', { name: /cross/iu }).click();
  expect((await tokensIn(popout.locator('.attention-diagrams'))).keys).toEqual(['she', 'reads']);
  await popout.close();
  await blocksIn(page).waitFor();
  expect((await tokensIn(page.locator('.attention-diagrams'))).keys).toEqual(['she', 'reads']);
});
