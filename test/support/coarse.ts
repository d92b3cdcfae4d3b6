import type { Browser, Locator, Page } from 'playwright-core';

/** So many pixels of the screen, squared, are one of a coarse picture. */
const COARSE = 4;

/** How two coarse pictures differ. */
export interface Comparison {
  readonly sizes: readonly [golden: string, drawn: string];
  /** Share of the pixels that are of another colour, beyond what smoothing makes of an edge. */
  readonly changed: number;
}

/** Of 255, in one of three channels. */
const ANOTHER_COLOUR = 32;

/** A page of its own to take pictures apart on, without the stand-in's rules for images. */
export async function createWorkshop(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** What the pictures of a block look like without their texts, beneath each other, as a small PNG: its colours are means of squares. */
export async function coarsePicture(workshop: Page, pictures: readonly Locator[]): Promise<Buffer> {
  const shots: string[] = [];
  for (const picture of pictures) {
    await picture.evaluate(ontoWholePixels);
    shots.push((await picture.screenshot({ animations: 'disabled' })).toString('base64'));
  }
  return coarseOf(workshop, shots);
}

/** PNGs, in base64, beneath each other. */
export async function coarseOf(workshop: Page, shots: readonly string[]): Promise<Buffer> {
  const png = await workshop.evaluate(async ({ images, coarse }) => {
    const decoded = await Promise.all(images.map(async (image) => createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob())));
    const [width, height] = [Math.max(...decoded.map((image) => image.width)), decoded.reduce((sum, image) => sum + image.height + coarse, 0)];
    const canvas = new OffscreenCanvas(Math.ceil(width / coarse), Math.ceil(height / coarse));
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('There is no canvas.');
    pen.imageSmoothingQuality = 'high';
    let top = 0;
    for (const image of decoded) {
      pen.drawImage(image, 0, top / coarse, image.width / coarse, image.height / coarse);
      top += image.height + coarse;
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, { images: shots, coarse: COARSE });
  return Buffer.from(png, 'base64');
}

/** Lines of text above a picture may leave it between two pixels, and smooth all its edges. */
export function ontoWholePixels(picture: Element): void {
  if (!(picture instanceof HTMLElement || picture instanceof SVGElement)) return;
  picture.style.removeProperty('transform');
  const box = picture.getBoundingClientRect();
  const [x, y] = [box.x + scrollX, box.y + scrollY];
  picture.style.transform = `translate(${Math.round(x) - x}px, ${Math.round(y) - y}px)`;
}

export async function compareCoarse(workshop: Page, golden: Buffer, drawn: Buffer): Promise<Comparison> {
  return workshop.evaluate(async ({ images, far }) => {
    const [one, other] = await Promise.all(images.map(async (image) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      pen?.drawImage(bitmap, 0, 0);
      return { size: `${bitmap.width} × ${bitmap.height}`, data: pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray() };
    }));
    if (one === undefined || other === undefined) throw new Error('Two pictures were expected.');
    let changed = 0;
    for (let at = 0; at < one.data.length; at += 4) {
      if ([0, 1, 2].some((channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > far)) changed += 1;
    }
    return { sizes: [one.size, other.size] as const, changed: changed / (one.data.length / 4) };
  }, { images: [golden.toString('base64'), drawn.toString('base64')], far: ANOTHER_COLOUR });
}
