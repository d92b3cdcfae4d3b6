import type { Locator, Page } from 'playwright-core';
import { numbersIn, useBrowser } from '../support/browser';
import type { App } from '../support/stand-in/obsidian/plugin';

const browser = useBrowser();

declare const window: { readonly app: App };

const popovers = (page: Page): Locator => page.locator('.hover-popover');
const linkTo = (within: Locator, name: string): Locator => within.getByRole('link', { name, exact: true });

/** Notes that are made for a test, the last of them open. */
async function openNotes(notes: Readonly<Record<string, string>>, options: Parameters<typeof browser.open>[1] = {}): Promise<Page> {
  const page = await browser.open({ note: 'Numbers' }, options);
  await page.evaluate(async (made) => {
    for (const [name, text] of made) await window.app.vault.create(`${name}.md`, text);
    location.hash = location.hash.replace('note=Numbers', `note=${made.at(-1)?.[0] ?? ''}`);
  }, Object.entries(notes));
  return page;
}

async function pointAt(page: Page, link: Locator): Promise<void> {
  await page.keyboard.down('Control');
  await link.hover();
  await page.keyboard.up('Control');
}

const BLOCK = '```attention\nThe animal was too tired\nview: [arcs, matrix]\n```\n';

test('a preview is narrow, and its block is whole in it, answers, and is gone with it', async () => {
  const page = await openNotes({ Block: BLOCK, Links: '[[Block]]\n' });
  await pointAt(page, linkTo(page.getByRole('main'), 'Block'));
  const block = popovers(page).locator('.attention-diagrams');
  await block.locator('svg').first().waitFor();
  const [widths] = await popovers(page).evaluateAll((found) => found.map(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth })));
  expect(widths?.scrollWidth).toBeLessThanOrEqual(widths?.clientWidth ?? 0);
  await block.locator('.attn-view-matrix svg text', { hasText: /^0\.89$/u }).first().click();
  expect(await block.locator('.attn-inspector').innerText()).toMatch(/^tired → too: weight 0\.89/u);
  await block.getByRole('button', { name: 'Steps' }).click();
  await block.locator('.attn-view-steps').waitFor();
  await page.mouse.move(2, 2);
  await popovers(page).waitFor({ state: 'detached' });
  expect(await page.locator('.attention-diagrams').count()).toBe(0);
});

test('one that is closed while its block still waits for another note draws nothing, and the next one does', async () => {
  const page = await openNotes({ Base: `${BLOCK}^base\n`, Block: '```attention\nfrom: "[[Base#^base]]"\n```\n', Links: '[[Block]]\n' });
  await page.evaluate(() => {
    const { vault } = window.app;
    const read = vault.cachedRead.bind(vault);
    const slow: typeof read = async (file) => {
      await new Promise((later) => setTimeout(later, 400));
      return read(file);
    };
    Object.assign(vault, { cachedRead: slow });
  });
  const link = linkTo(page.getByRole('main'), 'Block');
  await pointAt(page, link);
  const waiting = await popovers(page).locator('.block-language-attention').elementHandle();
  expect(await waiting.evaluate((block) => block.querySelector('svg'))).toBeNull();
  await page.mouse.move(2, 2);
  await popovers(page).waitFor({ state: 'detached' });
  await page.waitForTimeout(600);
  expect(await waiting.evaluate((block) => block.childNodes.length)).toBe(0);
  await pointAt(page, link);
  await popovers(page).locator('.attention-diagrams svg').first().waitFor();
});

test('a preview from within a preview: both blocks are live, their ids are their own, and closing the inner one leaves the outer', async () => {
  const page = await openNotes({ Inner: BLOCK, Outer: `[[Inner]]\n\n${BLOCK}`, Links: `[[Outer]]\n\n${BLOCK}` });
  await pointAt(page, linkTo(page.getByRole('main'), 'Outer'));
  const outer = popovers(page).first();
  await outer.locator('.attention-diagrams svg').first().waitFor();
  await pointAt(page, linkTo(outer, 'Inner'));
  const inner = popovers(page).nth(1);
  await inner.locator('.attention-diagrams svg').first().waitFor();

  const blocks = await page.locator('.attention-diagrams').all();
  expect(blocks).toHaveLength(3);
  const [first, ...others] = await Promise.all(blocks.map(numbersIn));
  expect(others).toEqual([first, first]);
  const ids = await page.locator('.attention-diagrams [id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);

  await inner.getByRole('radio', { name: 'Cross-attention' }).first().waitFor();
  await inner.locator('.attn-view-matrix svg text', { hasText: /^0\.89$/u }).first().click();
  expect(await inner.locator('.attn-inspector').innerText()).toContain('tired → too');
  expect(await outer.locator('.attn-inspector').innerText()).not.toContain('→');

  await outer.locator('.attn-title, .attn-toolbar').first().hover({ position: { x: 2, y: 2 }, force: true });
  await inner.waitFor({ state: 'detached' });
  expect(await page.locator('.attention-diagrams').count()).toBe(2);
  await page.mouse.move(2, 2);
  await popovers(page).waitFor({ state: 'detached' });
  expect(await page.locator('.attention-diagrams').count()).toBe(1);
});
