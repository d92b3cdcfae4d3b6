import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { blocksIn, useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';
import { noteText } from '../support/notes';

const browser = useBrowser();

const LEFT = readFileSync(join(ROOT, 'test', 'fixtures', 'vault', 'Left.md'), 'utf8');
const IN_READING = { note: 'Left', mode: 'reading' } as const;
const block = (page: Page) => page.locator('.stand-in-leaf:not(.stand-in-beside) .attention-diagrams').first();
const self = (page: Page) => block(page).getByRole('radio', { name: 'Self-attention' });
const notices = (page: Page) => page.locator('.notice');

/** From now on the device keeps nothing, or lets nobody read what it has. */
async function refuseStorage(page: Page, what: 'setItem' | 'getItem'): Promise<void> {
  await page.evaluate((method) => {
    Object.defineProperty(Storage.prototype, method, { configurable: true, value: () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    } });
  }, what);
}

describe('storage that refuses', () => {
  test('with no room left all goes on, and it is said once, in a sentence', async () => {
    const page = await browser.open(IN_READING);
    await refuseStorage(page, 'setItem');
    await self(page).click();
    await block(page).getByRole('radio', { name: 'Self-attention', checked: true }).waitFor();
    await block(page).getByRole('radiogroup', { name: 'Head' }).getByRole('radio', { name: '2' }).click();
    expect(await notices(page).allTextContents()).toEqual(['How diagrams are left is forgotten when the app is closed: this device has no room to remember it.']);
    expect(await page.getByText('This is a bug').count()).toBe(0);
    // Until then it is known.
    await page.evaluate(() => { location.hash = '#note=Numbers'; });
    await page.locator('.inline-title', { hasText: 'Numbers' }).waitFor();
    await page.evaluate(() => { location.hash = '#note=Left'; });
    await block(page).getByRole('radio', { name: 'Self-attention', checked: true }).waitFor();
  });

  test('storage that cannot be read is as if it were empty', async () => {
    const page = await browser.open({ note: 'Numbers' });
    await page.getByRole('button', { name: 'Disable plugin' }).click();
    await refuseStorage(page, 'getItem');
    await refuseStorage(page, 'setItem');
    await page.getByRole('button', { name: 'Enable plugin' }).click();
    await blocksIn(page).locator('svg').first().waitFor();
    await page.getByRole('button', { name: 'Open gallery of attention diagrams' }).click();
    await page.locator('.attn-card').first().waitFor();
    expect(browser.takeProblems().filter((problem) => !problem.includes('QuotaExceededError'))).toEqual([]);
  });
});

describe('what was stored by a newer version, by another program or by nobody in their right mind', () => {
  /** As after a restart with that in the device's storage and in data.json. */
  async function restart(page: Page, stored: Readonly<Record<string, string>>): Promise<void> {
    await page.evaluate((items) => {
      for (const [key, text] of Object.entries(items)) localStorage.setItem(key, text);
    }, stored);
    await page.reload();
    await page.locator('body[data-stand-in="ready"]').waitFor();
  }

  const INDEX = 'stand-in-vault-attention-diagrams-index';
  const LEFT_BLOCKS = 'stand-in-vault-attention-diagrams-left-blocks';
  const DATA = 'stand-in-data-of-attention-diagrams';

  test.each([
    ['no JSON', () => '{"version": 1, "notes": ['],
    ['of a newer version', (text: string) => JSON.stringify({ ...JSON.parse(text), version: 2 })],
    ['of other shapes', () => JSON.stringify({ version: 1, notes: [null, 7, [], ['Left.md'], ['Left.md', 0, 'x'], ['Left.md', 0, 1, 2], ['__proto__', 0, 0, 1, 'h', 's'], { length: 4 }] })],
    ['with texts that are none of its notes', (text: string) => text.replace(/"(?:she|Q:|the)[^"]*"/gu, '"<img src=x onerror=alert(1)>\\u0000\\ud800"')],
  ] as const)('an index of the gallery that is %s', async (_what, spoilt) => {
    const page = await browser.open({ note: 'Numbers' });
    const gallery = async () => {
      await page.getByRole('button', { name: 'Open gallery of attention diagrams' }).click();
      await page.locator('.attn-gallery-count').filter({ hasNotText: 'so far' }).waitFor();
      await page.locator('.attn-card svg').first().waitFor();
      return page.locator('.attn-gallery-count').textContent();
    };
    const before = await gallery();
    const text = await page.evaluate((key) => localStorage.getItem(key), INDEX);
    await restart(page, { [INDEX]: spoilt(text ?? '') });
    expect(await gallery()).toBe(before);
    expect(await page.locator('.attn-gallery img').count()).toBe(0);
    expect(await page.getByText('This is a bug').count()).toBe(0);
    // It is kept anew.
    expect(await page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null'), INDEX)).toMatchObject({ version: 1 });
  });

  test.each([
    ['no JSON', () => '[{', '{"palette": '],
    ['texts and numbers', () => '"left"', '42'],
    ['lists of nothing', () => '[null, 1, "a", [], {}]', '[[[]]]'],
    ['states of every wrong shape', (text: string) => JSON.stringify(JSON.parse(text).flatMap((one: object) => WRONG.map((state) => ({ ...one, state })))), '{"palette": {"toString": 1}, "precision": 1e308, "remember": ["no"], "view-layer": "generation", "version": "2"}'],
    ['states of nearly the right shape', (text: string) => JSON.stringify(JSON.parse(text).map((one: object) => ({ ...one, state: NEARLY }))), '{"version": 99, "palette": "nowhere", "newer": {"newer": {}}, "__proto__": {"palette": "viridis"}}'],
  ] as const)('how blocks were left, and data.json: %s', async (_what, left, data) => {
    const page = await browser.open(IN_READING);
    await self(page).click();
    await block(page).getByRole('radio', { name: 'Self-attention', checked: true }).waitFor();
    const text = await page.evaluate((key) => localStorage.getItem(key), LEFT_BLOCKS);
    await restart(page, { [LEFT_BLOCKS]: left(text ?? ''), [DATA]: data });
    await block(page).locator('svg').first().waitFor();
    expect(await page.getByText('This is a bug').count()).toBe(0);
    const radio = block(page).getByRole('radiogroup', { name: 'Head' }).getByRole('radio', { name: '2' });
    await radio.click();
    await block(page).getByRole('radiogroup', { name: 'Head' }).getByRole('radio', { name: '2', checked: true }).waitFor();
    expect(await noteText(page, 'Left.md')).toBe(LEFT);
    expect(browser.takeProblems().filter((problem) => !/JSON/u.test(problem))).toEqual([]);
  });
});

/** States as nobody left a block. */
const WRONG: readonly unknown[] = [null, 1, 'self', [], { site: 1, layer: 'x', head: -1, views: 'matrix', step: 0, stage: [], share: 2, together: 1, tried: 1, whatIf: [], held: 'a' }, { site: {}, head: null, held: { query: '1' }, whatIf: { self: { knockout: 1 } } }];

/** Every part may be so, and none of it is in the block. */
const NEARLY = { site: 'nowhere', layer: 9999, head: 9999, views: ['nothing', '__proto__'], step: 1000, stage: 'constructor', share: 5e-324, together: true, tried: { site: 'cross', keys: '[[1, {' }, whatIf: { self: { knockout: ['nobody', 999], nudge: [{ of: { query: '__proto__', key: 99 }, by: 1e308 }] }, constructor: { knockout: [], nudge: [] } }, held: { query: 999, key: 999, dimension: 999, step: 'toString', operation: '<b>' } };
