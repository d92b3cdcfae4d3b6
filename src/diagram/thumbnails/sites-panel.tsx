import type { VNode } from 'preact';
import type { Site } from '../../model/trace';
import { samePart, type Spot } from '../interaction/spot';
import type { ArrowKey, Panel } from '../panel';
import type { Shown } from '../shown';
import { Lit } from './lit';
import { siteName } from './part-name';
import { LINKS_HEIGHT, linksOf, SiteLinks } from './site-links';
import { captionOf, sizeWithin, thumbnailAt, type Thumbnail } from './thumbnail';
import { Thumbnails } from './thumbnail-picture';

const SIDE = 80;
const TOP = 36;
const GAP = 8;
const CAPTION = 18;
const LEAST = 114;

/** An architecture's attention sites beside each other, at the layer and head on screen: a click opens one. Nothing where there is one. */
export function sitesPanel(shown: Shown): Panel | undefined {
  const sites = sitesAt(shown);
  if (sites.length < 2) return undefined;
  const thumbnails = sites.flatMap((site, index) => thumbnailOf(shown, site, index));
  const width = sites.length * (LEAST + GAP) - GAP;
  const bottom = TOP + SIDE + CAPTION + 4;
  const height = bottom + (linksOf(thumbnails, bottom) === undefined ? 0 : LINKS_HEIGHT);
  return {
    id: 'sites', name: 'Where it attends', width, height,
    description: `${thumbnails.map(({ site, caption }) => `${siteName(site.id)}: ${feeds(site)} (${caption})`).join('; ')}.`,
    keys: 'Arrow keys walk through them, Enter opens one below, Escape lets go.',
    picture: (prefix) => (
      <>
        <Titles thumbnails={thumbnails} />
        <SiteLinks thumbnails={thumbnails} bottom={bottom} />
        <Thumbnails thumbnails={thumbnails} width={width} height={height} prefix={prefix} />
      </>
    ),
    overlay: (spot) => <Lit thumbnails={thumbnails} shown={shown} spot={spot} />,
    spotAt: (point) => spotOn(thumbnailAt(thumbnails, point, CAPTION)),
    walk: (from, key) => walk(thumbnails, shown, from, key),
    placeOf: (spot) => ({ x: thumbnails.find(({ part }) => samePart(part, spot.part))?.x ?? 0, y: TOP }),
  };
}

/** Of each id the one at the layer on screen, or the last where it has fewer, in the order in which they are computed. */
function sitesAt({ trace, site }: Shown): Site[] {
  const ids = [...new Set(trace.sites.map(({ id }) => id))];
  return ids.flatMap((id) => trace.sites.filter((candidate) => candidate.id === id && candidate.layer <= site.layer).slice(-1));
}

function thumbnailOf({ trace, headIndex }: Shown, site: Site, index: number): Thumbnail[] {
  const at = Math.min(headIndex, site.heads.length - 1);
  const head = site.heads[at];
  if (head === undefined) return [];
  const part = { site: site.id, layer: site.layer, head: at };
  return [{ part, site, head, ...sizeWithin(site, SIDE), x: index * (LEAST + GAP) + 4, y: TOP, caption: captionOf(trace, site, head) }];
}

function feeds({ from: { queries, keys } }: Site): string {
  return queries === keys ? `${queries} to itself` : `${queries} to ${keys}`;
}

function Titles({ thumbnails }: { readonly thumbnails: readonly Thumbnail[] }): VNode {
  return (
    <>
      {thumbnails.map(({ site, x }) => (
        <g key={site.id}>
          <text class="attn-heading" x={x} y={13}>{siteName(site.id)}</text>
          <text class="attn-formula" x={x} y={27}>{feeds(site)}</text>
        </g>
      ))}
    </>
  );
}

function spotOn(thumbnail: Thumbnail | undefined): Spot {
  return thumbnail === undefined ? {} : { part: thumbnail.part };
}

function walk(thumbnails: readonly Thumbnail[], shown: Shown, from: Spot, key: ArrowKey): Spot {
  const current = thumbnails.findIndex(({ part }) => (from.part === undefined ? part.site === shown.site.id : samePart(part, from.part)));
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  return spotOn(thumbnails[Math.min(Math.max(current + step, 0), thumbnails.length - 1)]);
}
