import { grouped } from '../../engine/wording/counted';
import type { Cache, CachedSite } from '../../model/trace';
import { siteName } from '../thumbnails/part-name';
import type { Pass } from './pass';

/** More are added up. */
const MOST = 4;

/** The size of a cache by its formula, with its numbers: a line a site. */
export function byteLines({ step: { cache }, steps, at }: Pass): string[] {
  const before = steps[at - 1]?.cache.bytes ?? 0;
  const rest = cache.sites.slice(MOST);
  return [
    'bytes = Σ K/V heads · (width of k + width of v) · rows · bytes a number',
    ...cache.sites.slice(0, MOST).map((site) => `${siteName(site.site)}, layer ${site.layer}: ${site.kvHeads} · (${site.keyWidth} + ${site.valueWidth}) · ${site.rows} · ${cache.bytesPerNumber} = ${grouped(bytesOf(site, cache))}`),
    ...(rest.length === 0 ? [] : [`… ${rest.length} more: ${grouped(rest.reduce((sum, site) => sum + bytesOf(site, cache), 0))}`]),
    `together ${grouped(cache.bytes)} bytes, ${grouped(cache.bytes - before)} of them new in this step`,
  ];
}

function bytesOf({ kvHeads, keyWidth, valueWidth, rows }: CachedSite, { bytesPerNumber }: Cache): number {
  return kvHeads * (keyWidth + valueWidth) * rows * bytesPerNumber;
}
