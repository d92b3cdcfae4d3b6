import { useBrowser } from '../support/browser';

const browser = useBrowser();

test('the cell under the pointer says its own arithmetic', async () => {
  const page = await browser.open({ note: 'Numbers' });
  const block = page.locator('.attention-diagrams').first();
  const scores = block.locator('svg.attn-picture').nth(2);
  await scores.hover({ position: { x: 45, y: 77 } });
  await block.locator('.attn-account').first().waitFor();
  expect(await block.locator('.attn-account').allTextContents()).toEqual(['q("q1") · k("k1") = 1·1 + 0·1 = 1']);
});

test('the run can be taken away as code', async () => {
  const page = await browser.open({ note: 'Numbers' });
  const takeaway = page.locator('.attn-takeaway').first();
  expect(await takeaway.locator('pre').count()).toBe(0);
  await takeaway.locator('summary').click();
  expect(await takeaway.locator('pre').textContent()).toContain('import numpy as np');
  await takeaway.locator('select').selectOption('csv');
  expect(await takeaway.locator('pre').textContent()).not.toContain('import');
});
