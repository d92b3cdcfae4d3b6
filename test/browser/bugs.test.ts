import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';

const browser = useBrowser();
let page: Page;

beforeEach(async () => {
  const { outputFiles } = await build({ absWorkingDir: ROOT, entryPoints: ['test/support/broken-blocks.ts'], bundle: true, write: false, format: 'iife', jsx: 'automatic', jsxImportSource: 'preact' });
  page = await browser.visit('about:blank');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});

test.each([
  ['while-reading', 'A kernel was handed the wrong shape'],
  ['while-drawing', 'A view met a trace that it does not know'],
])('a bug %s is named in the block, at once', async (place, message) => {
  const block = page.locator(`#${place}`);
  expect(await block.getAttribute('data-drawn-at-once')).toBe('true');
  expect(await block.getByRole('alert').innerText()).toContain(message);
  expect(await block.getByRole('alert').innerText()).toContain('This is a bug in the plugin, not in your note.');
  expect(await block.locator('svg').count()).toBe(0);
});

test('a bug in a later run takes the place of the picture', async () => {
  const block = page.locator('#on-request');
  expect(await block.locator('svg').count()).toBeGreaterThan(0);
  await block.getByRole('radio', { name: /self/iu }).click();
  await block.getByRole('alert').waitFor();
  expect(await block.getByRole('alert').innerText()).toContain('The second run failed');
  expect(await block.locator('svg').count()).toBe(0);
});
