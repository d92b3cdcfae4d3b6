import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';

const browser = useBrowser();

const NOTE = { note: 'Talk' } as const;
const block = (page: Page, at = 0): Locator => page.locator('.attention-diagrams').nth(at);
const arcs = (page: Page): Locator => block(page).locator('.attn-view-arcs');
/** A footer may go on in a second line. */
const drawn = async (page: Page): Promise<string> => (await arcs(page).locator('svg text', { hasText: /^\d+ of \d+ lines|^all \d+ lines/u }).locator('xpath=..').locator('text').allTextContents()).join(' ');

test('the reader chooses how much of each row the lines reach', async () => {
  const page = await browser.open(NOTE);
  expect(await drawn(page)).toMatch(/^\d+ of \d+ lines reach 80 % of each row(?: |$)/u);
  const usual = await arcs(page).locator('.attn-picture').innerHTML();
  await arcs(page).getByRole('radio', { name: '50 %' }).click();
  expect(await drawn(page)).toMatch(/50 %/u);
  expect(await arcs(page).locator('.attn-picture').innerHTML()).not.toBe(usual);
  await page.keyboard.press('ArrowLeft');
  expect(await drawn(page)).toMatch(/^all \d+ lines(?: |$)/u);
});

test('all heads together, each with a colour and dashes of its own', async () => {
  const page = await browser.open(NOTE);
  await arcs(page).getByRole('button', { name: 'All heads' }).click();
  const looks = await arcs(page).locator('.attn-picture > path, .attn-muted path.attn-line').evaluateAll((samples) => samples.map((sample) => `${getComputedStyle(sample).stroke} ${sample.getAttribute('stroke-dasharray') ?? ''}`));
  expect(new Set(looks).size).toBe(4);
  expect(new Set(looks.map((look) => look.split(')')[0])).size).toBe(4);
  await arcs(page).getByRole('button', { name: 'All heads' }).click();
  expect(await arcs(page).locator('.attn-line-1').count()).toBe(0);
});

test('a head opens by click and by Enter; a rollout opens beneath as what it is, and closes', async () => {
  const page = await browser.open(NOTE);
  const heads = block(page, 2).locator('.attn-view-heads .attn-panel').first();
  await heads.focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  expect(await block(page, 2).getByRole('combobox', { name: 'Layer' }).inputValue()).toBe('2');
  expect(await block(page, 2).getByRole('combobox', { name: 'Head' }).inputValue()).toBe('2');
  expect(await block(page, 2).locator('.attn-view-matrix').count()).toBe(1);
  await heads.focus();
  for (let across = 0; across < 14; across++) await page.keyboard.press('ArrowRight');
  expect(await block(page, 2).locator('.attn-inspector').last().innerText()).toMatch(/rollout through 2 layers\..*Abnar & Zuidema 2020/u);
  await page.keyboard.press('Enter');
  const opened = block(page, 2).locator('.attn-view-heads .attn-panel').nth(1);
  expect(await opened.getAttribute('aria-label')).toMatch(/^Matrix: rollout through 2 layers/u);
  await opened.focus();
  await page.keyboard.press('ArrowRight');
  expect(await block(page, 2).locator('.attn-heads .attn-inspector').innerText()).toMatch(/^my → my: 0\.\d\d, rollout through 2 layers$/u);
  await heads.focus();
  await page.keyboard.press('Enter');
  expect(await opened.count()).toBe(0);
});

test('many heads and layers are a list each; what is chosen there is shown', async () => {
  const page = await browser.open(NOTE, { viewport: { width: 320, height: 640 } });
  await block(page, 2).getByRole('combobox', { name: 'Head' }).selectOption('5');
  expect(await block(page, 2).locator('.attn-unseen').last().textContent()).toContain('attends most to');
  const toolbar = await block(page, 2).locator('.attn-toolbar').first().boundingBox();
  expect(toolbar?.height).toBeLessThan(260);
});

test('what the block hides is nowhere in it, and its remark stands in the matrix', async () => {
  const page = await browser.open(NOTE);
  expect(await block(page).locator('.attn-token', { hasText: /^was$/u }).count()).toBe(0);
  expect(await block(page).locator('.attn-view-matrix svg text', { hasText: /^was$/u }).count()).toBe(0);
  expect(await block(page).locator('.attn-view-matrix svg text', { hasText: 'Who is tired?' }).count()).toBe(1);
  expect(await block(page).locator('.attn-view-matrix .attn-note-mark').count()).toBe(2);
});

test.each([320, 700, 1000])('in live preview, %d px wide, no control lies under the button that edits the block', async (width) => {
  const page = await browser.open({ ...NOTE, mode: 'live-preview' }, { viewport: { width, height: 900 } });
  const edit = await page.locator('.edit-block-button').first().boundingBox();
  const controls = await page.locator('.cm-embed-block').first().locator('.attn-toolbar button, .attn-toolbar select, .attn-title').evaluateAll((all) => all.map((control) => {
    const range = control.ownerDocument.createRange();
    range.selectNodeContents(control);
    const { left, right, top, bottom } = control.tagName === 'P' ? range.getBoundingClientRect() : control.getBoundingClientRect();
    return { left, right, top, bottom };
  }));
  expect(edit).not.toBeNull();
  const { x = 0, y = 0, width: wide = 0, height = 0 } = edit ?? {};
  expect(controls.length).toBeGreaterThan(5);
  expect(controls.filter(({ left, right, top, bottom }) => left < x + wide && right > x && top < y + height && bottom > y)).toEqual([]);
});
