import type { Locator, Page } from 'playwright-core';
import { openedBy, tokensIn, useBrowser } from '../support/browser';
import { choose } from '../support/menu';
import { leftBlocks, noteText, openNote } from '../support/notes';

const browser = useBrowser();

const IN_READING = { note: 'Left', mode: 'reading' } as const;
const block = (page: Page, index = 0): Locator => page.locator('.stand-in-leaf:not(.stand-in-beside) .attention-diagrams').nth(index);
const radio = (of: Locator, name: string): Locator => of.getByRole('radio', { name, exact: true });

async function isChosen(of: Locator, name: string): Promise<void> {
  await of.getByRole('radio', { name, exact: true, checked: true }).waitFor({ timeout: 5000 });
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.locator('body[data-stand-in="ready"]').waitFor();
}

test('toggles, views and what is held survive a restart, each block for itself', async () => {
  const page = await browser.open(IN_READING);
  await radio(block(page), 'Self-attention').click();
  await block(page).getByRole('button', { name: 'Steps' }).click();
  await radio(block(page, 2), '2').click();
  await block(page).locator('.attn-view-matrix svg').first().click();
  const held = await block(page).locator('.attn-inspector-locked').innerText();
  await reload(page);
  await isChosen(block(page), 'Self-attention');
  expect(await tokensIn(block(page))).toEqual({ queries: ['elle', 'lit'], keys: ['elle', 'lit'] });
  expect(await block(page).getByRole('button', { name: 'Steps' }).getAttribute('aria-pressed')).toBe('true');
  expect(await block(page).locator('.attn-inspector-locked').innerText()).toBe(held);
  await isChosen(block(page, 1), '1');
  await isChosen(block(page, 2), '2');
});

test('the note is renamed and moved while it is open, and again; what is changed after that is known as well', async () => {
  const page = await browser.open(IN_READING);
  await radio(block(page), 'Self-attention').click();
  await page.evaluate(() => window.app.vault.rename('Left.md', 'Folder/Right.md'));
  await page.locator('.inline-title', { hasText: 'Right' }).waitFor();
  await radio(block(page), '2').click();
  await page.evaluate(() => window.app.vault.rename('Folder/Right.md', 'Other.md'));
  expect(await leftBlocks(page)).toEqual([{ path: 'Other.md', nth: 0, state: { site: 'self', head: 1 } }]);
  await openNote(page, 'Numbers');
  await page.locator('.inline-title', { hasText: 'Numbers' }).waitFor();
  await openNote(page, 'Other');
  await isChosen(block(page), 'Self-attention');
  await isChosen(block(page), '2');
  // Saved, too, where the note is now.
  await choose(block(page), 'Save to note');
  await page.waitForFunction(() => window.app.vault.textOf('Other.md')?.includes('attention: self') === true);
  expect(await noteText(page, 'Other.md')).toContain('head: 2');
});

test('notes and blocks that are deleted are forgotten', async () => {
  const page = await browser.open(IN_READING);
  await radio(block(page), 'Self-attention').click();
  await radio(block(page, 1), '2').click();
  expect(await leftBlocks(page)).toHaveLength(2);
  const text = await noteText(page, 'Left.md') ?? '';
  await page.evaluate((without) => window.app.vault.modify('Left.md', without), text.replace(/```attention\nshe[^`]*```\n/u, ''));
  await block(page, 2).waitFor({ state: 'detached' });
  await radio(block(page, 1), '2').click();
  expect((await leftBlocks(page)).map(({ nth }) => nth)).toEqual([0, 1]);
  await page.evaluate(() => window.app.vault.removed('Left.md'));
  expect(await leftBlocks(page)).toEqual([]);
});

test.each(['{"not": "a list"}', '[{"path": "Left.md"}, 7, null]', '"', '[]'])('stored data that make no sense are let go: %s', async (stored) => {
  const page = await browser.open(IN_READING);
  await page.evaluate((data) => localStorage.setItem('stand-in-vault-attention-diagrams-left-blocks', data), stored);
  await reload(page);
  await isChosen(block(page), 'Cross-attention');
  await radio(block(page), 'Self-attention').click();
  expect(await leftBlocks(page)).toEqual([{ path: 'Left.md', nth: 0, state: { site: 'self' } }]);
});

test('a block that is edited goes on as it was left; what its text now says counts more', async () => {
  const page = await browser.open({ note: 'Left', mode: 'live-preview' });
  await radio(block(page), 'Self-attention').click();
  await radio(block(page), '2').click();
  await page.getByRole('button', { name: 'Edit this block' }).first().click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type(' bien');
  await page.keyboard.press('Control+End');
  await isChosen(block(page), 'Self-attention');
  await isChosen(block(page), '2');
  expect((await tokensIn(block(page))).keys).toEqual(['elle', 'lit', 'bien']);
  expect(await leftBlocks(page)).toEqual([{ path: 'Left.md', nth: 0, state: { site: 'self', head: 1 } }]);

  await page.evaluate(() => window.app.vault.modify('Left.md', window.app.vault.textOf('Left.md')?.replace('heads: 2', 'heads: 2\nhead: 1') ?? ''));
  await isChosen(block(page), '1');
  await isChosen(block(page), 'Self-attention');
});

test('two panes: each has its own, the last change is the one that is remembered', async () => {
  const page = await browser.open({ ...IN_READING, beside: 'live-preview' });
  const other = page.locator('.stand-in-beside .attention-diagrams').first();
  await radio(block(page), 'Self-attention').click();
  await isChosen(other, 'Cross-attention');
  await radio(other, '2').click();
  await isChosen(block(page), '1');
  expect(await leftBlocks(page)).toEqual([{ path: 'Left.md', nth: 0, state: { head: 1 } }]);
});

test('a print begins as the block was left, too', async () => {
  const page = await browser.open(IN_READING);
  await radio(block(page), 'Self-attention').click();
  const print = await openedBy(page, 'Print view');
  expect((await tokensIn(print.locator('.attention-diagrams').first())).keys).toEqual(['elle', 'lit']);
});
