import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import type { App } from '../support/stand-in/obsidian/plugin';

const browser = useBrowser();

declare const window: { readonly app: App };

/** What a click on such a link does in the app. */
async function follow(page: Page, link: string): Promise<void> {
  const parameters = Object.fromEntries(link.split('?')[1]?.split('&').map((pair) => pair.split('=').map(decodeURIComponent)) ?? []);
  await page.evaluate((given) => void window.app.registrations.protocols.get('attention-diagrams')?.(given), parameters);
}

async function copied(page: Page, item: string, said: RegExp = /./u): Promise<string> {
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.locator('.attn-said', { hasText: said }).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a link to a block opens it as it was looked at, in a note that is open and in one that is not', async () => {
  const page = await browser.open({ note: 'Masked' }, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.evaluate(() => window.app.vault.create('Two.md', 'words\n\n```attention\nI am -> je suis\n```\n\n^pair\n'));
  await page.evaluate(() => {
    location.hash = location.hash.replace('Masked', 'Two');
  });
  await page.locator('.inline-title', { hasText: 'Two' }).waitFor();
  await page.getByRole('radio', { name: 'Self-attention' }).click();
  const link = await copied(page, 'Copy link to this view');
  expect(link).toMatch(/^obsidian:\/\/attention-diagrams\?vault=Stand-in%20vault&file=Two\.md&block=1&hash=[0-9a-z]+&view=%7B%22site%22%3A%22self%22%7D$/u);
  expect(await page.locator('.attn-said').textContent()).toBe('Copied a link to this block as it is shown now.');
  await page.getByRole('radio', { name: 'Cross-attention' }).click();
  await follow(page, link);
  await page.getByRole('radio', { name: 'Self-attention', checked: true }).waitFor();

  await page.evaluate(() => {
    location.hash = location.hash.replace('Two', 'Masked');
  });
  await page.locator('.inline-title', { hasText: 'Masked' }).waitFor();
  // A block above it: the text finds it again.
  await page.evaluate(() => window.app.vault.modify('Two.md', '```attention\nnew\n```\n\n```attention\nI am -> je suis\n```\n\n^pair\n'));
  await follow(page, link);
  await page.locator('.inline-title', { hasText: 'Two' }).waitFor();
  const [above, linked] = [page.locator('.stand-in-leaf .attention-diagrams').nth(0), page.locator('.stand-in-leaf .attention-diagrams').nth(1)];
  await linked.getByRole('radio', { name: 'Self-attention', checked: true }).waitFor();
  expect(await linked.getByRole('radio', { name: 'Cross-attention' }).getAttribute('aria-disabled')).toBe('false');
  await above.waitFor();
});

test('a wikilink to a block that has a name, and what to do where it has none', async () => {
  const page = await browser.open({ note: 'Numbers' }, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  expect(await copied(page, 'Copy wikilink')).toBe('before');
  expect(await page.locator('.attn-said').first().textContent()).toBe('The block has no name yet: write ^name on a line of its own below it.');
  await page.evaluate(() => window.app.vault.modify('Numbers.md', (window.app.vault.textOf('Numbers.md') ?? '').replace(/(```attention[^`]*```)/u, '$1\n\n^by-hand')));
  await page.locator('#by-hand').waitFor({ state: 'attached' });
  expect(await copied(page, 'Copy wikilink', /^Copied a wikilink to \^by-hand\.$/u)).toBe('[[Numbers#^by-hand]]');
});

test.each([
  ['obsidian://attention-diagrams?vault=v&file=Numbers.md', 'This link names no attention block. Copy it again from the block\'s menu.'],
  ['obsidian://attention-diagrams?vault=v&file=Nowhere.md&block=1&hash=a', 'There is no note "Nowhere.md" in this vault. It may have been renamed since the link was made.'],
  ['obsidian://attention-diagrams?vault=v&file=Numbers.md&block=1&hash=a', 'The block has changed since this link was made.'],
  ['obsidian://attention-diagrams?vault=v&file=Numbers.md&block=99&hash=a', 'The block of this link is not in its note any more.'],
])('%s says what is wrong', async (link, notice) => {
  const page = await browser.open({ note: 'Masked' });
  await follow(page, link);
  await page.locator('.notice', { hasText: notice }).waitFor();
});

test("Obsidian's command line lists, checks and exports the blocks of the running app", async () => {
  const page = await browser.open({ note: 'Masked' });
  const run = (command: string, parameters: Record<string, string>) =>
    page.evaluate(async ([name, given]) => String(await window.app.registrations.cli.get(`attention-diagrams:${name}`)?.run(given)), [command, parameters] as const);
  expect((await run('list', { path: 'Numbers' })).split('\n')[0]).toMatch(/^Numbers\.md:\d+\tblock 1\tlayer, cross\tscaled-dot\tBy hand$/u);
  expect(await run('list', { path: 'Nowhere' })).toBe('There is no attention block at "Nowhere".');
  expect(await run('list', { block: 'x' })).toBe('block=x is no number from 1 on.');
  await page.evaluate(() => window.app.vault.create('Wrong.md', 'text\n\n```attention\na b\nscoer: dot\nmask: cusal\n```\n'));
  await page.waitForTimeout(100);
  expect(await run('check', { path: 'Wrong.md' })).toMatch(/^Wrong\.md:5:1: warning: .*\nWrong\.md:6:7: error: .*$/u);
  expect(await run('check', { path: 'Numbers' })).toMatch(/^1 block, no mistakes\.$/u);
  const svg = await run('export', { path: 'Numbers.md', block: '1', theme: 'dark' });
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<\/svg>$/u);
  expect(await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'), svg.replace(/<style>[^<]*<\/style>/u, ''))).toBe(null);
  expect(await run('export', { path: 'Numbers.md', theme: 'red' })).toBe('theme=red is neither light nor dark.');
});
