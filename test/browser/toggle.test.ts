import type { Locator, Page } from 'playwright-core';
import { tokensIn, useBrowser } from '../support/browser';

const browser = useBrowser();

const NOTE = { note: 'Folder/Deeper note' } as const;
const READ = ['she', 'reads'];
const WRITTEN = ['elle', 'lit'];

/** Which sequence each of Q, K and V is attached to, as the picture shows it. */
async function sources(page: Page): Promise<Record<string, string>> {
  const rows = await page.locator('.attn-sequence').all();
  const read = await Promise.all(rows.map(async (row) => ({
    roles: await row.locator('[data-glides]').allTextContents(),
    words: await row.locator('.attn-token').allTextContents(),
  })));
  return Object.fromEntries(read.flatMap(({ roles, words }) => roles.map((role) => [role, words.join(' ')])));
}

const toggle = (page: Page, name: RegExp): Locator => page.getByRole('radiogroup', { name: 'What attends to what' }).getByRole('radio', { name });

async function expectSelf(page: Page): Promise<void> {
  expect(await tokensIn(page.locator('.attention-diagrams'))).toEqual({ queries: WRITTEN, keys: WRITTEN });
  expect(await sources(page)).toEqual({ Q: 'elle lit', K: 'elle lit', V: 'elle lit' });
  expect(await toggle(page, /self/iu).getAttribute('aria-checked')).toBe('true');
}

async function expectCross(page: Page): Promise<void> {
  expect(await tokensIn(page.locator('.attention-diagrams'))).toEqual({ queries: WRITTEN, keys: READ });
  expect(await sources(page)).toEqual({ Q: 'elle lit', K: 'she reads', V: 'she reads' });
  expect(await toggle(page, /cross/iu).getAttribute('aria-checked')).toBe('true');
}

test('by mouse: Q stays, K and V move, and back', async () => {
  const page = await browser.open(NOTE);
  await expectSelf(page);
  await toggle(page, /cross/iu).click();
  await expectCross(page);
  await toggle(page, /self/iu).click();
  await expectSelf(page);
});

test('by keyboard: one tab stop, arrows choose', async () => {
  const page = await browser.open(NOTE);
  await toggle(page, /self/iu).focus();
  await page.keyboard.press('ArrowRight');
  await expectCross(page);
  expect(await toggle(page, /cross/iu).evaluate((radio) => radio === radio.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expectSelf(page);
  expect(await toggle(page, /cross/iu).getAttribute('tabindex')).toBe('-1');
});

test('by touch', async () => {
  const page = await browser.open(NOTE, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  await toggle(page, /cross/iu).tap();
  await expectCross(page);
  await toggle(page, /self/iu).tap();
  await expectSelf(page);
});

interface Stand {
  readonly left: number;
  readonly top: number;
}

/** Where a badge stands at the first moment of its movement, and where it ends. */
async function glideOf(page: Page, role: string): Promise<{ animations: number; start: Stand; end: Stand }> {
  return page.locator(`[data-glides="${role}"]`).evaluate((badge) => {
    const stand = (): { left: number; top: number } => {
      const { left, top } = badge.getBoundingClientRect();
      return { left, top };
    };
    const animations = badge.getAnimations();
    for (const animation of animations) {
      animation.pause();
      animation.currentTime = 0;
    }
    const start = stand();
    for (const animation of animations) animation.finish();
    return { animations: animations.length, start, end: stand() };
  });
}

async function standOf(page: Page, role: string): Promise<Stand> {
  return page.locator(`[data-glides="${role}"]`).evaluate((badge) => {
    const { left, top } = badge.getBoundingClientRect();
    return { left, top };
  });
}

function distance(a: Stand, b: Stand): number {
  return Math.hypot(a.left - b.left, a.top - b.top);
}

/** A busy machine may come to look when all is over. */
async function slowMotion(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Animation.enable');
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 0.02 });
}

test('one sees K and V move from where they stood, there and back; Q does not', async () => {
  const page = await browser.open(NOTE);
  await slowMotion(page);
  for (const reading of [/cross/iu, /self/iu, /cross/iu]) {
    const before = { key: await standOf(page, 'key'), value: await standOf(page, 'value') };
    await toggle(page, reading).click();
    for (const role of ['key', 'value'] as const) {
      const { animations, start, end } = await glideOf(page, role);
      expect(animations).toBe(1);
      expect(distance(start, before[role])).toBeLessThan(2);
      expect(distance(start, end)).toBeGreaterThan(10);
    }
    expect((await glideOf(page, 'query')).animations).toBe(0);
  }
});

test('nothing moves for those who asked for less motion', async () => {
  const page = await browser.open(NOTE, { reducedMotion: 'reduce' });
  await toggle(page, /cross/iu).click();
  await expectCross(page);
  expect(await page.evaluate(() => document.getAnimations().filter(({ timeline }) => timeline === document.timeline).length)).toBe(0);
});
