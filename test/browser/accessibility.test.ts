import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { views } from '../../src/block/views';
import { useBrowser } from '../support/browser';
import { choose } from '../support/menu';

const browser = useBrowser();

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

declare const window: { readonly axe: { run(context: string, options: object): Promise<{ violations: Violation[] }> } };

/** Every view is in one of them; a test below says so. */
const NOTES = ['Start here', 'Masked', 'Hostile', 'Long', 'Timeline', 'Family', 'Compare', 'Blueprint', 'Architectures', 'Stages', 'Talk', 'Lecture', 'Recurrent', 'Recorded'];
const THEMES = ['light', 'dark'] as const;
const cases = NOTES.flatMap((note) => THEMES.map((theme) => ({ note, theme })));

async function violationsIn(page: Page, context: string): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async (within) => (await window.axe.run(within, { resultTypes: ['violations'] })).violations, context);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`).join('\n')}`);
}

test.each(cases)('axe finds nothing in “$note”, $theme', async ({ note, theme }) => {
  const page = await browser.open({ note, theme });
  await page.locator('.attention-diagrams').first().waitFor();
  await page.locator('.attn-table summary').first().click();
  expect(await violationsIn(page, '.markdown-rendered')).toEqual([]);
});

/** A page that is zoomed to 200 % has half as many pixels of its own; what does not fit must not be lost. */
const SMALL = { '200 % zoom': { viewport: { width: 500, height: 450 }, deviceScaleFactor: 2 }, 'a column of 320 px': { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true } } as const;

test.each(cases.flatMap((one) => (['200 % zoom', 'a column of 320 px'] as const).map((size) => ({ ...one, size }))))('axe finds nothing in “$note”, $theme, at $size, and all of it is there', async ({ note, theme, size }) => {
  const page = await browser.open({ note, theme }, SMALL[size]);
  await page.locator('.attention-diagrams').first().waitFor();
  expect(await violationsIn(page, '.markdown-rendered')).toEqual([]);
  const widths = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth }));
  expect(widths.content).toBeLessThanOrEqual(widths.screen);
});

test('every view is looked at', async () => {
  const seen = new Set<string>();
  for (const note of NOTES) {
    const page = await browser.open({ note });
    await page.locator('.attention-diagrams').first().waitFor();
    for (const names of await page.locator('.attn-view').evaluateAll((views) => views.map((view) => view.getAttribute('class') ?? ''))) seen.add(names.replace(/^.*attn-view-/u, ''));
    await page.context().close();
  }
  expect(Object.keys(views).filter((id) => !seen.has(id))).toEqual([]);
});

test.each(THEMES.flatMap((theme) => [{ note: 'Talk', at: 0, theme }, { note: 'Talk', at: 1, theme }, { note: 'Lecture', at: 0, theme }, { note: 'Lecture', at: 1, theme }]))('axe finds nothing in any picture that “$note” presents, block $at, $theme', async ({ note, at, theme }) => {
  const page = await browser.open({ note, theme });
  await choose(page.locator('.attention-diagrams').nth(at), 'Present');
  const slides = page.getByRole('dialog').getByRole('radio');
  const found: string[] = [];
  for (let slide = 0; slide < Math.max(1, await slides.count()); slide++) {
    if (slide > 0) await slides.nth(slide).click();
    found.push(...await violationsIn(page, '.attn-presenting'));
    await page.keyboard.press('n');
    found.push(...await violationsIn(page, '.attn-presenting'));
  }
  expect(found).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in changes by hand and in all words of a model, %s', async (theme) => {
  const page = await browser.open({ note: 'What if', theme });
  const block = page.locator('.attention-diagrams').first();
  await block.getByRole('button', { name: 'What if' }).click();
  await block.locator('.attn-view-matrix .attn-panel').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'Enter', 'ArrowRight', '+']) await page.keyboard.press(key);
  await block.locator('.attn-changes li').nth(1).waitFor();
  await block.locator('summary', { hasText: 'All 219 words' }).click();
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run('.markdown-rendered', { resultTypes: ['violations'] })).violations);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in a form that tries a second sequence out, %s', async (theme) => {
  const page = await browser.open({ note: 'Start here', theme });
  await page.locator('.attention-diagrams').first().getByRole('radio', { name: 'Cross-attention' }).click();
  await page.keyboard.type('je suis');
  await page.keyboard.press('Enter');
  await page.locator('.attn-answer', { hasText: 'To keep it' }).waitFor();
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run('.attention-diagrams', { resultTypes: ['violations'] })).violations);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
});

test('axe finds nothing while a sum of a blueprint is spelled out beside it', async () => {
  const page = await browser.open({ note: 'Blueprint' });
  await page.locator('.attn-view-blueprint .attn-panel').nth(1).focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowUp');
  await page.locator('.attn-norms').waitFor();
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run('.attn-blueprint-holder', { resultTypes: ['violations'] })).violations);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('everything that can be done is reached by Tab, and shows that it is', async () => {
  const page = await browser.open({ note: 'Folder/Deeper note' });
  const block = page.locator('.attention-diagrams');
  const stops = await block.locator('button:not([tabindex="-1"]), [tabindex="0"]:not(button), summary').filter({ visible: true }).count();
  await block.evaluate((element) => {
    element.setAttribute('tabindex', '-1');
    if (element instanceof HTMLElement) element.focus();
  });
  const reached: string[] = [];
  for (let press = 0; press < stops; press++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused?.closest('.attention-diagrams')) return 'left the block';
      return getComputedStyle(focused).outlineStyle === 'none' ? 'no outline' : 'outlined';
    }));
  }
  expect(stops).toBeGreaterThan(2);
  expect(reached).toEqual(reached.map(() => 'outlined'));
});
