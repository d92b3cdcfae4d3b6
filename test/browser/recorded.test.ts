import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { blocksIn, numbersIn, openedBy, tokensIn, useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';

const browser = useBrowser();

type Change = { readonly modify: string; readonly text: string } | { readonly create: string; readonly text: string } | { readonly delete: string } | { readonly rename: string; readonly to: string };

/** A change of the vault's files, as the app or another program makes it. */
async function change(page: Page, asked: Change): Promise<void> {
  await page.evaluate((wanted) => {
    const vault = window.app.vault;
    if ('modify' in wanted) vault.modify(wanted.modify, wanted.text);
    else if ('create' in wanted) void vault.create(wanted.create, wanted.text);
    else if ('delete' in wanted) vault.removed(wanted.delete);
    else vault.rename(wanted.rename, wanted.to);
  }, asked);
}

const fileWith = (model: string, tokens: readonly string[]): string => JSON.stringify({ format: 1, model, tokens, attention: [[tokens.map((_, i) => tokens.map((__, j) => (i === j ? 1 : 0)))]] });
const listening = (page: Page): Promise<number> => page.evaluate(() => window.app.vault.listening);

test('a file is read, then drawn; meanwhile the block says so, and takes about its room', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await page.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const waiting = document.querySelector<HTMLElement>('.attn-waiting');
      if (waiting) seen.push([waiting.textContent, waiting.offsetHeight >= 300]);
    }).observe(document.body, { childList: true, subtree: true });
    location.hash = '#note=Recorded';
  });
  await blocksIn(page).first().locator('svg').first().waitFor();
  expect(await page.evaluate(() => Reflect.get(window, 'seen')[0])).toEqual(['Reading recorded.json …', true]);
  expect(await blocksIn(page).first().textContent()).toContain('recorded from some-bert');
  expect((await tokensIn(blocksIn(page).first())).queries).toEqual(['[CLS]', 'play', '·ing', '[SEP]']);
  expect(await page.locator('.attn-waiting').count()).toBe(0);
});

test('a file that changes is drawn anew, and what the reader chose stays; so are those that come, go and move', async () => {
  const page = await browser.open({ note: 'Recorded' });
  const [there, missing] = [blocksIn(page).first(), blocksIn(page).nth(1)];
  await missing.getByText('There is no file "data/later.json" in this vault.').waitFor();

  await there.getByRole('button', { name: 'Arcs' }).click();
  await change(page, { modify: 'data/recorded.json', text: fileWith('another-bert', ['a', 'b', 'c']) });
  await there.getByText('recorded from another-bert').first().waitFor();
  expect((await tokensIn(there)).queries).toEqual(['a', 'b', 'c']);
  expect(await there.getByRole('button', { name: 'Arcs' }).getAttribute('aria-pressed')).toBe('true');

  await change(page, { modify: 'data/recorded.json', text: '{' });
  await there.getByText('"recorded.json" is not valid JSON.').waitFor();

  await change(page, { create: 'data/later.json', text: fileWith('a-later-one', ['x', 'y']) });
  await missing.getByText('recorded from a-later-one').first().waitFor();
  await change(page, { rename: 'data/later.json', to: 'data/elsewhere.json' });
  await missing.getByText('There is no file "data/later.json" in this vault.').waitFor();
  await change(page, { rename: 'data/elsewhere.json', to: 'data/later.json' });
  await missing.getByText('recorded from a-later-one').first().waitFor();
  await change(page, { delete: 'data/later.json' });
  await missing.getByText('There is no file "data/later.json" in this vault.').waitFor();
});

test('a block that leaves the page follows nothing any more, nor one whose file came too late', async () => {
  const page = await browser.open({ note: 'Recorded' });
  await blocksIn(page).first().locator('svg').first().waitFor();
  const withFiles = await listening(page);
  const block = await blocksIn(page).first().elementHandle();
  await change(page, { modify: 'data/recorded.json', text: fileWith('too-late', ['a']) });
  await page.getByRole('link', { name: 'Numbers' }).click();
  await page.locator('.attn-title', { hasText: 'By hand' }).waitFor();
  await page.waitForTimeout(100);
  // Two blocks, and four kinds of changes that each listens for.
  expect([withFiles - await listening(page), await block.evaluate((el) => el.childNodes.length)]).toEqual([8, 0]);
});

test('a PDF export waits for the file', async () => {
  const page = await browser.open({ note: 'Recorded' });
  await blocksIn(page).first().locator('svg').first().waitFor();
  const numbers = await numbersIn(blocksIn(page).first());
  const print = await openedBy(page, 'Print view');
  await print.locator('main').waitFor();
  expect(await print.locator('.attn-waiting').count()).toBe(0);
  expect(await numbersIn(blocksIn(print).first())).toEqual(numbers);
});

test('live preview, and a window of its own', async () => {
  const editor = await browser.open({ note: 'Recorded', mode: 'live-preview' });
  await blocksIn(editor).first().locator('svg').first().waitFor();
  const popout = await openedBy(editor, 'Open in new window');
  await change(editor, { modify: 'data/recorded.json', text: fileWith('seen-from-afar', ['a', 'b']) });
  await blocksIn(popout).first().getByText('recorded from seen-from-afar').first().waitFor();
});

test('a rendered page has its files in it: live without a vault, and still without scripts', async () => {
  const out = mkdtempSync(join(tmpdir(), 'attention-pages-'));
  try {
    execFileSync(process.execPath, [join(ROOT, 'dist', 'cli.mjs'), 'render', join(ROOT, 'test', 'fixtures', 'vault'), '--out', out]);
    const address = pathToFileURL(join(out, 'Recorded.html')).href;
    const still = await browser.visit(address, { javaScriptEnabled: false });
    const numbers = await numbersIn(still.locator('.attention-diagrams').first());
    expect(numbers.length).toBeGreaterThan(8);
    const live = await browser.visit(address);
    expect(await numbersIn(live.locator('.attention-diagrams').first())).toEqual(numbers);
    await live.getByRole('radiogroup', { name: 'Head' }).first().getByRole('radio', { name: '1', exact: true }).click();
    expect(await numbersIn(live.locator('.attention-diagrams').first())).not.toEqual(numbers);
    expect(await live.getByText('There is no file "data/later.json" in this vault.').count()).toBe(1);
  } finally {
    rmSync(out, { recursive: true });
  }
});

test('on Publish a block says why its file is not read', async () => {
  const page = await browser.visit('about:blank');
  await page.evaluate(() => Object.assign(window, { publish: { registerMarkdownCodeBlockProcessor: (_: string, draw: (source: string, el: HTMLElement) => void) => draw('import: [[recorded.json]]', document.body) } }));
  await page.addScriptTag({ content: readFileSync(join(ROOT, 'dist', 'publish.js'), 'utf8') });
  await page.getByText('"recorded.json" is not read on a published site: a block loads nothing over the network.').waitFor();
});
