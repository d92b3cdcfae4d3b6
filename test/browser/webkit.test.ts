import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { By } from 'selenium-webdriver';
import type { WebDriver } from 'selenium-webdriver';
import { useBrowser } from '../support/browser';
import { coarseOf, coarsePicture, compareCoarse, ontoWholePixels } from '../support/coarse';
import { expectAlike } from '../support/drawn-alike';
import { drawnPictures } from '../support/drawn-blocks';
import type { DrawnPicture } from '../support/drawn-blocks';
import { difference, hiding, LETTERS, SHAPES } from '../support/drawn-elsewhere';
import { EXPORTED, exportedSvg } from '../support/exported-blocks';
import { ROOT } from '../support/imports';
import { writePublishedSite } from '../support/published-site';
import { inWebkit, useWebkit, WEBKIT } from '../support/webkit';

const browser = useBrowser();
const webkit = useWebkit(join(ROOT, 'test', 'fixtures', 'vault'));

const NOTES = ['Start here', 'Masked', 'Views', 'Compare', 'Stages', 'What if', 'Large', 'Hostile', 'Architectures', 'Recurrent', 'Timeline', 'Blueprint', 'Family', 'Recorded', 'Quiz', 'Numbers'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attention-webkit-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs in the pages: what letters look like is the business of fonts. */
function hideTexts(): void {
  for (const text of document.querySelectorAll('.attention-diagrams text')) text.setAttribute('visibility', 'hidden');
}

describe(WEBKIT, () => {
  inWebkit.each(NOTES)('the plugin draws “%s” with the words, numbers and shapes that it has in Chromium', async (note) => {
    const [there, here] = [await webkit.open({ note }), await browser.open({ note })];
    expectAlike({ there: await there.executeScript<DrawnPicture[]>(drawnPictures), here: await here.evaluate(drawnPictures) });
  });

  /** More than smoothing makes of edges: test/browser/views.test.ts shows that a row of cells of another colour is beyond it. */
  const MOST_CHANGED = 0.02;
  const MATRIX = '.attn-view-matrix .attn-panel';

  async function matrixThere(there: WebDriver, workshop: Page): Promise<Buffer> {
    await there.executeScript(hideTexts);
    const matrix = await there.findElement(By.css(MATRIX));
    await there.executeScript((element: Element) => element.scrollIntoView(), matrix);
    await there.executeScript(ontoWholePixels, matrix);
    return coarseOf(workshop, [await matrix.takeScreenshot()]);
  }

  inWebkit.each([['Masked', 'light'], ['Masked', 'dark'], ['Large', 'light'], ['Large', 'dark']] as const)('a matrix has the colours that it has in Chromium: “%s”, %s', async (note, theme) => {
    const [there, here] = [await webkit.open({ note, theme }), await browser.open({ note, theme })];
    const workshop = await browser.visit('about:blank');
    await here.evaluate(hideTexts);
    const drawnHere = await coarsePicture(workshop, [here.locator(MATRIX).first()]);
    const { sizes, changed } = await compareCoarse(workshop, drawnHere, await matrixThere(there, workshop));
    expect(sizes[1]).toBe(sizes[0]);
    expect(changed).toBeLessThan(MOST_CHANGED);
  });

  inWebkit.each(['Views', 'Recurrent', 'Large'])('“%s” in a phone\'s column: drawn as in Chromium, and no wider', async (note) => {
    const [there, here] = [await webkit.open({ note, width: 'narrow' }), await browser.open({ note, width: 'narrow' })];
    expectAlike({ there: await there.executeScript<DrawnPicture[]>(drawnPictures), here: await here.evaluate(drawnPictures) });
    const widths = (): number[] => [...document.querySelectorAll('.block-language-attention')].map((block) => block.scrollWidth - block.clientWidth);
    expect(Math.max(...await there.executeScript<number[]>(widths))).toBeLessThanOrEqual(0);
  });

  /** By a canvas: the driver's own screenshots wait for a change that a picture alone never makes. */
  async function fileThere(svg: string): Promise<Buffer> {
    const there = await webkit.open({});
    const address = await there.executeAsyncScript<string>((picture: string, done: (address: string) => void) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
      void image.decode().then(() => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        done(canvas.toDataURL('image/png'));
      });
    }, svg);
    return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  }

  const pictures = Object.entries(EXPORTED).map(([name, block], index) => ({ name, block, theme: index % 2 === 0 ? 'light' as const : 'dark' as const }));
  /** Of all places, those that may stand apart: letters and edges are smoothed otherwise here, and a picture has thousands of places. */
  const MOST_APART = 0.005;

  inWebkit.each(pictures)('an exported file looks as in Chromium: $name, $theme', async ({ block, theme }) => {
    const svg = hiding(exportedSvg(block, theme), LETTERS);
    const { sizes, apart } = await difference(await browser.visit('about:blank'), svg, await fileThere(svg));
    const [here = [], there = []] = sizes.map((size) => size.split(' × ').map(Number));
    // Half a pixel is rounded up here, and down there.
    expect(Math.max(...here.map((length, side) => Math.abs(length - (there[side] ?? Infinity))))).toBeLessThanOrEqual(1);
    expect(apart).toBeLessThan(MOST_APART);
  });

  inWebkit('shapes that are gone are more than that', async () => {
    const svg = hiding(exportedSvg(EXPORTED['family'] ?? '', 'light'), LETTERS);
    const { apart } = await difference(await browser.visit('about:blank'), svg, await fileThere(hiding(svg, SHAPES)));
    expect(apart).toBeGreaterThan(5 * MOST_APART);
  });

  inWebkit('a published site has what it has in Chromium', async () => {
    const site = writePublishedSite(join(folder, 'site.html'), ['I am a student -> je suis étudiant', 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]', 'my dog is [MASK]\nmodel: bert', 'heads: two\nthe cat']);
    const [there, here] = [await webkit.visit(site), await browser.visit(site)];
    expectAlike({ there: await there.executeScript<DrawnPicture[]>(drawnPictures), here: await here.evaluate(drawnPictures) });
  });
});
