import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { choose, moreButton } from '../support/menu';

const browser = useBrowser();

/** A window at 400 %, or a small phone with a keyboard. */
const SMALL = { viewport: { width: 320, height: 640 } } as const;

interface Reached {
  readonly name: string;
  /** Whether what has the focus is seen, at least in part: nothing else lies over its middle, or over one of its ends. */
  readonly seen: boolean;
  readonly across: boolean;
}

/** What has the focus now. */
function reached(page: Page): Promise<Reached> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const places = [[x, y], [left + 2, top + 2], [right - 2, bottom - 2], [x, top + 2]] as const;
    const seen = places.some(([across, down]) => {
      const found = document.elementFromPoint(across, down);
      return found !== null && (element.contains(found) || found.closest('label')?.contains(element) === true);
    });
    return { name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`.slice(0, 60), seen, across: left < innerWidth && right > 0 };
  });
}

/** Everything that Tab comes to within, from where the focus is, until it comes round or leaves. */
async function walk(page: Page, within: string, most = 120): Promise<Reached[]> {
  const all: Reached[] = [];
  for (let tab = 0; tab < most; tab++) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate((selector) => document.activeElement?.closest(selector) != null, within))) break;
    all.push(await reached(page));
  }
  return all;
}

const hidden = (all: readonly Reached[]): readonly string[] => all.filter(({ seen, across }) => !seen || !across).map(({ name }) => name);

test('the form of a block, 320 × 640: all of it is reached by Tab, and what has the focus is never under its buttons', async () => {
  const page = await browser.open({ note: 'Start here', mode: 'live-preview' }, SMALL);
  await choose(page.locator('.attention-diagrams').first(), 'Edit this diagram…');
  await page.locator('.attn-form').waitFor();
  const all = await walk(page, '.modal', 160);
  expect(all.length).toBeGreaterThan(20);
  expect(hidden(all)).toEqual([]);
});

test('the settings, 320 × 640: all of them are reached by Tab, and seen', async () => {
  const page = await browser.open({ note: 'Start here' }, SMALL);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.locator('.mod-settings input').first().focus();
  const all = await walk(page, '.modal');
  expect(all.length).toBeGreaterThan(10);
  expect(hidden(all)).toEqual([]);
});

test.each([['What if', 'What if'], ['Quiz', undefined], ['Compare', undefined], ['Stages', undefined], ['Blueprint', undefined]] as const)('“%s”, 320 × 640: whatever Tab comes to is seen', async (note, press) => {
  const page = await browser.open({ note }, SMALL);
  const block = page.locator('.attention-diagrams').first();
  await block.waitFor();
  if (press !== undefined) {
    await block.getByRole('button', { name: press }).click();
    await block.locator('.attn-view-matrix .attn-panel').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await block.locator('.attn-changes li').first().waitFor();
  }
  await block.locator('button, [tabindex="0"]').first().focus();
  const all = await walk(page, '.attention-diagrams');
  expect(all.length).toBeGreaterThan(5);
  expect(hidden(all)).toEqual([]);
});

test('the ⋯ menu, 320 × 640: arrows lead through all of it, each in sight, and Escape back', async () => {
  const page = await browser.open({ note: 'Start here' }, SMALL);
  const more = moreButton(page.locator('.attention-diagrams').first());
  await more.focus();
  await page.keyboard.press('Enter');
  const items = await page.getByRole('menuitem').count();
  const all: Reached[] = [await reached(page)];
  for (let item = 0; item < items + 1; item++) {
    await page.keyboard.press('ArrowDown');
    all.push(await reached(page));
  }
  expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThanOrEqual(items);
  expect(hidden(all)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await more.evaluate((element) => element === document.activeElement)).toBe(true);
});
