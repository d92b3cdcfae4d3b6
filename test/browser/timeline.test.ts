import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';

const browser = useBrowser();

const NOTE = { note: 'Timeline' } as const;
const WORDS = 11;

const player = (page: Page): Locator => page.getByRole('group', { name: 'Steps in time' });
const press = (page: Page, name: string): Locator => player(page).getByRole('button', { name });
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Step' });
const state = (page: Page): Locator => page.locator('.attn-timeline-state');
const stepOf = async (page: Page): Promise<number> => Number(await slider(page).inputValue());

/** What lies open of each picture: the share of its width that no veil covers. */
async function openShares(page: Page): Promise<number[]> {
  return page.locator('.attn-timeline .attn-picture').evaluateAll((pictures) => pictures.map((picture) => {
    const { width } = picture.getBoundingClientRect();
    const veil = picture.querySelector('.attn-veil')?.getBoundingClientRect().width ?? 0;
    return 1 - veil / width;
  }));
}

test('at rest everything is worked out; by keyboard back and forward, in all pictures at once', async () => {
  const page = await browser.open(NOTE);
  expect(await stepOf(page)).toBe(WORDS);
  expect(await openShares(page)).toEqual([1, 1, 1]);

  await page.locator('.attn-timeline .attn-panel').nth(1).focus();
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowLeft');
  expect(await stepOf(page)).toBe(3);
  expect(await state(page).innerText()).toContain('RNN: 3 of 11 words, 8 wait.');
  const [attention = 0, recurrent = 1, restricted = 1] = await openShares(page);
  expect(attention).toBe(1);
  expect(recurrent).toBeLessThan(0.6);
  expect(restricted).toBeLessThan(0.8);

  await page.keyboard.press('ArrowRight');
  expect(await stepOf(page)).toBe(4);
});

test('by keyboard the buttons too, and the ends hold', async () => {
  const page = await browser.open(NOTE);
  await press(page, 'To the start').focus();
  await page.keyboard.press('Enter');
  expect(await stepOf(page)).toBe(0);
  await press(page, 'One step back').focus();
  await page.keyboard.press('Space');
  expect(await stepOf(page)).toBe(0);
  await press(page, 'One step forward').focus();
  await page.keyboard.press('Space');
  expect(await stepOf(page)).toBe(1);
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  expect(await stepOf(page)).toBe(2);
  await page.keyboard.press('End');
  expect(await stepOf(page)).toBe(WORDS);
  await press(page, 'Play').focus();
  await page.keyboard.press('ArrowLeft');
  expect(await stepOf(page)).toBe(WORDS - 1);
});

test('up and down walk through the words, in all pictures', async () => {
  const page = await browser.open(NOTE);
  await page.locator('.attn-timeline .attn-panel').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await state(page).innerText()).toMatch(/^“animal”: .*RNN, step 2, after “The”/u);
  expect(await page.locator('.attn-timeline .attn-focus').count()).toBe(3);
  await page.keyboard.press('Escape');
  expect(await page.locator('.attn-timeline .attn-focus').count()).toBe(0);
});

test('it plays from the start to the end, and halts where it is told to', async () => {
  const page = await browser.open(NOTE);
  await press(page, 'Play').click();
  expect(await stepOf(page)).toBeLessThan(3);
  await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>('.attn-player-slider')?.value) >= 3);
  await press(page, 'Pause').click();
  const halted = await stepOf(page);
  await page.waitForTimeout(1_500);
  expect(await stepOf(page)).toBe(halted);
  await press(page, 'Play').click();
  await page.waitForFunction((last) => Number(document.querySelector<HTMLInputElement>('.attn-player-slider')?.value) === last, WORDS, { timeout: 20_000 });
  await press(page, 'Play').waitFor();
});

test('by touch', async () => {
  const page = await browser.open(NOTE, { hasTouch: true, isMobile: true, viewport: { width: 320, height: 700 } });
  await press(page, 'One step back').tap();
  expect(await stepOf(page)).toBe(WORDS - 1);
  await press(page, 'To the start').tap();
  expect(await stepOf(page)).toBe(0);
});

test('those who asked for less motion jump from one completed picture to the next', async () => {
  const page = await browser.open(NOTE, { reducedMotion: 'reduce' });
  const steps: number[] = [];
  for (let jump = 0; jump < 5; jump++) {
    await press(page, 'Play').click();
    steps.push(await stepOf(page));
  }
  expect(steps).toEqual([0, 1, 5, 11, 0]);
  await page.waitForTimeout(1_000);
  expect(await stepOf(page)).toBe(0);
});

test('paper shows all of it, wherever the reader has stopped', async () => {
  const page = await browser.open(NOTE);
  await press(page, 'To the start').click();
  expect(await page.locator('.attn-veil').first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.attn-veil').filter({ visible: true }).count()).toBe(0);
  expect(await player(page).isVisible()).toBe(false);
  expect(await page.locator('.attn-costs').isVisible()).toBe(true);
  expect(await page.locator('.attn-phases').isVisible()).toBe(true);
});
