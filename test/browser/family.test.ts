import type { Locator } from 'playwright-core';
import { useBrowser } from '../support/browser';

const browser = useBrowser();

async function namesIn(table: Locator): Promise<string[]> {
  return table.locator('tbody th').allTextContents();
}

test('a column sorts by click, and turns around by keyboard', async () => {
  const page = await browser.open({ note: 'Family' });
  const table = page.locator('.attn-family-table');
  const head = table.locator('th', { hasText: 'Parameters, counted here' });
  expect(await head.getAttribute('aria-sort')).toBeNull();
  await head.getByRole('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  expect((await namesIn(table)).slice(0, 2)).toEqual(['ALBERT base', 'ELECTRA small']);
  await page.keyboard.press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  expect((await namesIn(table))[0]).toBe('RoBERTa large');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  expect(await table.locator('[aria-sort]').allTextContents()).toEqual([expect.stringContaining('Parameters, reported')]);
});

test('the table scrolls inside itself by keyboard, and its first column stays', async () => {
  const page = await browser.open({ note: 'Family' }, { viewport: { width: 320, height: 640 } });
  const scroller = page.locator('.attn-family-scroller');
  await scroller.focus();
  const first = scroller.locator('tbody th').first();
  const before = await first.boundingBox();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => (document.querySelector('.attn-family-scroller')?.scrollLeft ?? 0) > 0);
  expect((await first.boundingBox())?.x).toBeCloseTo(before?.x ?? -1, 0);
});

test('on paper the table is whole, and nothing of it is pressed', async () => {
  const page = await browser.open({ note: 'Family' }, { viewport: { width: 720, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const { inner, outer } = await page.locator('.attn-family-scroller').evaluate((element) => ({ inner: element.scrollWidth, outer: element.clientWidth }));
  expect(inner).toBeLessThanOrEqual(outer);
});
