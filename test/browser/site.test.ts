import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSite } from '../../scripts/site/build-site';
import { numbersIn, useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';

const browser = useBrowser();
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const window: { readonly axe: { run(context: Document, options: { preload: boolean }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'attention-site-'));
  buildSite(ROOT, out);
});
afterAll(() => rmSync(out, { recursive: true }));

const addressOf = (path: string): string => pathToFileURL(join(out, path)).href;

test('the sample on the front page is live', async () => {
  const page = await browser.visit(addressOf('index.html'));
  const block = page.locator('.attention-diagrams').first();
  const before = await numbersIn(block);
  await block.getByRole('radio', { name: 'Self-attention' }).click();
  await block.getByRole('radio', { name: 'Self-attention', checked: true }).waitFor();
  expect(await numbersIn(block)).not.toEqual(before);
});

test('one finds from page to page, and the theme that one chose comes along', async () => {
  const page = await browser.visit(addressOf('index.html'), { colorScheme: 'light' });
  const ground = (): Promise<string[]> => page.evaluate(() => [document.body, document.documentElement].map((el) => getComputedStyle(el).backgroundColor));
  expect((await ground())[0]).toBe('rgb(255, 255, 255)');
  await page.getByRole('button', { name: 'Dark pages' }).click();
  expect(await ground()).toEqual(['rgb(30, 30, 30)', 'rgb(30, 30, 30)']);
  await page.getByRole('navigation').getByRole('link', { name: 'Questions about a picture' }).click();
  await page.getByRole('heading', { name: 'Questions about a picture', level: 1 }).waitFor();
  expect(await ground()).toEqual(['rgb(30, 30, 30)', 'rgb(30, 30, 30)']);
  await page.emulateMedia({ media: 'print' });
  expect((await ground())[0]).toBe('rgb(255, 255, 255)');
});

test.each(['index.html', 'docs/block-reference.html', 'docs/gallery.html', 'docs/benchmarks.html', 'vault/Start here.html', 'THIRD-PARTY-LICENSES.html'])('%s fits a phone, its navigation folded', async (path) => {
  const page = await browser.visit(addressOf(path), { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('navigation').locator('summary').tap();
  await page.getByRole('navigation').getByRole('link', { name: 'Block reference' }).waitFor();
});

test.each(['light', 'dark'] as const)('axe finds nothing: %s', async (colorScheme) => {
  for (const path of ['index.html', 'docs/quiz.html']) {
    const page = await browser.visit(addressOf(path), { colorScheme });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => (await window.axe.run(document, { preload: false })).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) })));
    expect(violations).toEqual([]);
  }
});

test('without scripts a page has its pictures and its links', async () => {
  const page = await browser.visit(addressOf('vault/Start here.html'), { javaScriptEnabled: false });
  expect(await page.locator('.attention-diagrams svg').count()).toBeGreaterThan(5);
  expect(await page.getByRole('button', { name: /pages$/u }).count()).toBe(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Block reference' }).click();
  await page.getByRole('heading', { name: 'Block reference', level: 1 }).waitFor();
});
