import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { views } from '../../src/block/views';
import { blocksIn, useBrowser } from '../support/browser';
import { coarsePicture, compareCoarse, createWorkshop } from '../support/coarse';

const browser = useBrowser();
const FOLDER = join(__dirname, '../fixtures/golden/views');
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 1000] as const;

/** Smoothing differs from one machine to the next, and only at edges; a bar, a line or a row of cells that is gone is more. */
const MOST_CHANGED = 0.02;

/** Fonts differ from one machine to the next: a picture is laid out without them, so what is left without texts does not depend on them. */
const WITHOUT_TEXT = '.attention-diagrams text { visibility: hidden; }';

async function workshopBeside(page: Page): Promise<Page> {
  const own = page.context().browser();
  if (own === null) throw new Error('The page has no browser.');
  return createWorkshop(own);
}

const cases = THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width })));

test.each(cases)('every view looks as it did when somebody last looked: $theme, $width px', async ({ theme, width }) => {
  const page = await browser.open({ note: 'Views', theme }, { viewport: { width, height: 900 } });
  const workshop = await workshopBeside(page);
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, WITHOUT_TEXT);
  const seen: string[] = [];
  for (const block of await blocksIn(page).all()) {
    const view = /attn-view-(\w+)/u.exec((await block.locator('.attn-view:not(.attn-view-sites, .attn-view-predictions)').first().getAttribute('class')) ?? '')?.[1] ?? '';
    seen.push(view);
    const pictures = await block.locator(view === 'family' ? '.attn-family-drawing' : `.attn-view-${view} .attn-panel`).all();
    const drawn = await coarsePicture(workshop, pictures);
    const file = join(FOLDER, `${view}-${theme}-${width}.png`);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, drawn);
    }
    expect({ view, kept: existsSync(file) }).toEqual({ view, kept: true });
    const { sizes: [golden, own], changed } = await compareCoarse(workshop, readFileSync(file), drawn);
    expect({ view, size: own }).toEqual({ view, size: golden });
    expect({ view, changed: changed > MOST_CHANGED ? changed : 'little' }).toEqual({ view, changed: 'little' });
  }
  expect(seen.sort()).toEqual(Object.keys(views).sort());
});

test('a row of cells that is gone, or another colour, is more than the tolerance', async () => {
  const page = await browser.open({ note: 'Views' });
  const workshop = await workshopBeside(page);
  const matrix = page.locator('.attn-view-matrix .attn-panel');
  const before = await coarsePicture(workshop, [matrix]);
  expect((await compareCoarse(workshop, before, await coarsePicture(workshop, [matrix]))).changed).toBe(0);
  await matrix.locator('.attn-fill-weight').first().evaluate((cells) => cells.setAttribute('class', 'attn-fill-key'));
  expect((await compareCoarse(workshop, before, await coarsePicture(workshop, [matrix]))).changed).toBeGreaterThan(MOST_CHANGED);
});
