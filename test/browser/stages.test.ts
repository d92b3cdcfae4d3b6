import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { choose } from '../support/menu';

const browser = useBrowser();

const NOTE = { note: 'Stages' } as const;
const first = (page: Page): Locator => page.locator('.attention-diagrams').first();
const second = (page: Page): Locator => page.locator('.attention-diagrams').nth(1);
const press = (block: Locator, name: string): Locator => block.getByRole('group', { name: 'Stages of the computation' }).getByRole('button', { name });
const stageIn = async (block: Locator): Promise<string> => (await block.locator('.attn-stage-here').allTextContents()).join();
const said = (block: Locator): Locator => block.locator('.attn-stage-said');
const veils = (block: Locator): Promise<number> => block.locator('.attn-staged .attn-veil').count();

test('at rest all stages are shown; one step back begins to tell them', async () => {
  const page = await browser.open(NOTE);
  expect([await stageIn(first(page)), await veils(first(page))]).toEqual(['', 0]);
  expect(await said(first(page)).innerText()).toMatch(/^All 8 stages are shown\./u);
  const { height } = await first(page).boundingBox() ?? {};
  await press(first(page), 'To the start').click();
  expect([await stageIn(first(page)), await veils(first(page))]).toEqual(['Q', 7]);
  await press(first(page), 'One step forward').click();
  await press(first(page), 'One step forward').click();
  expect(await said(first(page)).innerText()).toBe('scores = Q · Kᵀ How well each query matches each key. q("q1") · k("k1") = 1·1 + 0·1 = 1');
  expect((await first(page).boundingBox())?.height).toBe(height);
});

test('what a stage is worked out from lights up, in the strip and in the numbers themselves', async () => {
  const page = await browser.open(NOTE);
  await second(page).scrollIntoViewIfNeeded();
  expect(await second(page).locator('.attn-stage-fed').allTextContents()).toEqual(['Q', 'Kᵀ']);
  expect(await second(page).locator('.attn-stages .attn-arrow').count()).toBe(2);
  expect(await second(page).getByRole('img', { name: 'Stage: scores, from Q and Kᵀ.' }).isVisible()).toBe(true);
  expect(await second(page).locator('.attn-panel-feeds').count()).toBe(2);
  expect(await second(page).locator('.attn-panel-stands-out').getAttribute('aria-label')).toMatch(/^Step: scores/u);
  const targets = await second(page).locator('.attn-staged .attn-crosshair').count();
  expect(targets).toBe(3);
});

test('opens on the stage of the block; by keyboard forth and back, and the ends hold', async () => {
  const page = await browser.open(NOTE);
  const block = second(page);
  expect(await stageIn(block)).toBe('scores');
  await press(block, 'Play').focus();
  await page.keyboard.press('ArrowRight');
  expect(await stageIn(block)).toBe('scaled');
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
  expect([await stageIn(block), await veils(block)]).toEqual(['output', 0]);
  for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowLeft');
  expect(await stageIn(block)).toBe('Q');
});

test('by mouse and by touch: a stage of the strip is gone to', async () => {
  const page = await browser.open(NOTE, { hasTouch: true, isMobile: true, viewport: { width: 320, height: 700 } });
  await first(page).locator('.attn-stage', { hasText: 'scaled' }).tap();
  expect(await stageIn(first(page))).toBe('scaled');
  await press(first(page), 'One step back').tap();
  expect(await stageIn(first(page))).toBe('scores');
});

test('it plays by itself, faster where that is asked for, and those who asked for less motion jump', async () => {
  const page = await browser.open(NOTE);
  await first(page).getByRole('combobox', { name: 'Speed' }).selectOption('double speed');
  await press(first(page), 'Play').click();
  expect(await stageIn(first(page))).toBe('Q');
  await first(page).locator('.attn-stage-here', { hasText: 'scores' }).waitFor();
  await press(first(page), 'Pause').click();
  const still = await browser.open(NOTE, { reducedMotion: 'reduce' });
  await press(second(still), 'Play').click();
  const at = await stageIn(second(still));
  await still.waitForTimeout(3_500);
  expect(await stageIn(second(still))).toBe(at);
});

test('paper shows all of it, wherever the reader has stopped', async () => {
  const page = await browser.open(NOTE);
  await page.emulateMedia({ media: 'print' });
  expect(await second(page).locator('.attn-veil').filter({ visible: true }).count()).toBe(0);
  expect(await second(page).locator('.attn-stage-strip').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'More', includeHidden: true }).first().isVisible()).toBe(false);
});

test('readings are played together: while a stage is on screen, each shows it beside what it is worked out from', async () => {
  const page = await browser.open({ note: 'Compared stages', mode: 'reading' });
  const shown = async (): Promise<string[][]> => Promise.all((await first(page).locator('.attn-reading').all()).map(async (reading) => (await reading.locator('.attn-panel').evaluateAll((panels) => panels.map((panel) => panel.getAttribute('aria-label')?.replace(/ \(.*$/u, '') ?? '')))));
  expect((await shown()).map(({ length }) => length)).toEqual([8, 8]);
  await press(first(page), 'To the start').click();
  expect(await shown()).toEqual([['Step: Q'], ['Step: Q']]);
  await first(page).getByRole('group', { name: 'Strip of stages' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await shown()).toEqual([['Step: Q', 'Step: Kᵀ', 'Step: scores'], ['Step: Q', 'Step: Kᵀ', 'Step: scores']]);
  expect(await said(first(page)).innerText()).toBe('scores = Q · Kᵀ How well each query matches each key.\nattention: self: q("q1") · k("q1") = 1·1 + 0·0 = 1\nattention: cross: q("q1") · k("k3") = 1·2 + 0·0 = 2');
  await choose(first(page), 'Save to note');
  await page.waitForFunction(() => window.app.vault.textOf('Compared stages.md')?.includes('view: steps\nstage: scores') === true);
});
