import { useBrowser } from '../support/browser';
import { difference, hiding, LETTERS, SHAPES } from '../support/drawn-elsewhere';
import { EXPORTED, exportedSvg } from '../support/exported-blocks';
import { hasCommand, librsvgPng } from '../support/rasters';

const browser = useBrowser();

const there = hasCommand('rsvg-convert') ? test : test.skip;
const cases = Object.entries(EXPORTED).flatMap(([name, block]) => (['light', 'dark'] as const).map((theme) => ({ name, block, theme })));

/**
 * What differs is the smoothing of edges and of letters, too little for any place to stand apart. All that differs is measured beside
 * what it would be were it not drawn at all: shapes differ by less than a fifth of that, letters by a fiftieth.
 */
there.each(cases)('librsvg draws $name as Chromium does, $theme', async ({ block, theme }) => {
  const page = await browser.visit('about:blank');
  const svg = exportedSvg(block, theme);
  const shapes = hiding(svg, LETTERS);
  const ofShapes = await difference(page, shapes, librsvgPng(shapes));
  const withoutShapes = await difference(page, shapes, librsvgPng(hiding(shapes, SHAPES)));
  expect(ofShapes.sizes[1]).toBe(ofShapes.sizes[0]);
  expect(ofShapes.apart).toBeLessThan(0.0005);
  expect(ofShapes.mean / withoutShapes.mean).toBeLessThan(0.25);

  const ofAll = await difference(page, svg, librsvgPng(svg));
  const withoutLetters = await difference(page, svg, librsvgPng(shapes));
  expect(ofAll.apart).toBeLessThan(0.005);
  expect(ofAll.apart / withoutLetters.apart).toBeLessThan(0.05);
});
