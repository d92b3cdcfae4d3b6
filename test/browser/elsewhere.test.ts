import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { numbersIn, openedBy, tokensIn, useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';
import { choose } from '../support/menu';
import { noteText, openNote } from '../support/notes';
import type { Settings } from '../support/stand-in/settings';

const browser = useBrowser();

const BASE = '# Base\n\n```attention\nThe cat sat\n```\n\n^cat\n';
const NOTE = '---\nattention: {heads: 2, view: matrix}\n---\n\n```attention\nA dog ran\n```\n\n^dog\n\n```attention\nfrom: [[Base#^cat]]\nheads: 3\n```\n\n```attention\nfrom: [[#^dog]]\ntitle: From the dog\n```\n';

async function opened(mode: Settings['mode'], note = NOTE): Promise<Page> {
  const page = await browser.open({ note: 'Numbers', mode });
  await page.evaluate(async ([base, text]) => {
    await window.app.vault.create('Base.md', base);
    await window.app.vault.create('Derived.md', text);
  }, [BASE, note] as const);
  await openNote(page, 'Derived');
  return page;
}

const block = (page: Page, index: number): Locator => page.locator('.attention-diagrams').nth(index);
const heads = (of: Locator): Promise<number> => of.getByRole('radiogroup', { name: 'Head' }).getByRole('radio').count();
const modify = (page: Page, path: string, text: string): Promise<void> => page.evaluate(([name, now]) => window.app.vault.modify(name, now), [path, text] as const);

async function untilHeads(of: Locator, count: number): Promise<void> {
  await of.getByRole('radiogroup', { name: 'Head' }).getByRole('radio').nth(count - 1).waitFor();
  expect(await heads(of)).toBe(count);
}

async function untilQueries(of: Locator, queries: readonly string[]): Promise<void> {
  await of.page().waitForFunction(([index, words]) => {
    const table = document.querySelectorAll('.attention-diagrams')[index]?.querySelector('.attn-table');
    table?.setAttribute('open', '');
    return [...(table?.querySelectorAll('tbody th') ?? [])].map((cell) => cell.textContent).join(' ') === words;
  }, [await indexOf(of), queries.join(' ')] as const, { timeout: 5000 }).catch(() => undefined);
  expect((await tokensIn(of)).queries).toEqual(queries);
}

function indexOf(of: Locator): Promise<number> {
  return of.evaluate((el) => [...document.querySelectorAll('.attention-diagrams')].indexOf(el));
}

test.each(['reading', 'live-preview'] as const)('defaults hold, bases are read, and a change of either is drawn: %s', async (mode) => {
  const page = await opened(mode);
  await block(page, 2).locator('svg').first().waitFor();
  await untilHeads(block(page, 0), 2);
  await untilHeads(block(page, 1), 3);
  expect((await tokensIn(block(page, 1))).queries).toEqual(['The', 'cat', 'sat']);
  expect((await tokensIn(block(page, 2))).queries).toEqual(['A', 'dog', 'ran']);
  expect(await block(page, 2).locator('.attn-title').textContent()).toContain('From the dog');
  expect(await page.locator('.attn-waiting').count()).toBe(0);

  await modify(page, 'Base.md', BASE.replace('The cat', 'The hungry cat'));
  await untilQueries(block(page, 1), ['The', 'hungry', 'cat', 'sat']);
  await modify(page, 'Base.md', BASE.replace('^cat', '^kitten'));
  await page.getByText('There is no block "^cat" in "Base".').waitFor();
  await modify(page, 'Base.md', BASE);
  await page.getByText('There is no block "^cat" in "Base".').waitFor({ state: 'detached' });

  await modify(page, 'Derived.md', NOTE.replace('heads: 2', 'heads: 4'));
  await untilHeads(block(page, 0), 4);
  await untilHeads(block(page, 2), 4);
  await untilHeads(block(page, 1), 3);

  await modify(page, 'Derived.md', NOTE.replace('A dog ran', 'A dog slept well'));
  await untilQueries(block(page, 2), ['A', 'dog', 'slept', 'well']);

  await page.evaluate(() => window.app.vault.rename('Base.md', 'Elsewhere.md'));
  await page.getByText('There is no note "Base" in this vault.').waitFor();
});

test('what a reader chose stays when a default changes, and nothing follows once the note is left', async () => {
  const page = await opened('reading');
  await block(page, 2).locator('svg').first().waitFor();
  await block(page, 0).getByRole('radiogroup', { name: 'Head' }).getByRole('radio', { name: '2' }).click();
  await modify(page, 'Derived.md', NOTE.replace('heads: 2', 'heads: 2, temperature: 2'));
  await page.waitForTimeout(300);
  expect(await block(page, 0).getByRole('radiogroup', { name: 'Head' }).getByRole('radio', { name: '2' }).getAttribute('aria-checked')).toBe('true');
  const listening = await page.evaluate(() => window.app.vault.listening);
  await openNote(page, 'Numbers');
  await page.locator('.attn-title', { hasText: 'By hand' }).waitFor();
  // Two blocks that build on others, and four kinds of changes that each listens for.
  expect(listening - await page.evaluate(() => window.app.vault.listening)).toBe(8);
});

test('a mistake of the frontmatter is said in words, and goes with it', async () => {
  const page = await opened('reading', NOTE.replace('heads: 2', 'score: dott'));
  await block(page, 0).getByText('In the note\'s frontmatter, attention › score: "score" takes').waitFor();
  // The block has no such line.
  expect(await block(page, 0).locator('.attn-place').allTextContents()).toEqual(['Error']);
  await modify(page, 'Derived.md', NOTE);
  await untilHeads(block(page, 0), 2);
  expect(await page.getByText('In the note\'s frontmatter').count()).toBe(0);
});

test('while a block is written, its picture follows the frontmatter, the other block and its own text', async () => {
  const page = await opened('live-preview');
  await block(page, 2).locator('svg').first().waitFor();
  await page.getByRole('button', { name: 'Edit this block' }).nth(1).click();
  const live = page.locator('.attn-live-picture');
  await untilHeads(live, 3);
  expect((await tokensIn(live)).queries).toEqual(['The', 'cat', 'sat']);
  await modify(page, 'Base.md', BASE.replace('The cat', 'A lion'));
  await live.getByRole('rowheader', { name: 'lion' }).or(live.getByText('lion')).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type('\nshow: [scores]');
  await live.getByRole('radiogroup', { name: 'Head' }).first().waitFor();
  expect(await page.locator('.attn-underlined').count()).toBe(0);
});

test('a link to a block is completed from the ids of the vault', async () => {
  const page = await opened('live-preview');
  await block(page, 2).locator('svg').first().waitFor();
  await page.getByRole('button', { name: 'Edit this block' }).nth(1).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.type('from: ');
  await page.locator('.suggestion-item', { hasText: 'Base#^cat' }).waitFor();
  expect(await page.locator('.suggestion-item').allTextContents()).toEqual(['#^dog', 'Base#^cat']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.locator('.cm-content').innerText()).toContain('from: [[Base#^cat]]');
});

test('saving writes only what differs from the defaults and from the other block', async () => {
  const page = await opened('reading', NOTE.replace('heads: 2', 'heads: 2, head: 2').replace('title: From the dog', 'title: From the dog\nhead: 1'));
  const third = block(page, 2);
  await third.locator('svg').first().waitFor();
  await third.getByRole('radiogroup', { name: 'Head' }).getByRole('radio', { name: '2' }).click();
  await choose(third, 'Save to note');
  await page.waitForFunction(() => !window.app.vault.textOf('Derived.md')?.includes('head: 1'));
  expect((await noteText(page, 'Derived.md'))?.split('\n').slice(-5)).toEqual(['```attention', 'from: [[#^dog]]', 'title: From the dog', '```', '']);
});

test('the form draws the block with what it builds on, and changes the block alone', async () => {
  const page = await opened('reading');
  await block(page, 1).locator('svg').first().waitFor();
  await block(page, 1).getByRole('button', { name: 'Edit this diagram' }).or(block(page, 1).getByRole('button', { name: 'More' })).first().click();
  const item = page.getByRole('menuitem', { name: 'Edit this diagram' });
  if (await item.count() > 0) await item.click();
  const form = page.getByRole('dialog');
  await form.locator('.attn-form-picture svg').first().waitFor();
  expect((await tokensIn(form.locator('.attention-diagrams'))).queries).toEqual(['The', 'cat', 'sat']);
  expect(await form.getByLabel('Queries (Q, target)').getAttribute('placeholder')).toBe('The cat sat');
  expect(await form.getByRole('group', { name: 'View', exact: true }).textContent()).toContain('Default: matrix.');
  await form.getByLabel('Score', { exact: true }).selectOption('cosine');
  await form.getByRole('button', { name: 'Save to the note' }).click();
  await page.waitForFunction(() => window.app.vault.textOf('Derived.md')?.includes('cosine') === true);
  expect(await noteText(page, 'Derived.md')).toBe(NOTE.replace('heads: 3\n', 'heads: 3\nscore: cosine\n'));
});

test('a PDF export waits for the other block', async () => {
  const page = await opened('reading');
  await block(page, 1).locator('svg').first().waitFor();
  const numbers = await numbersIn(block(page, 1));
  const print = await openedBy(page, 'Print view');
  await print.locator('main').waitFor();
  expect(await print.locator('.attn-waiting').count()).toBe(0);
  expect(await numbersIn(block(print, 1))).toEqual(numbers);
});

test('a rendered page is live with its defaults and bases, without a vault', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attention-pages-'));
  try {
    writeFileSync(join(folder, 'Base.md'), BASE);
    writeFileSync(join(folder, 'Derived.md'), NOTE);
    execFileSync(process.execPath, [join(ROOT, 'dist', 'cli.mjs'), 'render', folder, '--out', join(folder, 'out')]);
    const address = pathToFileURL(join(folder, 'out', 'Derived.html')).href;
    const still = await numbersIn((await browser.visit(address, { javaScriptEnabled: false })).locator('.attention-diagrams').nth(1));
    const live = await browser.visit(address);
    await untilHeads(block(live, 1), 3);
    expect(await numbersIn(block(live, 1))).toEqual(still);
    await block(live, 1).getByRole('radiogroup', { name: 'Head' }).getByRole('radio', { name: '2' }).click();
    expect(await numbersIn(block(live, 1))).not.toEqual(still);
    expect(await live.getByText('cannot be read').count()).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('on Publish the frontmatter holds where the site tells of it, and a block says why another is not read', async () => {
  const page = await browser.visit('about:blank');
  await page.evaluate(() => Object.assign(window, { publish: { registerMarkdownCodeBlockProcessor: (_: string, draw: (source: string, el: HTMLElement, context?: unknown) => void) => {
    for (const source of ['a b', 'from: [[Base#^cat]]']) {
      const el = document.createElement('div');
      document.body.append(el);
      draw(source, el, { frontmatter: { attention: { heads: 3 } } });
    }
  } } }));
  await page.addScriptTag({ content: readFileSync(join(ROOT, 'dist', 'publish.js'), 'utf8') });
  await page.getByText('"[[Base#^cat]]" is not read on a published site: a block knows no other one there.').waitFor();
  await untilHeads(block(page, 0), 3);
});
