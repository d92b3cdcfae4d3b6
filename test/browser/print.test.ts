import type { Page } from 'playwright-core';
import { openedBy, useBrowser } from '../support/browser';
import { hasCommand, pagesOfPdf, textsOfPdf } from '../support/rasters';

const browser = useBrowser();
const MARGIN = '15mm';
const A4 = { format: 'A4', margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } as const;
/** What A4 has room for between these margins, in CSS pixels. */
const PAPER = { width: 680, height: 1009 };

async function printed(note: string): Promise<Page> {
  const page = await browser.open({ note, theme: 'dark' }, { colorScheme: 'dark' });
  const print = await openedBy(page, 'Print view');
  await print.locator('.attention-diagrams').first().waitFor();
  return print;
}

const NOTES = ['Start here', 'Masked', 'Compare', 'Long', 'Family', 'Timeline', 'Blueprint', 'Architectures', 'Recurrent', 'Quiz'];

test.each(NOTES)('“%s” on paper: no picture is wider or higher than a page, and nothing is there to press', async (note) => {
  const print = await printed(note);
  await print.setViewportSize(PAPER);
  await print.emulateMedia({ media: 'print' });
  const { pictures, pressable } = await print.evaluate(() => ({
    pictures: Array.from(document.querySelectorAll('.attn-picture'), (picture) => picture.getBoundingClientRect()).map(({ right, height }) => ({ right, height })),
    pressable: Array.from(document.querySelectorAll('.attention-diagrams button, .attention-diagrams select, .attention-diagrams summary')).filter((element) => element.getBoundingClientRect().height > 0 && !element.closest('.attn-family-table')).length,
  }));
  expect(pictures.length).toBeGreaterThan(0);
  expect(Math.max(...pictures.map(({ right }) => right))).toBeLessThanOrEqual(PAPER.width);
  expect(Math.max(...pictures.map(({ height }) => height))).toBeLessThanOrEqual(0.9 * PAPER.height);
  expect(pressable).toBe(0);
});

test('a mask reaches beyond what it is laid over, whose edge would else be a faint line in some readers of PDF', async () => {
  const print = await printed('Views');
  const margins = await print.locator('.attn-view-heads rect[mask], .attn-view-generation rect[mask]').evaluateAll((filled) => filled.map((rect) => {
    const mask = rect.ownerDocument.getElementById(/#([^)]+)/u.exec(rect.getAttribute('mask') ?? '')?.[1] ?? '');
    const at = (element: Element | null, name: string): number => Number(element?.getAttribute(name));
    return Math.min(at(rect, 'x') - at(mask, 'x'), at(mask, 'x') + at(mask, 'width') - at(rect, 'x') - at(rect, 'width'), at(rect, 'y') - at(mask, 'y'));
  }));
  expect(margins.length).toBeGreaterThan(2);
  expect(Math.min(...margins)).toBeGreaterThan(0);
});

const there = hasCommand('pdftoppm') && hasCommand('pdftotext') ? test : test.skip;

there.each(NOTES)('“%s” as a PDF is light and leaves its margins free, in a dark theme, too', async (note) => {
  const print = await printed(note);
  const pages = pagesOfPdf(await print.pdf(A4));
  expect(pages.length).toBeGreaterThan(0);
  for (const { width, height, levels } of pages) {
    const edge = 18;
    const isInMargin = (at: number): boolean => Math.min(at % width, width - 1 - (at % width), Math.floor(at / width), height - 1 - Math.floor(at / width)) < edge;
    expect(levels.every((level, at) => !isInMargin(at) || level === 255)).toBe(true);
    expect(levels.reduce((sum, level) => sum + level, 0) / levels.length).toBeGreaterThan(200);
  }
});

there('a picture higher than a page is made smaller, not cut: its top and its bottom are on one page', async () => {
  const print = await printed('Blueprint');
  const texts = textsOfPdf(await print.pdf(A4));
  const decoder = texts.filter((text) => text.includes('P(next word)') && text.includes('the animal was too tired') && text.includes('Masked self-attention'));
  expect(decoder).toHaveLength(1);
  expect(decoder[0]).toContain('heads designed by hand');
});

there('all of a block is there: every token and every weight', async () => {
  const print = await printed('Masked');
  const texts = textsOfPdf(await print.pdf(A4));
  const numbers = await print.locator('.attn-view-matrix .attn-number text').allTextContents();
  expect(numbers).toHaveLength(36);
  const read = texts.join(' ').split(/\s+/u);
  expect(numbers.filter((number) => !read.includes(number))).toEqual([]);
  expect(texts.join(' ')).toContain('Two reasons for a closed cell');
});

there('no page ends between a block\'s words and its picture', async () => {
  const print = await printed('Architectures');
  const last = textsOfPdf(await print.pdf(A4)).map((text) => text.split('\n').filter((line) => line.trim() !== '').at(-1));
  expect(last.filter((line) => /^\s*[QKV](?:\s+[QKV]){0,2}(?:\s+[^\s\d]+)+\s*$/u.test(line ?? ''))).toEqual([]);
});
