import type { Head, Site, Trace } from '../../model/trace';
import type { Part } from '../interaction/spot';
import { briefProvenance } from '../provenance';
import type { Point } from '../panel';

/** A head's weights as a small picture, and where it stands. Pixels. */
export interface Thumbnail {
  readonly part: Part;
  readonly site: Site;
  readonly head: Head;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Beneath it; nothing where it is empty. */
  readonly caption: string;
}

/** The size of a thumbnail whose longer side is `side`. */
export function sizeWithin({ queries, keys }: Site, side: number): { width: number; height: number } {
  const cell = side / Math.max(queries.length, keys.length);
  return { width: keys.length * cell, height: queries.length * cell };
}

export function captionOf({ weightsFrom, recorded }: Pick<Trace, 'weightsFrom' | 'recorded'>, site: Site, head: Head): string {
  return briefProvenance(site.weightsFrom ?? weightsFrom, head, recorded);
}

/** Its caption counts as part of it, so that nobody has to aim. */
export function thumbnailAt(thumbnails: readonly Thumbnail[], { x, y }: Point, captionHeight: number): Thumbnail | undefined {
  return thumbnails.find((thumbnail) =>
    x >= thumbnail.x && x < thumbnail.x + thumbnail.width && y >= thumbnail.y && y < thumbnail.y + thumbnail.height + captionHeight);
}
