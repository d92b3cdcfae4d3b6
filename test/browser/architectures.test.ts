import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';

const browser = useBrowser();

const open = (options = {}): Promise<Page> => browser.open({ note: 'Architectures' }, options);
const blockOf = (page: Page, index: number): Locator => page.locator('.attention-diagrams').nth(index);
const headOf = (block: Locator): Locator => block.getByRole('radiogroup', { name: 'Head' }).getByRole('radio', { checked: true });

test('by keyboard through the heads: each says what it is, Enter opens it in the matrix below', async () => {
  const block = blockOf(await open(), 0);
  const heads = block.getByRole('application', { name: /^Heads: weights/u });
  await heads.focus();
  await heads.press('ArrowRight');
  expect(await block.locator('.attn-inspector').innerText()).toContain('layer 1, head 2 (designed by hand: previous');
  await heads.press('ArrowDown');
  expect(await block.locator('.attn-inspector').innerText()).toContain('layer 2, head 2 (untrained');
  await heads.press('Enter');
  expect(await headOf(block).innerText()).toBe('2');
  expect(await block.locator('.attn-view-matrix .attn-label').first().textContent()).toContain('h₁(dog)');
});

test('a click on a site opens it, and its row lights up in the others', async () => {
  const block = blockOf(await open(), 2);
  const sites = block.getByRole('application', { name: /^Where it attends/u });
  await sites.locator('svg').click({ position: { x: 170, y: 70 } });
  expect(await block.getByRole('radio', { name: 'Decoder self' }).getAttribute('aria-checked')).toBe('true');
  await block.locator('.attn-view-matrix .attn-panel').press('ArrowDown');
  expect(await sites.locator('.attn-overlay .attn-crosshair rect').count()).toBeGreaterThan(1);
});

test('the bars follow the row that is pointed at, and the line beneath says so too', async () => {
  const block = blockOf(await open(), 1);
  const next = block.getByRole('application', { name: /^Next token/u });
  const overlay = next.locator('.attn-overlay');
  expect(await overlay.textContent()).toContain('h₂(too)');
  await next.press('ArrowUp');
  await next.press('ArrowUp');
  expect(await overlay.textContent()).toContain('h₂(was)');
  expect(await overlay.textContent()).toContain(' · loss ');
  expect(await block.locator('.attn-inspector').innerText()).toMatch(/After “was”: .*\(untrained\)\..*“too” follows/u);
});

test('a generation that the block did not ask for is computed when its button is pressed, and stepped through by keyboard', async () => {
  const block = blockOf(await open(), 1);
  await block.getByRole('button', { name: 'Generation' }).click();
  const state = block.locator('.attn-generation-state');
  expect(await state.innerText()).toMatch(/^Step 4: “too” goes in; 1 row of K and V computed in each layer, 3 taken from the cache\. “[^”]+” is produced/u);
  const player = block.getByRole('group', { name: 'Steps of the generation' });
  await player.getByRole('button', { name: 'One step back' }).click();
  expect(await state.innerText()).toContain('Step 3: “was” goes in');
  expect(await state.innerText()).toContain('“too” follows, as declared');
  await block.getByRole('application', { name: /^Weights, row by row/u }).press('ArrowLeft');
  await player.getByRole('button', { name: 'One step back' }).press('ArrowLeft');
  expect(await state.innerText()).toContain('Step 1: “the” goes in');
  await player.getByRole('button', { name: 'One step back' }).click();
  expect(await state.innerText()).toContain('Step 1');
  expect(await block.locator('.attn-view-predictions').count()).toBe(0);
});

test('it plays to the end and rests there; who asked for less motion steps', async () => {
  const moving = blockOf(await open(), 2);
  await moving.getByLabel('Speed').selectOption({ label: 'double speed' });
  await moving.getByRole('button', { name: 'Play' }).click();
  await moving.locator('.attn-generation-state', { hasText: 'Step 1' }).waitFor();
  await moving.locator('.attn-generation-state', { hasText: 'Step 4' }).waitFor();
  await moving.getByRole('button', { name: 'Play' }).waitFor();

  const still = blockOf(await open({ reducedMotion: 'reduce' }), 2);
  await still.getByRole('button', { name: 'Play' }).click();
  expect(await still.locator('.attn-generation-state').innerText()).toContain('Step 1');
  expect(await still.getByRole('button', { name: 'Pause' }).count()).toBe(0);
});

test('what an encoder read is kept from the first step on', async () => {
  const block = blockOf(await open(), 2);
  const cache = block.getByRole('application', { name: /^Keys and values that are kept/u });
  expect(await cache.locator('svg').textContent()).toContain('K, V: from step 1');
  await block.getByRole('button', { name: 'To the start' }).click();
  expect(await cache.locator('svg').textContent()).toContain('K, V: now, once');
});
