import type { Locator, Page } from 'playwright-core';
import { blocksIn, useBrowser } from '../support/browser';

const browser = useBrowser();

interface Zoomable {
  readonly page: Page;
  readonly picture: Locator;
  readonly part: Locator;
  readonly frame: Locator;
}

async function open(options: Parameters<typeof browser.open>[1] = {}, note = 'Large'): Promise<Zoomable> {
  const page = await browser.open({ note }, options);
  const zoomable = page.locator('.attn-view-matrix .attn-zoomable');
  const picture = zoomable.locator('.attn-picture').first();
  await picture.scrollIntoViewIfNeeded();
  return { page, picture, part: zoomable.locator('.attn-zoom-part'), frame: zoomable.locator('.attn-panel') };
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not there');
  return box;
}

/** Within two seconds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 40; waited++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Never: ${holds.toString()}`);
}

/** How many numbers stand in cells. */
const numbers = (picture: Locator): Promise<number> => picture.locator('.attn-number text').count();
const labels = (picture: Locator): Promise<string[]> => picture.locator('.attn-label').first().locator('text').allTextContents();

const AFAR = 'Ctrl or ⌘ and wheel, or pinch, to zoom';
const PART = /^rows \d+–\d+, columns \d+–\d+$/u;

test('buttons bring the cells nearer until their numbers show, and back', async () => {
  const { page, picture, part } = await open();
  const height = await blocksIn(page).evaluate((block) => block.getBoundingClientRect().height);
  expect(await numbers(picture)).toBe(0);
  expect(await part.innerText()).toBe(AFAR);
  const nearer = page.getByRole('button', { name: 'Zoom in' });
  for (let press = 0; press < 8 && (await nearer.getAttribute('aria-disabled')) !== 'true'; press++) await nearer.click();
  expect(await part.innerText()).toMatch(PART);
  expect(await numbers(picture)).toBeGreaterThan(30);
  // Only what is seen is drawn: all would be 16,384.
  expect(await numbers(picture)).toBeLessThan(300);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  expect(await numbers(picture)).toBe(0);
  await page.getByRole('button', { name: 'Fit all of it' }).click();
  expect(await part.innerText()).toBe(AFAR);
  expect(await blocksIn(page).evaluate((block) => block.getBoundingClientRect().height)).toBe(height);
});

test('small matrices have nothing to zoom', async () => {
  const page = await browser.open({ note: 'Start here' });
  await blocksIn(page).first().waitFor();
  expect(await page.locator('.attn-zoom').count()).toBe(0);
});

test('a plain wheel scrolls the page, one with Ctrl zooms about the pointer', async () => {
  const { page, picture, part } = await open();
  const box = await boxOf(picture);
  await page.mouse.move(box.x + box.width * 0.6, box.y + 200);
  const scrolled = (): Promise<number> => page.locator('body').evaluate(() => Math.max(...[...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop)));
  const before = await scrolled();
  await page.mouse.wheel(0, 60);
  await until(async () => (await scrolled()) > before);
  expect(await part.innerText()).toBe(AFAR);
  const now = await scrolled();
  const pointed = await page.locator('.attn-inspector').innerText();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -480);
  await page.keyboard.up('Control');
  await until(async () => PART.test(await part.innerText()));
  expect(await scrolled()).toBe(now);
  expect(pointed).toContain('→');
});

test('the keys + − 0 zoom, and a walk by arrows keeps its cell in sight', async () => {
  const { page, picture, part, frame } = await open();
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  for (let press = 0; press < 6; press++) await page.keyboard.press('+');
  await until(async () => (await numbers(picture)) > 30);
  const first = await part.innerText();
  for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowDown');
  await until(async () => (await part.innerText()) !== first);
  const target = await boxOf(picture.locator('.attn-target'));
  const window = await boxOf(picture.locator('.attn-ground'));
  expect(target.y).toBeGreaterThanOrEqual(window.y - 1);
  expect(target.y + target.height).toBeLessThanOrEqual(window.y + window.height + 1);
  await page.keyboard.press('-');
  await until(async () => (await numbers(picture)) === 0);
  await page.keyboard.press('0');
  await until(async () => (await part.innerText()) === AFAR);
});

test('labels come back as one comes nearer, and the one pointed at is always there', async () => {
  const { page, picture, frame } = await open();
  expect((await labels(picture)).length).toBeLessThan(40);
  const cells = await boxOf(picture.locator('.attn-ground'));
  // Beside the cells a row is pointed at: the 42nd, four pixels high, whose label has no room.
  await page.mouse.move(cells.x - 40, cells.y + 41.5 * 4);
  const [, word] = (await page.locator('.attn-inspector').innerText()).match(/^“([^”]+)” attends/u) ?? [];
  expect(word).toBeDefined();
  expect(await picture.locator('.attn-overlay .attn-label-focus').allTextContents()).toEqual([word]);
  const shown = (await labels(picture)).length;
  await frame.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('+');
  await until(async () => (await picture.locator('.attn-overlay .attn-label-focus').count()) === 0);
  const near = await picture.locator('.attn-label').first().locator('text').evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().y));
  // A sixth of the rows, and each with its label.
  expect(near.length).toBeGreaterThan(shown / 2);
  // None covers the next.
  expect(Math.min(...near.slice(1).map((y, index) => y - (near[index] ?? 0)))).toBeGreaterThan(14);
});

test('a drag moves what is near, and does not hold a cell', async () => {
  const { page, picture, part } = await open();
  const nearer = page.getByRole('button', { name: 'Zoom in' });
  for (let press = 0; press < 3; press++) await nearer.click();
  const before = await part.innerText();
  const box = await boxOf(picture);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y - 90, { steps: 4 });
  await page.mouse.up();
  await until(async () => (await part.innerText()) !== before);
  expect(await page.locator('.attn-inspector-locked').count()).toBe(0);
  // A click that is no drag holds.
  await page.mouse.click(x, y);
  expect(await page.locator('.attn-inspector-locked').count()).toBe(1);
});

describe('on a phone', () => {
  const phone = { viewport: { width: 320, height: 700 }, isMobile: true, hasTouch: true };

  test('two fingers zoom, and the page is not wider for it', async () => {
    const { page, picture, part } = await open(phone);
    const box = await boxOf(picture);
    const [x, y] = [150, box.y + 260];
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', span: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: x - span / 2, y, id: 0 }, { x: x + span / 2, y, id: 1 }] });
    await touch('touchStart', 40);
    for (const span of [60, 90, 130, 180]) await touch('touchMove', span);
    await touch('touchEnd', 0);
    await until(async () => PART.test(await part.innerText()));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('the names of the rows stay while the picture scrolls sideways', async () => {
    const { page, picture, frame } = await open(phone);
    const left = (await boxOf(picture)).x;
    await frame.evaluate((element) => element.scrollBy(150, 0));
    const side = page.locator('.attn-view-matrix .attn-side');
    await side.waitFor();
    expect(Math.abs((await boxOf(side)).x - left)).toBeLessThan(4);
    expect(await side.locator('.attn-label text').allTextContents()).toEqual(await labels(picture));
  });
});

test('on paper all of it is there, and nothing to press', async () => {
  const { page, picture, part } = await open();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await part.innerText()).toMatch(PART);
  await page.pdf();
  await until(async () => (await part.innerText()) === AFAR);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.attn-zoom').isVisible()).toBe(false);
  expect(await picture.isVisible()).toBe(true);
});

test('1,024 tokens are drawn, with lines and a matrix, and answer', async () => {
  const { page, picture } = await open({}, 'Huge');
  expect(await page.locator('.attention-diagrams *').count()).toBeLessThan(3000);
  const { width, height, x, y } = await boxOf(picture);
  expect(width).toBeLessThanOrEqual(700);
  await page.mouse.move(x + width / 2, y + height / 2);
  expect(await page.locator('.attn-inspector').innerText()).toMatch(/→ .*: weight/u);
  await page.locator('.attn-table summary').click();
  const rows = page.locator('.attn-table tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBeLessThanOrEqual(1024);
});
