import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { blocksOf } from '../../src/block/note';
import { useBrowser } from '../support/browser';
import { filesBelow, ROOT } from '../support/imports';
import type { App } from '../support/stand-in/obsidian/plugin';

const browser = useBrowser();
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const window: { readonly app: App; readonly axe: { run(context: string): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };

async function openGallery(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open gallery of attention diagrams' }).click();
  await complete(page);
}

async function complete(page: Page): Promise<void> {
  await page.locator('.attn-gallery-count').filter({ hasNotText: 'so far' }).waitFor();
}

const count = (page: Page) => page.locator('.attn-gallery-count').textContent();
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search attention diagrams' });

test('every block of the vault is there, and those near are drawn', async () => {
  const all = filesBelow('test/fixtures/vault', /\.md$/u).flatMap((file) => blocksOf(readFileSync(join(ROOT, file), 'utf8'))).length;
  const page = await browser.open({ note: 'Numbers' });
  await openGallery(page);
  expect(await count(page)).toBe(`${all} diagrams`);
  await page.locator('.attn-card svg').nth(5).waitFor();
  expect(await page.locator('.attn-card svg').count()).toBeLessThan(all);
});

test('by keyboard: search, walk, open at the block; the command comes back to the same gallery', async () => {
  const page = await browser.open({ note: 'Start here' });
  await openGallery(page);
  await search(page).fill('masked');
  await page.locator('.attn-gallery-count', { hasText: ' of ' }).waitFor();
  await page.keyboard.press('ArrowDown');
  const cards = page.locator('.attn-card');
  const focused = () => cards.evaluateAll((all) => all.findIndex((card) => card === card.ownerDocument.activeElement));
  expect(await focused()).toBe(0);
  await search(page).fill('');
  await page.locator('.attn-gallery-count').filter({ hasNotText: ' of ' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const columns = await cards.evaluateAll((all) => all.filter((card) => card.getBoundingClientRect().top === all[0]?.getBoundingClientRect().top).length);
  expect(await focused()).toBe(1 + columns);
  await page.keyboard.press('Home');
  expect(await focused()).toBe(0);
  await search(page).fill('masked');
  await page.locator('.attn-gallery-count', { hasText: ' of ' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.inline-title', { hasText: 'Masked' }).waitFor();
  await page.locator('.stand-in-leaf .attention-diagrams').first().waitFor();
  expect(await page.locator('.attn-gallery').isVisible()).toBe(false);
  await page.evaluate(() => void window.app.commands.executeCommandById('attention-diagrams:open-gallery'));
  await page.locator('.attn-gallery').waitFor();
  expect(await page.locator('.attn-gallery').count()).toBe(1);
});

test('filters and orders', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await openGallery(page);
  await page.getByLabel('Architecture').selectOption('rnn');
  await page.locator('.attn-gallery-count', { hasText: ' of ' }).waitFor();
  expect(new Set(await page.locator('.attn-card-place-name').allTextContents())).toContain('Recurrent');
  await page.getByLabel('Architecture').selectOption('');
  await page.getByLabel('Sort by').selectOption('Note');
  const notes = (await page.locator('.attn-card-place-name').allTextContents()).map((text) => text.split(' › ')[0] ?? '');
  expect(notes).toEqual([...notes].sort((a, b) => a.localeCompare(b)));
});

test('a block that was seen goes to the end', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await page.locator('.attention-diagrams').first().waitFor();
  await openGallery(page);
  await search(page).fill('[[1');
  await page.locator('.attn-gallery-count', { hasText: ' of ' }).waitFor();
  expect(await page.locator('.attn-card').count()).toBeGreaterThan(1);
  expect(await page.locator('.attn-card-place-name').last().textContent()).toMatch(/^Numbers/u);
});

test('follows notes that are made, changed, renamed and deleted', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await openGallery(page);
  await search(page).fill('okapi');
  await page.locator('.attn-gallery-count', { hasText: '0 of' }).waitFor();
  await page.evaluate(() => window.app.vault.create('New.md', '# Stripes\n\n> [!note]\n> ```attention\n> a okapi runs\n> ```\n'));
  await page.locator('.attn-card-place-name', { hasText: 'New › Stripes' }).waitFor();
  await page.evaluate(() => window.app.vault.modify('New.md', '```attention\na okapi sleeps\nmask: causal\n```\n\n```attention\nokapi\nmask: cusal\n```\n'));
  await page.locator('.attn-card-how', { hasText: 'causal' }).waitFor();
  await page.locator('.attn-card-mistake', { hasText: 'Error, line 2' }).waitFor();
  await page.evaluate(() => window.app.vault.rename('New.md', 'Moved/Newer.md'));
  await page.locator('.attn-card-place-name', { hasText: 'Newer' }).first().waitFor();
  await page.evaluate(() => {
    // As when somebody deletes it outside of the app.
    window.app.vault.removed('Moved/Newer.md');
  });
  await page.locator('.attn-gallery-count', { hasText: '0 of' }).waitFor();
});

test('a thousand blocks do not make a thousand pictures, and scrolling comes to the last', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await page.evaluate(() => {
    const blocks = Array.from({ length: 1000 }, (_, index) => `\`\`\`attention\nmany words here ${index}\n\`\`\`\n`);
    return window.app.vault.create('Many.md', blocks.join('\n'));
  });
  await openGallery(page);
  await search(page).fill('many words');
  await page.locator('.attn-gallery-count', { hasText: '1000 of' }).waitFor();
  await page.locator('.attn-card svg').nth(5).waitFor();
  expect(await page.locator('.attn-card').count()).toBeLessThanOrEqual(120);
  expect(await page.locator('.attn-card svg').count()).toBeLessThan(40);
  for (let turn = 0; turn < 20; turn++) await page.locator('.attn-gallery').evaluate(async (gallery) => {
    gallery.scrollTo(0, gallery.scrollHeight);
    await new Promise((done) => setTimeout(done, 60));
  });
  expect(await page.locator('.attn-card').count()).toBe(1000);
  await page.locator('.attn-card').last().locator('svg').waitFor();
  expect(await page.locator('.attn-card svg').count()).toBeLessThan(60);
});

test.each([['light', 1000], ['dark', 1000], ['light', 320], ['dark', 1600]] as const)('axe finds nothing, and nothing is wider than the page: %s, %d px', async (theme, width) => {
  const page = await browser.open({ note: 'Numbers', theme }, { viewport: { width, height: 900 } });
  await openGallery(page);
  await page.locator('.attn-card svg').nth(3).waitFor();
  const wider = await page.locator('.attn-gallery').evaluate((gallery) => gallery.scrollWidth - gallery.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run('.attn-gallery')).violations);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`).join('\n')}`)).toEqual([]);
});

test('as a view of a base it shows the blocks of the entries, in their order', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await page.evaluate(() => {
    const container = document.body.appendChild(document.createElement('div'));
    container.className = 'test-base';
    const view = window.app.registrations.bases.get('attention-diagrams-gallery')?.factory({}, container);
    if (view === undefined) throw new Error('There is no such view of a base.');
    const entriesOf = (...paths: string[]) => ({ data: paths.map((path) => ({ file: window.app.vault.getFileByPath(path) })) });
    view.load();
    view.data = entriesOf('Masked.md', 'Numbers.md');
    view.onDataUpdated();
    Object.assign(window, { update: (...paths: string[]) => {
      view.data = entriesOf(...paths);
      view.onDataUpdated();
    }, unload: () => view.unload() });
  });
  await complete(page);
  const notes = async () => (await page.locator('.test-base .attn-card-place-name').allTextContents()).map((text) => text.split(' › ')[0]);
  expect([...new Set(await notes())]).toEqual(['Masked', 'Numbers']);
  await page.evaluate(() => Reflect.get(window, 'update')('Numbers.md'));
  await page.locator('.test-base .attn-card-place-name').filter({ hasText: 'Masked' }).first().waitFor({ state: 'detached' });
  expect([...new Set(await notes())]).toEqual(['Numbers']);
  await page.evaluate(() => Reflect.get(window, 'unload')());
  expect(await page.locator('.test-base > *').count()).toBe(0);
});

test('nothing is left of it once the plugin is turned off', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await openGallery(page);
  await page.getByRole('button', { name: 'Disable plugin' }).click();
  await page.locator('.attn-gallery').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => Object.values(window.app.registrations).reduce((sum: number, registered: ReadonlyMap<string, unknown>) => sum + registered.size, 0))).toBe(0);
});
