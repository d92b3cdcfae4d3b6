import type { Page } from 'playwright-core';
import { blocksIn, numbersIn, tokensIn, useBrowser } from '../support/browser';
import type { Settings } from '../support/stand-in/settings';

const browser = useBrowser();

const DESKTOP = { viewport: { width: 1000, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const sizes = [{ size: 'a desktop', screen: DESKTOP }, { size: 'a phone', screen: PHONE }];
const cases = sizes.flatMap((one) => (['reading', 'live-preview'] as const).map((mode) => ({ ...one, mode })));

async function drawn(page: Page): Promise<string[][]> {
  await blocksIn(page).first().waitFor();
  return Promise.all((await page.locator('.attention-diagrams').all()).map(numbersIn));
}

/** What plugins have registered that Obsidian 1.8.7 has no place for. */
function registered(page: Page): Promise<number[]> {
  return page.evaluate(() => [window.app.registrations.bases.size, window.app.registrations.cli.size]);
}

test.each(cases)('the oldest Obsidian that the manifest lets in draws what the newest draws: $mode on $size', async ({ screen, mode }) => {
  const settings: Partial<Settings> = { note: 'Start here', mode };
  const newest = await browser.open({ ...settings, app: 'newest' }, screen);
  const oldest = await browser.open({ ...settings, app: 'oldest' }, screen);
  expect([await registered(newest), await registered(oldest)]).toEqual([[1, 3], [0, 0]]);
  const numbers = await drawn(oldest);
  expect(numbers.flat().length).toBeGreaterThan(3);
  expect(numbers).toEqual(await drawn(newest));
});

test.each(sizes)('there the toggle answers, and the gallery opens: $size', async ({ screen }) => {
  const page = await browser.open({ note: 'Folder/Deeper note', app: 'oldest' }, screen);
  const cross = page.getByRole('radio', { name: /cross/iu });
  await (screen === PHONE ? cross.tap() : cross.click());
  expect((await tokensIn(page.locator('.attention-diagrams'))).keys).toEqual(['she', 'reads']);
  await page.getByRole('button', { name: 'Open gallery of attention diagrams' }).click();
  await page.locator('.attn-card').first().waitFor();
});

test('disabled there, nothing is left', async () => {
  const page = await browser.open({ note: 'Start here', app: 'oldest' });
  await blocksIn(page).first().waitFor();
  await page.getByRole('button', { name: 'Disable plugin' }).click();
  expect(await page.locator('.attention-diagrams').count()).toBe(0);
  await page.getByRole('button', { name: 'Enable plugin' }).click();
  await blocksIn(page).first().waitFor();
});
