import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';
import { choose, moreButton } from '../support/menu';
import { leftBlocks, noteText, openNote } from '../support/notes';

const browser = useBrowser();

const LEFT = readFileSync(join(ROOT, 'test', 'fixtures', 'vault', 'Left.md'), 'utf8');
const IN_READING = { note: 'Left', mode: 'reading' } as const;
const IN_EDITOR = { note: 'Left', mode: 'live-preview' } as const;
const FIRST = [LEFT.indexOf('attention: cross'), 'attention: cross'.length] as const;

const block = (page: Page, index = 0): Locator => page.locator('.stand-in-leaf:not(.stand-in-beside) .attention-diagrams').nth(index);
const self = (page: Page): Locator => block(page).getByRole('radio', { name: 'Self-attention' });
const secondHead = (page: Page, index: number): Locator => block(page, index).getByRole('radiogroup', { name: 'Head' }).getByRole('radio', { name: '2' });
const save = (of: Locator): Promise<void> => choose(of, 'Save to note');

function leftWith([at, length]: readonly [number, number], text: string): string {
  return LEFT.slice(0, at) + text + LEFT.slice(at + length);
}

async function untilNote(page: Page, expected: string, path = 'Left.md'): Promise<void> {
  await page.waitForFunction(([note, text]) => window.app.vault.textOf(note) === text, [path, expected] as const, { timeout: 5000 }).catch(() => undefined);
  expect(await noteText(page, path)).toBe(expected);
}

test.each([IN_READING, IN_EDITOR])('what is on screen is written into the block and counts no more beside it: $mode', async (settings) => {
  const page = await browser.open(settings);
  await self(page).click();
  await secondHead(page, 0).click();
  expect(await leftBlocks(page)).toEqual([{ path: 'Left.md', nth: 0, state: { site: 'self', head: 1 } }]);
  await save(block(page));
  const saved = leftWith(FIRST, 'attention: self').replace('heads: 2\n', 'heads: 2\nhead: 2\n');
  await untilNote(page, saved);
  await page.waitForFunction(() => JSON.stringify(window.app.loadLocalStorage('attention-diagrams-left-blocks')) === '[]');
  expect(await self(page).getAttribute('aria-checked')).toBe('true');

  // Changed by hand: the block says so now.
  await page.evaluate((text) => window.app.vault.modify('Left.md', text), saved.replace('head: 2\n', '').replace('attention: self', 'attention: cross'));
  await block(page).getByRole('radio', { name: 'Cross-attention', checked: true }).waitFor();
  expect(await secondHead(page, 0).getAttribute('aria-checked')).toBe('false');
});

test('by keyboard, in the editor: one undo takes back all of it', async () => {
  const page = await browser.open(IN_EDITOR);
  await self(page).click();
  await secondHead(page, 0).click();
  await moreButton(block(page)).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await untilNote(page, leftWith(FIRST, 'attention: self').replace('heads: 2\n', 'heads: 2\nhead: 2\n'));
  expect(await page.locator('.notice').innerText()).toBe('Saved to the note.');
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+z');
  await untilNote(page, LEFT);
});

test.each([IN_READING, IN_EDITOR])('of two equal blocks, in a callout and in a list, the one that was changed: $mode', async (settings) => {
  const page = await browser.open(settings);
  const index = settings.mode === 'reading' ? 2 : 1;
  await secondHead(page, index).click();
  await save(block(page, index));
  const [before, after] = [LEFT.lastIndexOf('   heads: 2\n'), LEFT.indexOf('> heads: 2\n')];
  // In live preview lists stand as they are written.
  const expected = settings.mode === 'reading' ? `${LEFT.slice(0, before)}   heads: 2\n   head: 2\n${LEFT.slice(before + '   heads: 2\n'.length)}` : `${LEFT.slice(0, after)}> heads: 2\n> head: 2\n${LEFT.slice(after + '> heads: 2\n'.length)}`;
  await untilNote(page, expected);
});

test('reading view beside an editor: through the editor, where it can be undone', async () => {
  const page = await browser.open({ ...IN_READING, beside: 'live-preview' });
  await self(page).click();
  await save(block(page));
  await untilNote(page, leftWith(FIRST, 'attention: self'));
  await page.locator('.stand-in-beside .cm-content').focus();
  await page.keyboard.press('Control+z');
  await untilNote(page, LEFT);
});

test('an embedded note: its own file is changed, and only where there is no doubt', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await page.evaluate(() => window.app.vault.create('Around.md', 'Text.\n\n![[Left]]\n'));
  await openNote(page, 'Around');
  await secondHead(page, 2).waitFor();
  await secondHead(page, 2).click();
  await save(block(page, 2));
  await block(page, 2).getByText('The block could not be found for certain: the same block stands twice in the note.').waitFor();
  await untilNote(page, LEFT);
  await self(page).click();
  await save(block(page));
  await untilNote(page, leftWith(FIRST, 'attention: self'));
  expect(await noteText(page, 'Around.md')).toBe('Text.\n\n![[Left]]\n');
});

test('a note that changes meanwhile is left alone', async () => {
  const page = await browser.open(IN_READING);
  await self(page).click();
  const changed = LEFT.replace('elle lit', 'elle écrit');
  await moreButton(block(page)).click();
  await block(page).getByRole('menuitem', { name: 'Save to note' }).evaluate((button, text) => {
    if (button instanceof HTMLElement) button.click();
    window.app.vault.modify('Left.md', text);
  }, changed);
  await page.locator('.notice', { hasText: 'The block could not be found for certain: the note does not hold it as it is drawn here.' }).waitFor();
  await untilNote(page, changed);
});

test('nothing to save is said; lines end as they did', async () => {
  const page = await browser.open(IN_READING);
  await save(block(page));
  await block(page).getByText('The block opens like this already.').waitFor();

  const windows = LEFT.replaceAll('\n', '\r\n');
  await page.evaluate((text) => window.app.vault.modify('Left.md', text), windows);
  await self(page).click();
  await save(block(page));
  await untilNote(page, windows.replace('attention: cross', 'attention: self'));
});

test('there is nothing to press on paper and on published pages', async () => {
  const page = await browser.open({ note: 'Left' });
  await page.emulateMedia({ media: 'print' });
  await expect(moreButton(block(page)).isVisible()).resolves.toBe(false);
});
