import type { Page } from 'playwright-core';
import { standaloneSvg } from '../../src/diagram/standalone';
import { createPipeline } from '../../src/pipeline';
import { useBrowser } from '../support/browser';
import { hasCommand, librsvgPng } from '../support/rasters';
import { blocks as architectureBlocks } from '../support/shown';

const browser = useBrowser();
const pipeline = createPipeline();

const words = Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ');
const BLOCKS: Readonly<Record<string, string>> = {
  'arcs and matrix': "The animal didn't cross the street because it was too tired\nfocus: it\nmask: causal",
  steps: 'Q: [[1, 0], [0.5, -2]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]\nmask: causal',
  'a large matrix': `${words}\nmask: [causal, padding 30]\nview: matrix`,
  heads: architectureBlocks.encoder,
  'next token': architectureBlocks.decoder,
  generation: architectureBlocks.generation,
  blueprint: 'I am a student -> je suis étudiant\nmodel: transformer\nview: blueprint',
  unrolled: 'the white cow did see it -> la vache blanche\nmodel: bahdanau\nview: unrolled',
  memory: 'the white cow did see it -> la vache blanche\narchitecture: lstm\nforget: 0.9\nview: memory',
  timeline: 'the white cow did see it\nview: timeline',
  compare: 'it was too tired\nmask: causal\ncompare: [{}, {replace: {tired: wide}}]\ndifference: true',
  family: 'models: [bert, gpt-2, t5]',
};

function svgOf(block: string, theme: 'light' | 'dark'): string {
  const { trace, presentation } = pipeline.read(block);
  return standaloneSvg(trace, presentation, theme);
}

interface Difference {
  readonly sizes: readonly string[];
  /** Of all places, a fraction of the range from black to white. */
  readonly mean: number;
  /** The share of places that differ by more than a tenth of the range. */
  readonly apart: number;
}

/**
 * Both as pixels of their full size, and these a quarter as large: edges of letters are drawn in many ways, and none of them matters.
 * A picture that is drawn small at once would have other hatches, which are finer than a pixel then.
 */
async function difference(page: Page, svg: string, png: Buffer): Promise<Difference> {
  return page.evaluate(async ([drawnHere, drawnThere]) => {
    const images = await Promise.all([drawnHere, drawnThere].map(async (address = '') => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image;
    }));
    const drawn = (picture: CanvasImageSource, width: number, height: number) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      const context = canvas.getContext('2d');
      if (context) context.imageSmoothingQuality = 'high';
      context?.drawImage(picture, 0, 0, width, height);
      return { canvas, levels: context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray() };
    };
    const pixels = images.map((image) => {
      const { canvas } = drawn(image, image.naturalWidth, image.naturalHeight);
      return drawn(canvas, Math.ceil(canvas.width / 4), Math.ceil(canvas.height / 4)).levels;
    });
    const [here = new Uint8ClampedArray(), there = new Uint8ClampedArray()] = pixels;
    const differences = Array.from(here, (level, index) => Math.abs(level - (there[index] ?? 0)) / 255);
    return {
      sizes: images.map(({ naturalWidth, naturalHeight }) => `${naturalWidth} × ${naturalHeight}`),
      mean: differences.reduce((sum, one) => sum + one, 0) / differences.length,
      apart: differences.filter((one) => one > 0.1).length / differences.length,
    };
  }, [`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, `data:image/png;base64,${png.toString('base64')}`]);
}

const there = hasCommand('rsvg-convert') ? test : test.skip;
const cases = Object.entries(BLOCKS).flatMap(([name, block]) => (['light', 'dark'] as const).map((theme) => ({ name, block, theme })));

const hiding = (svg: string, what: string): string => svg.replace('</style>', `${what}{visibility:hidden}</style>`);
const LETTERS = 'text';
const SHAPES = 'path,rect:not(.attn-page),circle,line,polygon';

/**
 * What differs is the smoothing of edges and of letters, too little for any place to stand apart. All that differs is measured beside
 * what it would be were it not drawn at all: shapes differ by less than a fifth of that, letters by a fiftieth.
 */
there.each(cases)('librsvg draws $name as Chromium does, $theme', async ({ block, theme }) => {
  const page = await browser.visit('about:blank');
  const svg = svgOf(block, theme);
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
