import type { Locator, Page } from 'playwright-core';
import { tokensIn, useBrowser } from '../support/browser';

const browser = useBrowser();

/** Its first block has one sequence alone. */
const NOTE = { note: 'Start here' } as const;
const block = (page: Page): Locator => page.locator('.attention-diagrams').first();
const cross = (page: Page): Locator => block(page).getByRole('radio', { name: 'Cross-attention' });
const self = (page: Page): Locator => block(page).getByRole('radio', { name: 'Self-attention' });
const field = (page: Page): Locator => block(page).getByLabel('Attend to:');
const isFocused = (of: Locator): Promise<boolean> => of.evaluate((element) => element === element.ownerDocument.activeElement);

const TOUCH = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } } as const;

test('pressing what is missing offers to add it, draws it, and says what to write', async () => {
  const page = await browser.open(NOTE);
  const own = (await tokensIn(block(page))).queries;
  await cross(page).click();
  expect(await block(page).locator('.attn-notice').innerText()).toContain('There is nothing else to attend to yet');
  expect(await isFocused(field(page))).toBe(true);
  await page.keyboard.type('je suis #1: étudiant');
  await block(page).getByRole('button', { name: 'Try it' }).click();
  expect(await cross(page).getAttribute('aria-checked')).toBe('true');
  expect(await tokensIn(block(page))).toEqual({ queries: own, keys: ['je', 'suis', '#1', ':', 'étudiant'] });
  expect(await block(page).locator('.attn-answer').innerText()).toContain('To keep it, write this line in the block: keys: je suis #1: étudiant');

  await self(page).click();
  expect(await tokensIn(block(page))).toEqual({ queries: own, keys: own });
  await expect(field(page).count()).resolves.toBe(0);
  await cross(page).click();
  expect((await tokensIn(block(page))).keys).toHaveLength(5);
  expect(await field(page).inputValue()).toBe('je suis #1: étudiant');
});

test('by keyboard alone: who walks past is told, who presses is led there, Escape leads back', async () => {
  const page = await browser.open(NOTE);
  await self(page).focus();
  await page.keyboard.press('ArrowRight');
  expect(await isFocused(cross(page))).toBe(true);
  expect(await block(page).getByRole('status').first().innerText()).toContain('There is nothing else to attend to yet');
  await page.keyboard.press('Enter');
  expect(await isFocused(field(page))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(field(page).count()).resolves.toBe(0);
  expect(await isFocused(self(page))).toBe(true);

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('a b');
  await page.keyboard.press('Enter');
  expect((await tokensIn(block(page))).keys).toEqual(['a', 'b']);
  await page.keyboard.press('Escape');
  expect((await tokensIn(block(page))).keys).toEqual(['a', 'b']);
  expect(await isFocused(cross(page))).toBe(true);
});

test('by touch', async () => {
  const page = await browser.open(NOTE, TOUCH);
  await cross(page).tap();
  await field(page).fill('je suis');
  await block(page).getByRole('button', { name: 'Try it' }).tap();
  expect((await tokensIn(block(page))).keys).toEqual(['je', 'suis']);
  const heights = await block(page).locator('.attn-trial input, .attn-trial button').evaluateAll((found) => found.map((element) => element.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
});

test('what cannot be read is said, and nothing is drawn of it', async () => {
  const page = await browser.open(NOTE);
  const before = await tokensIn(block(page));
  await cross(page).click();
  await block(page).getByRole('button', { name: 'Try it' }).click();
  expect(await block(page).locator('.attn-answer').innerText()).toBe('"keys" has no value. For example: keys: I am a student');
  await field(page).fill('[[1, 2], [3]]');
  await page.keyboard.press('Enter');
  expect(await block(page).locator('.attn-answer').innerText()).toBe('Row 2 has 1 number, row 1 has 2. Give every row as many numbers.');
  expect(await self(page).getAttribute('aria-checked')).toBe('true');
  expect(await tokensIn(block(page))).toEqual(before);
});

test('the line can be copied where the page has a clipboard, and only there', async () => {
  const page = await browser.open(NOTE, { permissions: ['clipboard-read', 'clipboard-write'] });
  await cross(page).click();
  await page.keyboard.type('je suis');
  await page.keyboard.press('Enter');
  await block(page).getByRole('button', { name: 'Copy' }).click();
  await block(page).locator('.attn-copy', { hasText: 'Copied.' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('keys: je suis');

  const without = await browser.open(NOTE);
  await without.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await cross(without).click();
  await without.keyboard.type('je suis');
  await without.keyboard.press('Enter');
  await block(without).locator('.attn-answer', { hasText: 'To keep it' }).waitFor();
  await expect(block(without).getByRole('button', { name: 'Copy' }).count()).resolves.toBe(0);
});

test('hostile text is text', async () => {
  const page = await browser.open(NOTE);
  await cross(page).click();
  await page.keyboard.type('<img src=x onerror=alert(1)> {{');
  await page.keyboard.press('Enter');
  await block(page).locator('.attn-answer', { hasText: 'To keep it' }).waitFor();
  await expect(block(page).locator('img').count()).resolves.toBe(0);
});
