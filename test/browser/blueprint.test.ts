import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';

const browser = useBrowser();
let page: Page;
let block: Locator;
let panel: Locator;

async function openBlock(index: number): Promise<void> {
  page = await browser.open({ note: 'Blueprint' });
  block = page.locator('.attention-diagrams').nth(index);
  panel = block.locator('.attn-view-blueprint .attn-panel');
  await panel.waitFor();
}

async function clickOn(text: string): Promise<void> {
  const words = panel.locator('svg text', { hasText: new RegExp(`^${text}$`, 'u') }).first();
  await words.scrollIntoViewIfNeeded();
  const box = await words.boundingBox();
  if (box === null) throw new Error(`No box says ${text}.`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

const chosenSite = () => block.getByRole('radio', { checked: true }).first().innerText();
const said = () => block.locator('.attn-inspector').innerText();

test('a click on an attention box opens its matrix: its site, in a view that was not there before', async () => {
  await openBlock(0);
  expect(await block.locator('.attn-view-matrix').count()).toBe(0);
  await clickOn('Self-attention');
  expect(await block.locator('.attn-view-matrix svg').count()).toBe(1);
  expect(await chosenSite()).toBe('Encoder self');
  await clickOn('Masked self-attention');
  expect(await chosenSite()).toBe('Decoder self');
  expect(await block.locator('.attn-view-matrix').innerText()).toContain('suis');
  expect(await said()).toMatch(/^Masked self-attention, decoder, layer 1 of 2: /u);
});

test('arrow keys walk from box to box, and Enter opens the matrix', async () => {
  await openBlock(1);
  await panel.focus();
  const walked: string[] = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('ArrowUp');
    walked.push((await said()).split(':')[0] ?? '');
  }
  expect(walked).toEqual(['Embedding, decoder', 'Positions, decoder', 'Layer norm, decoder, layer 1 of 2', 'Masked self-attention, decoder, layer 1 of 2']);
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowUp');
  expect(await said()).toMatch(/^Masked self-attention, decoder, layer 2 of 2/u);
  expect(await block.locator('.attn-view-matrix').count()).toBe(0);
  await page.keyboard.press('Enter');
  expect(await block.locator('.attn-view-matrix svg').count()).toBe(1);
  expect(await block.locator('.attn-details').innerText()).toContain('Its matrix stands below.');
  expect(await block.locator('.attn-details sub').allInnerTexts()).toEqual(expect.arrayContaining(['Q', 'K', 'V']));
  const inSight = await panel.locator('.attn-target').evaluate((target) => {
    const { top, bottom } = target.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
  expect(inSight).toBe(true);
});

test('a sum shows how long each vector is: what goes around, what is added, and both', async () => {
  await openBlock(1);
  await panel.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowUp');
  const norms = block.locator('.attn-norms');
  expect(await norms.locator('thead th').allInnerTexts()).toEqual(['|x|', '|attn(x)|', '|x + attn(x)|']);
  expect(await norms.locator('tbody th').allInnerTexts()).toEqual(['the', 'animal', 'was', 'too', 'tired']);
  await page.keyboard.press('Escape');
  expect(await norms.count()).toBe(0);
});

test('folded layers unfold by a click on them and by the button, and fold again', async () => {
  await openBlock(2);
  const boxes = () => panel.locator('svg .attn-part-attention').count();
  expect(await boxes()).toBe(1);
  await clickOn('layers 2 to 12');
  expect(await boxes()).toBe(12);
  const button = block.getByRole('button', { name: 'All 12 layers' });
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.click();
  expect(await boxes()).toBe(1);
});

test('nothing below the picture moves while the reader points', async () => {
  await openBlock(1);
  const top = () => block.locator('.attn-table').first().evaluate((table) => table.getBoundingClientRect().top + window.scrollY);
  const before = await top();
  await panel.locator('svg text', { hasText: 'Feed-forward' }).first().hover();
  expect(await said()).toMatch(/^Feed-forward/u);
  expect(await top()).toBe(before);
});
