import type { Page } from 'playwright-core';

/** How two drawings of one picture differ. */
export interface Difference {
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
export async function difference(page: Page, svg: string, png: Buffer): Promise<Difference> {
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

/** A picture without what a selector finds. */
export const hiding = (svg: string, what: string): string => svg.replace('</style>', `${what}{visibility:hidden}</style>`);

export const LETTERS = 'text';
export const SHAPES = 'path,rect:not(.attn-page),circle,line,polygon';
