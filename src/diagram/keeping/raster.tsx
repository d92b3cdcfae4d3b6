import { grouped } from '../../engine/wording/counted';
import { apart, windowOf } from './apart';

/** More pixels on a side, or in all, are refused by some browsers, and drawn blank by others. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 120_000_000;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size in the first tag of a picture of ours. */
export function sizeOf(svg: string): PictureSize {
  const [, width = '0', height = '0'] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Why no PNG can be made at that scale; undefined where one can. */
export function tooLarge({ width, height }: PictureSize, scale: number): string | undefined {
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (Math.max(across, down) <= LONGEST_SIDE && across * down <= MOST_PIXELS) return undefined;
  return `At ${scale} × this picture has ${grouped(across)} × ${grouped(down)} pixels, more than a PNG can hold here. Take a smaller scale, or SVG.`;
}

/** An SVG → its PNG, drawn by the page's own browser. Fails where that cannot. */
export async function rasterised(svg: string, scale: number, page: Document): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const image = new (windowOf(page).Image)();
  // A data address, not a blob's: a picture from a blob may not be read back everywhere.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = apart(<canvas width={Math.round(width * scale)} height={Math.round(height * scale)} />, page).querySelector('canvas');
  canvas?.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas?.toBlob((png) => (png === null ? failed(new Error('The browser made no PNG.')) : done(png)), 'image/png');
  });
}
