import { blocksIn, useBrowser } from '../support/browser';
import { labelFaults } from '../support/labels';

const browser = useBrowser();
const PHONE = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };

const notes = ['Writing systems', 'Long', 'Architectures', 'Recurrent', 'Timeline', 'Compare', 'Masked', 'Numbers', 'Blueprint'] as const;

test.each(notes)('“%s”: in the fonts of this machine no text lies over another, and none leaves its picture', async (note) => {
  const page = await browser.open({ note });
  const blocks = await blocksIn(page).all();
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(await labelFaults(block)).toEqual([]);
});

test('the measure itself finds texts that overlap, turned ones too, and one that is cut off; not what a plate hides, but what it hides in part', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.id = 'faulty';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'attn-picture');
    svg.setAttribute('width', '200');
    svg.setAttribute('height', '100');
    const put = (label: string, place: Readonly<Record<string, string>>): void => {
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      text.textContent = label;
      for (const [name, value] of Object.entries(place)) text.setAttribute(name, value);
      svg.append(text);
    };
    put('level', { x: '20', y: '80' });
    put('turned', { transform: 'translate(30 80) rotate(-45)' });
    put('beside it', { transform: 'translate(60 80) rotate(-45)' });
    put('beyond', { x: '180', y: '20' });
    put('hidden', { x: '120', y: '50' });
    put('in part', { x: '120', y: '70' });
    const plate = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [name, value] of Object.entries({ class: 'attn-page', x: '110', y: '30', width: '85', height: '32' })) plate.setAttribute(name, value);
    svg.append(plate);
    put('above', { x: '120', y: '48' });
    put('above it', { x: '130', y: '50' });
    block.append(svg);
    document.body.append(block);
  });
  const faults = await labelFaults(page.locator('#faulty'));
  expect(faults).toEqual(['“beyond” is', '“in part” is hidden in part', '“level” and “turned” overlap', '“above” and “above it” overlap'].map((fault) => expect.stringContaining(fault)));
});

test('whatever is shortened says its whole text to those who point at it, and no character is cut in two', async () => {
  const page = await browser.open({ note: 'Writing systems' });
  const shortened = await page.locator('.attn-picture text:has(title)').evaluateAll((texts) => texts.map((text) => ({
    whole: text.querySelector('title')?.textContent ?? '',
    shown: [...text.childNodes].filter((node) => node.nodeName !== 'title').map((node) => node.textContent ?? '').join(''),
  })));
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const ofWhole = shortened.flatMap(({ whole, shown }) => {
    const known = new Set(Array.from(graphemes.segment(whole), ({ segment }) => segment));
    const [start = ''] = shown.split('…');
    return Array.from(graphemes.segment(start), ({ segment }) => segment).filter((segment) => !known.has(segment) && !/\p{Script=Inherited}{3}|[\u200E→]/u.test(segment));
  });
  expect(shortened.length).toBeGreaterThan(50);
  expect(shortened.filter(({ whole, shown }) => whole === '' || whole === shown)).toEqual([]);
  expect(ofWhole).toEqual([]);
});

test('on a phone a long picture of states opens on the step in focus, and the page stays at its top', async () => {
  const page = await browser.open({ note: 'Writing systems' }, PHONE);
  const frame = page.locator('.attn-view-unrolled .attn-panel');
  await page.waitForFunction(() => (document.querySelector('.attn-view-unrolled .attn-panel')?.scrollLeft ?? 0) > 0);
  const place = await frame.evaluate((panel) => {
    const [mark, around] = [[...panel.querySelectorAll('.attn-mark')].at(-1)?.getBoundingClientRect(), panel.getBoundingClientRect()];
    return mark === undefined ? undefined : { left: mark.left - around.left, right: around.right - mark.right };
  });
  expect(place?.left).toBeGreaterThanOrEqual(0);
  expect(place?.right).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('what stands beneath a picture goes on in a further line where a phone is too narrow for it', async () => {
  const page = await browser.open({ note: 'Recurrent' }, PHONE);
  await page.locator('.attn-view-memory .attn-panel').first().waitFor();
  const widths = await page.locator('.attn-view-memory .attn-panel').evaluateAll((panels) => panels.map((panel) => panel.scrollWidth - panel.clientWidth));
  expect(Math.max(...widths)).toBe(0);
});
