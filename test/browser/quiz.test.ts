import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { blocksIn, openedBy, useBrowser } from '../support/browser';

const browser = useBrowser();
const NOTE = { note: 'Quiz' } as const;
const ARGMAX = 0, MASK = 1, WEIGHTS = 2, ORDER = 3, PLAIN = 4;
const TOUCH = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } } as const;

const block = (page: Page, index: number): Locator => blocksIn(page).nth(index);
const prompt = (of: Locator): Locator => of.locator('form .attn-quiz-prompt');
const verdict = (of: Locator): Locator => of.getByRole('status');
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

test('by mouse: a wrong answer, why, the next question, a right one, the score; leaving shows the picture', async () => {
  const page = await browser.open(NOTE);
  const asking = block(page, ARGMAX);
  await expect(prompt(asking).innerText()).resolves.toBe('Which token does “tired” attend to most?');
  await expect(asking.locator('svg text', { hasText: /^\?$/u }).filter({ visible: true }).count()).resolves.toBe(5);
  await asking.getByRole('button', { name: 'Check' }).click();
  expect(await verdict(asking).innerText()).toBe('Choose one first.');

  // What it is not is found out by asking once and starting anew.
  await asking.getByRole('radio').first().check();
  await asking.getByRole('button', { name: 'Check' }).click();
  const right = await asking.locator('.attn-quiz-option', { has: page.locator('.attn-quiz-right') }).locator('bdi').innerText();
  expect(await verdict(asking).innerText()).toContain(`The answer: “${right}”.`);
  await expect(asking.locator('.attn-quiz-why li').first().innerText()).resolves.toContain(`tired → ${right}: weight`);
  await expect(asking.locator('.attn-quiz-right-cell').count()).resolves.toBe(1);
  await expect(asking.getByRole('radio').first().isDisabled()).resolves.toBe(true);
  await expect(asking.locator('form svg text', { hasText: /^\?$/u }).count()).resolves.toBe(0);

  await asking.getByRole('button', { name: 'Next question' }).click();
  await expect(prompt(asking).innerText()).resolves.toBe('Which token does “The” attend to most?');
  await expect(asking.getByRole('radio').first().isEnabled()).resolves.toBe(true);
  await asking.getByRole('button', { name: 'Leave the quiz' }).click();
  await expect(asking.locator('.attn-quiz').count()).resolves.toBe(0);
  await expect(asking.locator('.attn-view-matrix').count()).resolves.toBe(1);
});

test('a number, and the order of the steps', async () => {
  const page = await browser.open(NOTE);
  const number = block(page, WEIGHTS);
  await number.getByRole('textbox').fill('two thirds');
  await number.getByRole('button', { name: 'Check' }).click();
  expect(await verdict(number).innerText()).toBe('Type a number, such as 0.25.');
  await number.getByRole('textbox').fill('0,67');
  await page.keyboard.press('Enter');
  expect(await verdict(number).innerText()).toBe('✓ Right. The answer: 0.67.');
  expect(await number.locator('.attn-quiz-score').innerText()).toBe('1 of 1 right');
  expect(await number.locator('.attn-quiz-why').innerText()).toContain('e^2 ÷ Σ = 0.67');

  const order = block(page, ORDER);
  const wanted = ['scores', 'scaled scores', 'masked scores', 'weights', 'outputs'];
  for (const [place, item] of wanted.entries()) {
    for (let at = (await order.locator('.attn-quiz-item').allInnerTexts()).indexOf(item); at > place; at--) await order.getByRole('button', { name: `Move ${item} up`, exact: true }).click();
  }
  await order.getByRole('button', { name: 'Check' }).click();
  expect(await verdict(order).innerText()).toMatch(/^✓ Right\./u);
  await order.getByRole('button', { name: 'Next question' }).click();
  await expect(prompt(order).innerText()).resolves.toBe('In cross-attention, where do the keys and the values come from?');
});

test('by keyboard alone: cells by arrow keys, Enter checks, the focus is led on, Escape leaves to the menu', async () => {
  const page = await browser.open(NOTE);
  const mask = block(page, MASK);
  await prompt(mask).focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('I, i = 0; I, j = 0');
  for (const key of ['ArrowRight', 'Space', 'ArrowRight', 'Space', 'ArrowDown', 'Space', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('tea, i = 2; tea, j = 2');
  await expect(mask.locator('form [aria-pressed="true"]').count()).resolves.toBe(3);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Check');
  await page.keyboard.press('Enter');
  expect(await verdict(mask).innerText()).toMatch(/^✓ Right\./u);
  expect(await focused(page)).toBe('Next question');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toMatch(/^Which cells does this mask close in the row of “(?:I|like)”\? Causal: closed where j > i\.$/u);
  await page.keyboard.press('Escape');
  await expect(mask.locator('.attn-quiz').count()).resolves.toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('More');
  await expect(block(page, ARGMAX).locator('form').count()).resolves.toBe(1);
});

test('by keyboard, a step that moves keeps the focus', async () => {
  const page = await browser.open(NOTE);
  const order = block(page, ORDER);
  await order.getByRole('button', { name: 'Move scores up', exact: true }).focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('Enter');
  await expect(order.locator('.attn-quiz-item').first().innerText()).resolves.toBe('scores');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move scores up');
});

test('any block asks from its menu, and the quiz takes the focus', async () => {
  const page = await browser.open(NOTE);
  const plain = block(page, PLAIN);
  await plain.getByRole('button', { name: 'More' }).click();
  await plain.getByRole('menuitem', { name: 'Quiz me' }).click();
  await expect(plain.locator('form').count()).resolves.toBe(1);
  expect(await focused(page)).toContain('attend to most?');
  await expect(plain.locator('.attn-view-matrix, .attn-view-arcs, .attn-sources, .attn-table').count()).resolves.toBe(0);
  await page.keyboard.press('Escape');
  await expect(plain.locator('.attn-view-matrix').count()).resolves.toBe(1);
});

test('by touch: targets are large, cells and options answer to a finger', async () => {
  const page = await browser.open(NOTE, TOUCH);
  const mask = block(page, MASK);
  const cells = mask.locator('form .attn-quiz-cell');
  for (const cell of [1, 2, 5]) await cells.nth(cell).tap();
  const sizes = await mask.locator('form button').evaluateAll((found) => found.map((element) => element.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
  await mask.getByRole('button', { name: 'Check' }).tap();
  expect(await verdict(mask).innerText()).toMatch(/^✓ Right\./u);
  const asking = block(page, ARGMAX);
  await asking.locator('.attn-quiz-option').nth(1).tap();
  await expect(asking.getByRole('radio').nth(1).isChecked()).resolves.toBe(true);
});

test('nothing that assistive technology reads tells the answer before it is given', async () => {
  const page = await browser.open(NOTE);
  const told = await block(page, WEIGHTS).ariaSnapshot();
  expect(told).toContain('hidden by the quiz');
  expect(told).not.toMatch(/0\.67|0\.24|0\.09/u);
});

declare const window: { readonly axe: { run(context: string, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };

test.each(['light', 'dark'] as const)('axe finds nothing before and after the answers, %s', async (theme) => {
  const page = await browser.open({ ...NOTE, theme });
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const violations = async (): Promise<string[]> => (await page.evaluate(async () => (await window.axe.run('.markdown-rendered', { resultTypes: ['violations'] })).violations)).map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`).join('\n')}`);
  expect(await violations()).toEqual([]);
  await block(page, ARGMAX).getByRole('radio').first().check();
  await block(page, WEIGHTS).getByRole('textbox').fill('0.1');
  for (const index of [ARGMAX, MASK, WEIGHTS, ORDER]) await block(page, index).getByRole('button', { name: 'Check' }).click();
  expect(await violations()).toEqual([]);
});

test('320 pixels: nothing reaches beyond the block', async () => {
  const page = await browser.open(NOTE, { viewport: { width: 320, height: 900 } });
  await block(page, ARGMAX).getByRole('radio').first().check();
  await block(page, WEIGHTS).getByRole('textbox').fill('0.1');
  for (const index of [ARGMAX, MASK, WEIGHTS, ORDER]) await block(page, index).getByRole('button', { name: 'Check' }).click();
  const wide = await page.evaluate(() => Array.from(document.querySelectorAll('.attn-quiz > form > *'), (element) => ({ element: element.className, right: element.getBoundingClientRect().right - (element.closest('.attention-diagrams')?.getBoundingClientRect().right ?? 0) })).filter(({ right }) => right > 1));
  expect(wide).toEqual([]);
});

test('on paper the questions stand with room for the answers, which are not there', async () => {
  const page = await browser.open(NOTE);
  const print = await openedBy(page, 'Print view');
  await print.locator('.attn-quiz').first().waitFor();
  await print.emulateMedia({ media: 'print' });
  const order = blocksIn(print).nth(ORDER);
  const asked = await order.locator('.attn-quiz-prompt').filter({ visible: true }).allInnerTexts();
  expect(asked).toEqual(['Queries and keys are there. In which order do these steps follow?', 'In cross-attention, where do the keys and the values come from?']);
  await expect(print.locator('.attn-quiz button, .attn-quiz input, .attn-quiz details').filter({ visible: true }).count()).resolves.toBe(0);
  await expect(blocksIn(print).nth(WEIGHTS).innerText()).resolves.not.toMatch(/0\.67|0\.24|0\.09/u);
});
