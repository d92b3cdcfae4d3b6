import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { createPipeline } from '../../src/pipeline';
import { takeaways } from '../../src/takeaway';
import { openedBy, useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';
import { openNote } from '../support/notes';

const browser = useBrowser();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const NOTE = { note: 'Folder/Deeper note' } as const;

const blockIn = (page: Page): Locator => page.locator('.attention-diagrams').first();
const moreIn = (page: Page): Locator => blockIn(page).getByRole('button', { name: 'More' });

async function take(page: Page, item: string | RegExp): Promise<void> {
  await moreIn(page).click();
  await blockIn(page).getByRole('menu').getByText(item).click();
}

async function said(page: Page, text: string | RegExp): Promise<void> {
  await blockIn(page).locator('.attn-said', { hasText: text }).waitFor();
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Texts as they are, bytes in base64. */
function attachment(page: Page, path: string): Promise<string> {
  return page.evaluate((wanted) => {
    const content = window.app.vault.contentOf(wanted) ?? '';
    return typeof content === 'string' ? content : btoa(Array.from(new Uint8Array(content), (byte) => String.fromCharCode(byte)).join(''));
  }, path);
}

async function savedText(page: Page, path: string): Promise<string> {
  return Buffer.from(await attachment(page, path), 'base64').toString();
}

const attachmentsIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.app.vault.getFiles().map(({ path }) => path).filter((path) => path.startsWith('Attachments/')));

const noteText = (page: Page, note: string): Promise<string> => page.evaluate((name) => window.app.vault.textOf(`${name}.md`) ?? '', note);


describe('the menu', () => {
  const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

  test('by keyboard: opens at either end, goes round, finds by letter, and gives the focus back', async () => {
    const page = await browser.open(NOTE);
    await moreIn(page).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Present');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('Copy wikilink');
    await page.keyboard.press('Home');
    await page.keyboard.press('s');
    expect(await focused(page)).toBe('Save to note');
    await page.keyboard.press('s');
    expect(await focused(page)).toBe('Save as SVG');
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    expect(await blockIn(page).getByRole('menu').count()).toBe(0);
    expect(await moreIn(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('Copy wikilink');
    await page.keyboard.press('Tab');
    expect(await moreIn(page).getAttribute('aria-expanded')).toBe('false');
  });

  test('a press elsewhere closes it, and it lies over nothing', async () => {
    const page = await browser.open({ note: 'Start here' });
    await moreIn(page).click();
    const bottom = await blockIn(page).getByRole('menu').evaluate((menu) => menu.getBoundingClientRect().bottom);
    const top = await blockIn(page).locator('.attn-panel').first().evaluate((panel) => panel.getBoundingClientRect().top);
    expect(bottom).toBeLessThan(top);
    await page.locator('h1').first().click();
    expect(await moreIn(page).getAttribute('aria-expanded')).toBe('false');
  });

  test.each([320, 560, 1000])('nothing of a block lies under the editor\'s own button, %i px wide', async (width) => {
    const page = await browser.open({ note: 'Start here', mode: 'live-preview' }, { viewport: { width, height: 900 } });
    await moreIn(page).click();
    const overlaps = await page.locator('.cm-embed-block').evaluateAll((blocks) => blocks.flatMap((block) => {
      const own = block.querySelector('.edit-block-button')?.getBoundingClientRect();
      return Array.from(block.querySelectorAll('.attn-toolbar button'), (button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
        .filter(({ box }) => own !== undefined && box.width > 0 && box.right > own.left && box.left < own.right && box.bottom > own.top && box.top < own.bottom)
        .map(({ name }) => name);
    }));
    expect(overlaps).toEqual([]);
  });

  test('it is not on paper, nor what it said', async () => {
    const page = await browser.open(NOTE);
    await take(page, 'Save as SVG');
    await said(page, 'Saved');
    await moreIn(page).click();
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.attn-more-button', '.attn-menu', '.attn-said']) expect(await blockIn(page).locator(part).isVisible()).toBe(false);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in it, %s', async (theme) => {
    const page = await browser.open({ ...NOTE, theme });
    await moreIn(page).click();
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate(async () => {
      const axe: { run(context: string, options: object): Promise<{ violations: { id: string }[] }> } = Reflect.get(window, 'axe');
      return (await axe.run('.attention-diagrams', { resultTypes: ['violations'] })).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
  });
});

describe('the picture', () => {
  test('is copied as it stands on the page: views, reading, what is held, in the page\'s theme or the other', async () => {
    const page = await browser.open({ ...NOTE, theme: 'dark' }, CLIPBOARD);
    await take(page, 'Copy as SVG');
    await said(page, 'Copied as SVG.');
    const before = await copied(page);
    expect(before).toContain('.attn-page{fill:#1e1e1e}');
    expect(before).not.toContain('class="attn-crosshair"');
    await page.getByRole('radio', { name: /cross/iu }).click();
    await page.getByRole('button', { name: 'Arcs' }).click();
    await page.locator('.attn-view-matrix .attn-panel').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await moreIn(page).click();
    await page.getByRole('menuitemradio', { name: 'Light' }).click();
    expect(await page.getByRole('menuitemradio', { name: 'Light' }).getAttribute('aria-checked')).toBe('true');
    await page.getByRole('menuitem', { name: 'Copy as SVG' }).click();
    await page.waitForFunction(async (old) => (await navigator.clipboard.readText()) !== old, before);
    const after = await copied(page);
    expect(after).toContain('.attn-page{fill:#ffffff}');
    expect(after).toContain('class="attn-crosshair"');
    expect(after).toContain('>reads</text>');
    expect(before).not.toContain('>reads</text>');
    expect(after).not.toContain('class="attn-line"');
    expect(await isPicture(page, after)).toBe(true);
    expect(await isPicture(page, after.replace('</svg>', ''))).toBe(false);
  });

  test('is saved at every scale, with colours', async () => {
    const page = await browser.open(NOTE);
    const sizes: Record<string, number> = {};
    for (const scale of [1, 2, 3]) {
      await take(page, `Save as PNG, ${scale} ×`);
      const path = `Attachments/attention${scale === 1 ? '' : `@${scale}x`}.png`;
      await said(page, `Saved ${path}.`);
      const png = Buffer.from(await attachment(page, path), 'base64');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      sizes[scale] = png.readUInt32BE(16);
    }
    const [one = 0, two, three] = Object.values(sizes);
    expect([two, three]).toEqual([2 * one, 3 * one]);
    const png = await attachment(page, 'Attachments/attention@2x.png');
    const colours = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return new Set(new Uint32Array(canvas.getContext('2d')?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0))).size;
    }, png);
    expect(colours).toBeGreaterThan(50);
  });

  test('is copied as PNG', async () => {
    const page = await browser.open(NOTE, CLIPBOARD);
    await take(page, 'Copy as PNG');
    await said(page, 'Copied as PNG.');
    expect(await page.evaluate(async () => (await navigator.clipboard.read()).map(({ types }) => types))).toEqual([['image/png']]);
  });

  test('of a family and of a comparison, too, which have more than panels or more than one', async () => {
    const page = await browser.open({ note: 'Family' });
    await take(page, 'Save as SVG');
    await said(page, 'Saved Attachments/Kinds of BERT.svg.');
    expect(await savedText(page, 'Attachments/Kinds of BERT.svg')).toContain('What the parameters are');

    const compared = await browser.open({ note: 'Compare' });
    await take(compared, 'Save as SVG');
    await said(compared, 'Saved Attachments/attention.svg.');
    const svg = await savedText(compared, 'Attachments/attention.svg');
    for (const name of ['as written', 'replace: {tired: wide}', 'replace: {tired: wide} less as written']) expect(svg).toContain(`>${name}</text>`);
  });

  test('a step that a player stands at is the one in the file', async () => {
    const page = await browser.open({ note: 'Timeline' });
    await page.getByRole('button', { name: 'To the start' }).first().click();
    await take(page, 'Save as SVG');
    await said(page, 'Saved Attachments');
    const [path = ''] = await attachmentsIn(page);
    expect((await savedText(page, path)).includes('class="attn-veil"')).toBe(true);
  });

  test('from a window of its own', async () => {
    const page = await browser.open(NOTE);
    const popout = await openedBy(page, 'Open in new window');
    await take(popout, 'Save as PNG, 1 ×');
    await said(popout, 'Saved Attachments/attention.png.');
  });
});

const isPicture = (page: Page, svg: string): Promise<boolean> =>
  page.evaluate((text) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    return image.decode().then(() => image.width > 100, () => false);
  }, svg);

test('the numbers are copied as every kind of text', async () => {
  const { trace } = createPipeline().read('Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]');
  const page = await browser.open({ note: 'Numbers' }, CLIPBOARD);
  for (const { id, write } of Object.values(takeaways)) {
    const label = { csv: 'CSV', markdown: 'Markdown table', latex: 'LaTeX', numpy: 'NumPy', pytorch: 'PyTorch' }[id];
    await take(page, `Copy as ${label}`);
    await said(page, `Copied as ${label}.`);
    expect(await copied(page)).toBe(trace.sites[0] && write(trace, trace.sites[0]));
  }
});

test('where the clipboard refuses, the file is offered in its place', async () => {
  const page = await browser.open(NOTE);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')), write: () => Promise.reject(new Error('no')) } });
  });
  for (const [item, path] of [['SVG', 'attention.svg'], ['PNG', 'attention@2x.png'], ['CSV', 'attention.csv']]) {
    await take(page, `Copy as ${item}`);
    await said(page, 'The clipboard refused.');
    await blockIn(page).locator('.attn-said').getByRole('button', { name: `Save as ${item}` }).click();
    await said(page, `Saved Attachments/${path}.`);
  }
});

describe('freezing', () => {
  test.each(['reading', 'live-preview'] as const)('in %s: an embed below the block, then the same file anew, and every other character stays', async (mode) => {
    const page = await browser.open({ ...NOTE, mode });
    const before = await noteText(page, NOTE.note);
    await take(page, 'Freeze');
    await said(page, 'Saved Attachments/attention.svg and put it below the block.');
    const after = await noteText(page, NOTE.note);
    expect(after).toBe(before.replace('attention: self\n```', 'attention: self\n```\n\n![[attention.svg]]'));
    await page.locator('img[alt="attention.svg"]').waitFor();
    const frozen = await attachment(page, 'Attachments/attention.svg');

    await page.getByRole('radio', { name: /cross/iu }).click();
    await take(page, 'Freeze');
    await said(page, 'Replaced Attachments/attention.svg, the picture below the block.');
    expect(await noteText(page, NOTE.note)).toBe(after);
    expect(await attachment(page, 'Attachments/attention.svg')).not.toBe(frozen);
    expect(await attachment(page, 'Attachments/attention 1.svg')).toBe('');
  });

  test.each([
    [0, 'reading', '> one two three\n> ```', '> one two three\n> ```\n>\n> ![[attention.svg]]'],
    [0, 'live-preview', '> one two three\n> ```', '> one two three\n> ```\n>\n> ![[attention.svg]]'],
    [1, 'reading', '> four five six\n> ```', '> four five six\n> ```\n>\n> ![[attention.svg]]'],
    [2, 'reading', '  seven eight nine\n  ```', '  seven eight nine\n  ```\n\n  ![[attention.svg]]'],
    [4, 'reading', 'queries: thirteen fourteen\n````', 'queries: thirteen fourteen\n````\n\n![[attention.svg]]'],
  ] as const)('block %d of callouts, quotes and lists, in %s: the embed stands in the same place', async (index, mode, from, to) => {
    const page = await browser.open({ note: 'Places', mode });
    const before = await noteText(page, 'Places');
    const block = page.locator('.attention-diagrams').nth(index);
    await block.getByRole('button', { name: 'More' }).click();
    await block.getByRole('menu').getByText('Freeze').click();
    await page.locator('img[alt="attention.svg"]').first().waitFor();
    expect(await noteText(page, 'Places')).toBe(before.replace(from, to));

    const again = page.locator('.attention-diagrams').nth(index);
    await again.getByRole('button', { name: 'More' }).click();
    await again.getByRole('menu').getByText('Freeze').click();
    await again.locator('.attn-said', { hasText: 'Replaced Attachments/attention.svg' }).waitFor();
    expect(await noteText(page, 'Places')).toBe(before.replace(from, to));
  });

  test('in an editor one undo takes it back', async () => {
    const page = await browser.open({ note: 'Places', mode: 'live-preview' });
    const before = await noteText(page, 'Places');
    await take(page, 'Freeze');
    await page.locator('img[alt="attention.svg"]').first().waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    await page.waitForFunction((text) => window.app.vault.textOf('Places.md') === text, before);
  });

  test('in an embedded note its own file is changed, and only where there is no doubt', async () => {
    const page = await browser.open({ note: 'Numbers' });
    await page.evaluate(() => window.app.vault.create('Around.md', 'Text.\n\n![[Left]]\n'));
    await openNote(page, 'Around');
    const left = await noteText(page, 'Left');
    const twice = page.locator('.attention-diagrams').nth(1);
    await twice.getByRole('button', { name: 'More' }).click();
    await twice.getByRole('menu').getByText('Freeze').click();
    await twice.locator('.attn-said', { hasText: 'The block could not be found for certain: the same block stands twice in the note. Save the picture as SVG and embed it.' }).waitFor();
    expect([await noteText(page, 'Left'), await attachmentsIn(page)]).toEqual([left, []]);

    await take(page, 'Freeze');
    const frozen = left.replace('heads: 2\n```', 'heads: 2\n```\n\n![[attention.svg]]');
    await page.waitForFunction((text) => window.app.vault.textOf('Left.md') === text, frozen);
    expect(await noteText(page, 'Around')).toBe('Text.\n\n![[Left]]\n');
  });

  test('a note that changes meanwhile is left alone, and that is said', async () => {
    const page = await browser.open(NOTE);
    const changed = (await noteText(page, NOTE.note)).replace('attention: self', 'attention: cross');
    await moreIn(page).click();
    await blockIn(page).getByRole('menu').getByText('Freeze').evaluate((item, [path, text]) => {
      if (item instanceof HTMLElement) item.click();
      window.app.vault.modify(path, text);
    }, [`${NOTE.note}.md`, changed] as const);
    await page.locator('.notice, .attn-said', { hasText: 'The block could not be found for certain' }).first().waitFor();
    expect([await noteText(page, NOTE.note), await attachmentsIn(page)]).toEqual([changed, []]);
  });
});

describe('away from Obsidian', () => {
  test('a rendered page downloads, and has no note to freeze into', async () => {
    const out = mkdtempSync(join(tmpdir(), 'attention-taking-'));
    try {
      execFileSync(process.execPath, [join(ROOT, 'dist', 'cli.mjs'), 'render', join(ROOT, 'test', 'fixtures', 'vault', 'Numbers.md'), '--out', out]);
      const page = await browser.visit(pathToFileURL(join(out, 'Numbers.html')).href);
      const [download] = await Promise.all([page.waitForEvent('download'), take(page, 'Save as SVG')]);
      expect(download.suggestedFilename()).toBe('By hand.svg');
      expect(readFileSync(await download.path(), 'utf8')).toContain('>By hand</text>');
      await said(page, 'Saved By hand.svg to your downloads.');
      await moreIn(page).click();
      expect(await page.getByRole('menuitem', { name: 'Freeze' }).count()).toBe(0);
      expect(await page.getByRole('menuitem', { name: 'Save as PNG, 3 ×' }).count()).toBe(1);
    } finally {
      rmSync(out, { recursive: true });
    }
  });

  test('without scripts a page has no menu', async () => {
    const out = mkdtempSync(join(tmpdir(), 'attention-taking-'));
    try {
      execFileSync(process.execPath, [join(ROOT, 'dist', 'cli.mjs'), 'render', join(ROOT, 'test', 'fixtures', 'vault', 'Numbers.md'), '--out', out]);
      const page = await browser.visit(pathToFileURL(join(out, 'Numbers.html')).href, { javaScriptEnabled: false });
      expect(await moreIn(page).count()).toBe(0);
    } finally {
      rmSync(out, { recursive: true });
    }
  });
});
