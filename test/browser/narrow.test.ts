import type { Locator } from 'playwright-core';
import { blocksIn, useBrowser } from '../support/browser';
import { moreButton } from '../support/menu';
import type { App } from '../support/stand-in/obsidian/plugin';

const browser = useBrowser();

declare const window: { readonly app: App };

const cases = ['Start here', 'Masked', 'Long', 'Hostile', 'Timeline', 'Family', 'Compare', 'Blueprint', 'Stages', 'Talk', 'Lecture', 'Recurrent'].flatMap((note) => (['reading', 'live-preview'] as const).map((mode) => ({ note, mode })));

test.each(cases)('“$note” in $mode fits a phone 320 px wide: pictures scroll in themselves, the page does not', async ({ note, mode }) => {
  const page = await browser.open({ note, mode }, { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  await blocksIn(page).first().waitFor();
  const widths = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth }));
  expect(widths.content).toBeLessThanOrEqual(widths.screen);
  const blocks = await page.locator('.attention-diagrams').evaluateAll((found) => found.map((block) => block.getBoundingClientRect().right));
  expect(Math.max(...blocks)).toBeLessThanOrEqual(320);
});

test.each(['Start here', 'Family', 'Stages', 'Talk', 'What if', 'Compare', 'Blueprint', 'Recurrent', 'Large', 'Timeline'])('“%s”: what a finger presses is large enough for it', async (note) => {
  const page = await browser.open({ note }, { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true });
  const block = page.locator('.attention-diagrams').first();
  await moreButton(block).tap();
  const small = await page.locator('.attention-diagrams :is(button, select, input, summary)').filter({ visible: true }).evaluateAll((pressed) => pressed.map((one) => {
    const { width, height } = one.getBoundingClientRect();
    return { name: one.textContent, least: Math.min(width, height) };
  }).filter(({ least }) => least < 40));
  expect(small).toEqual([]);
});

test.each(['What if', 'Start here'])('“%s”: a cell that a finger holds or changes is not covered by what is said of it', async (note) => {
  const page = await browser.open({ note }, { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true });
  const block = page.locator('.attention-diagrams').first();
  if (note === 'What if') await block.getByRole('button', { name: 'What if' }).tap();
  const numbers = await block.locator('.attn-view-matrix .attn-number text').all();
  for (const number of [numbers[1], numbers.at(-2)]) {
    await number?.evaluate((text) => {
      text.scrollIntoView({ block: 'end' });
      // What came of the changes may lie at the lower edge: just above it.
      const over = text.closest('.attention-diagrams')?.querySelector('.attn-what-if')?.getBoundingClientRect().top ?? innerHeight;
      scrollBy(0, text.getBoundingClientRect().bottom + 8 - over);
    });
    await page.waitForTimeout(300);
    await number?.tap();
    await page.waitForTimeout(100);
    expect(await number?.evaluate((text) => {
      const { left, top, width, height } = text.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.attn-picture') !== null;
    })).toBe(true);
  }
});

const PHONE = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true } as const;
const isScrolled = (panel: Locator): Promise<boolean> => panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
const fadesOut = (panel: Locator): Promise<boolean> => panel.evaluate((element) => getComputedStyle(element).maskImage !== 'none');

test.each(['Start here', 'Talk', 'What if'])('“%s”: what is little wider than a phone is drawn smaller, and does not scroll', async (note) => {
  const page = await browser.open({ note }, PHONE);
  await blocksIn(page).first().waitFor();
  const panels = await page.locator('.attn-panel').all();
  const narrow = [];
  for (const panel of panels) if (Number((await panel.locator('svg').first().getAttribute('viewBox'))?.split(' ')[2]) <= 400) narrow.push(await isScrolled(panel));
  expect(narrow.length).toBeGreaterThan(0);
  expect(narrow).not.toContain(true);
});

test('in a picture that was made smaller the cell under the finger is the one that is told', async () => {
  const page = await browser.open({ note: 'Start here' }, PHONE);
  const block = page.locator('.attention-diagrams').first();
  const picture = block.locator('.attn-view-matrix .attn-picture');
  expect(Number(await picture.getAttribute('width'))).toBeGreaterThan((await picture.boundingBox())?.width ?? 0);
  for (const [at, told] of [[0, 'The → The'], [8, 'animal → too'], [24, 'tired → tired']] as const) {
    await block.locator('.attn-view-matrix .attn-number text').nth(at).tap();
    expect(await block.locator('.attn-inspector').innerText()).toContain(told);
  }
});

test('what scrolls fades out where it goes on, and the names of its rows stay', async () => {
  const page = await browser.open({ note: 'Long' }, PHONE);
  const panel = page.locator('.attn-sided').first();
  expect([await isScrolled(panel), await fadesOut(panel)]).toEqual([true, true]);
  const name = panel.locator('.attn-side .attn-label text').first();
  expect(await name.count()).toBe(0);
  await panel.evaluate((frame) => frame.scrollTo({ left: 150 }));
  await name.waitFor();
  const [frame, label] = [await panel.boundingBox(), await name.boundingBox()];
  expect(label?.x).toBeGreaterThanOrEqual(frame?.x ?? 0);

  await page.emulateMedia({ media: 'print' });
  expect(await panel.locator('.attn-side').isVisible()).toBe(false);

  const whole = (await browser.open({ note: 'Start here' })).locator('.attn-view-matrix .attn-panel').first();
  expect([await isScrolled(whole), await fadesOut(whole)]).toEqual([false, false]);
  expect(await whole.evaluate((element) => element.getAnimations().length)).toBe(0);
  const long = (await browser.open({ note: 'Long', width: 'narrow' })).locator('.attn-sided').first();
  expect([await isScrolled(long), await fadesOut(long)]).toEqual([true, true]);
});

test('a matrix that is little wider than a column of text is drawn as wide as that; narrower still, the names beside it stay with their rows', async () => {
  const page = await browser.open({ note: 'Talk' }, { viewport: { width: 900, height: 800 } });
  await page.evaluate(async (text) => {
    await window.app.vault.create('Line.md', text);
    location.hash = location.hash.replace('note=Talk', 'note=Line');
  }, '```attention\nthe old horse did leave the muddy field because it was too hungry\nmodel: tiny-transformer\nsite: cross\nlayer: 2\n```\n');
  const panel = page.locator('.attn-view-matrix .attn-panel');
  await panel.waitFor();
  const [natural, drawn] = await panel.locator('svg').evaluate((picture) => [Number(picture.getAttribute('width')), picture.getBoundingClientRect().width]);
  expect(natural).toBeGreaterThan(700);
  expect(drawn).toBeLessThan(natural);
  expect(await isScrolled(panel)).toBe(false);

  await page.setViewportSize({ width: 500, height: 800 });
  await panel.evaluate((frame) => frame.scrollTo({ left: 150 }));
  await panel.locator('.attn-side').waitFor();
  const tops = (inside: string): Promise<number[]> => panel.locator(`${inside} > .attn-label text`).evaluateAll((labels) => labels.slice(0, 13).map((label) => Math.round(label.getBoundingClientRect().bottom)));
  expect(await tops('.attn-side')).toEqual(await tops('svg:not(.attn-side)'));
});
