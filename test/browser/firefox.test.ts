import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page as ChromiumPage } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { useBrowser } from '../support/browser';
import { coarseOf, coarsePicture, compareCoarse, ontoWholePixels } from '../support/coarse';
import { expectAlike } from '../support/drawn-alike';
import { drawnPictures } from '../support/drawn-blocks';
import { difference, hiding, LETTERS, SHAPES } from '../support/drawn-elsewhere';
import { EXPORTED, exportedSvg } from '../support/exported-blocks';
import { FIREFOX, inFirefox, useFirefox } from '../support/firefox';
import { ROOT } from '../support/imports';
import { writePublishedSite } from '../support/published-site';

const browser = useBrowser();
const firefox = useFirefox();
const darkFirefox = useFirefox('dark');

/** Views has a block for each view. Not among them: scripts without spaces, whose words each engine finds by its own dictionary. */
const NOTES = ['Start here', 'Masked', 'Views', 'Compare', 'Stages', 'What if', 'Large', 'Hostile'];
const PUBLISHED = ['I am a student -> je suis étudiant', 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]', 'my dog is [MASK]\nmodel: bert', 'heads: two\nthe cat'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attention-firefox-'));
  const notes = NOTES.map((note) => join(ROOT, 'test', 'fixtures', 'vault', `${note}.md`));
  execFileSync(process.execPath, [join(ROOT, 'dist', 'cli.mjs'), 'render', ...notes, join(ROOT, 'test', 'fixtures', 'vault', 'Folder'), '--out', folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const addressOf = (note: string): string => pathToFileURL(join(folder, `${note}.html`)).href;

/** What both engines draw of one address. */
async function inBoth(url: string) {
  const [there, here] = [await firefox.visit(url), await browser.visit(url)];
  return { there: await there.evaluate(drawnPictures), here: await here.evaluate(drawnPictures) };
}

describe(FIREFOX, () => {
  inFirefox.each(NOTES)('the page of “%s” has the words, numbers and shapes that it has in Chromium', async (note) => {
    expectAlike(await inBoth(addressOf(note)));
  });

  inFirefox('so has a published site', async () => {
    const both = await inBoth(writePublishedSite(join(folder, 'site.html'), PUBLISHED));
    expectAlike(both);
    expect(both.there.length).toBeGreaterThan(4);
  });

  inFirefox.each(['Start here', 'Views'])('the page of “%s” fits a phone: pictures scroll in themselves', async (note) => {
    const page = await firefox.visit(addressOf(note), { width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  const CROSS = '[role="radiogroup"][aria-label="What attends to what"] [role="radio"]';
  const checked = (page: FirefoxPage): Promise<string[]> => page.$$eval(`${CROSS}[aria-checked="true"]`, (radios) => radios.map((radio) => radio.textContent));
  const numbers = (page: FirefoxPage): Promise<string> => page.$eval('.attention-diagrams', (block) => [...block.querySelectorAll('svg text')].map((text) => text.textContent).join(' '));

  /** By the tab key alone, as somebody does who has no mouse. */
  async function tabTo(page: FirefoxPage, selector: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    }
    throw new Error(`The tab key does not lead to ${selector}.`);
  }

  inFirefox.each(['page', 'published site'])('on a %s the toggle answers to the mouse and to the keyboard', async (where) => {
    const page = await firefox.visit(where === 'page' ? addressOf('Deeper note') : writePublishedSite(join(folder, 'toggle.html'), ['she reads -> elle lit']));
    const before = { checked: await checked(page), numbers: await numbers(page) };
    await page.click(`${CROSS}[aria-checked="false"]`);
    const after = { checked: await checked(page), numbers: await numbers(page) };
    expect(after.checked).not.toEqual(before.checked);
    expect(after.numbers).not.toBe(before.numbers);

    await page.mouse.click(1, 1);
    await tabTo(page, `${CROSS}[aria-checked="true"]`);
    await page.keyboard.press('ArrowRight');
    expect({ checked: await checked(page), numbers: await numbers(page) }).toEqual(before);
    expect(await page.evaluate((radio) => document.activeElement?.matches(radio), CROSS)).toBe(true);
  });

  /** More than smoothing makes of edges: test/browser/views.test.ts shows that a row of cells of another colour is beyond it. */
  const MOST_CHANGED = 0.02;
  const WITHOUT_TEXT = '.attention-diagrams text { visibility: hidden }';
  const MATRIX = '.attn-view-matrix .attn-panel';

  async function matrixThere(page: FirefoxPage, workshop: ChromiumPage): Promise<Buffer> {
    await page.addStyleTag({ content: WITHOUT_TEXT });
    const matrix = await page.waitForSelector(MATRIX);
    if (matrix === null) throw new Error('There is no matrix.');
    await matrix.evaluate(ontoWholePixels);
    return coarseOf(workshop, [Buffer.from(await matrix.screenshot()).toString('base64')]);
  }

  inFirefox.each(['light', 'dark'] as const)('a matrix has the colours that it has in Chromium, %s', async (colorScheme) => {
    const there = await (colorScheme === 'dark' ? darkFirefox : firefox).visit(addressOf('Masked'));
    const here = await browser.visit(addressOf('Masked'), { colorScheme });
    const workshop = await browser.visit('about:blank');
    await here.addStyleTag({ content: WITHOUT_TEXT });
    const drawnHere = await coarsePicture(workshop, [here.locator(MATRIX).first()]);
    const { sizes, changed } = await compareCoarse(workshop, drawnHere, await matrixThere(there, workshop));
    expect(sizes[1]).toBe(sizes[0]);
    expect(changed).toBeLessThan(MOST_CHANGED);
    expect(await there.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(colorScheme === 'dark' ? 'rgb(30, 30, 30)' : 'rgb(255, 255, 255)');
  });

  async function fileThere(svg: string): Promise<Buffer> {
    const file = join(folder, 'picture.svg');
    writeFileSync(file, svg);
    const [, width = '0', height = '0'] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
    const page = await firefox.visit(pathToFileURL(file).href, { width: Math.round(Number(width)), height: Math.round(Number(height)) });
    return Buffer.from(await page.screenshot());
  }

  const files = Object.entries(EXPORTED).map(([name, block], index) => ({ name, block, theme: index % 2 === 0 ? 'light' as const : 'dark' as const }));
  /** Of all places, those that may stand apart: letters and edges are smoothed alike here, and a picture has thousands of places. */
  const MOST_APART = 0.001;

  inFirefox.each(files)('an exported file looks as in Chromium: $name, $theme', async ({ block, theme }) => {
    const svg = exportedSvg(block, theme);
    const { sizes, apart } = await difference(await browser.visit('about:blank'), svg, await fileThere(svg));
    expect(sizes[1]).toBe(sizes[0]);
    expect(apart).toBeLessThan(MOST_APART);
  });

  inFirefox('letters or shapes that are gone are more than that', async () => {
    const page = await browser.visit('about:blank');
    const svg = exportedSvg(EXPORTED['family'] ?? '', 'light');
    for (const gone of [LETTERS, SHAPES]) expect((await difference(page, svg, await fileThere(hiding(svg, gone)))).apart).toBeGreaterThan(10 * MOST_APART);
  });
});
