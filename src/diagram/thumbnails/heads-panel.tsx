import type { VNode } from 'preact';
import type { Site } from '../../model/trace';
import { Footer, footerSize, type FooterEntry } from '../footer';
import { samePart, type Spot } from '../interaction/spot';
import type { ArrowKey, Panel } from '../panel';
import type { Shown } from '../shown';
import { TYPE, baseline } from '../type-scale';
import { Lit } from './lit';
import { partName } from './part-name';
import { summariesOf } from './summaries';
import { captionOf, sizeWithin, thumbnailAt, type Thumbnail } from './thumbnail';
import { Thumbnails } from './thumbnail-picture';

const SIDE = 68;
const LEFT = 52;
const TOP = 24;
const GAP = 14;
const CAPTION = 18;
const MARGIN = 10;

/** Every layer (rows) and every head (columns) of the site on screen, as thumbnails, and after them what sums them up. */
export function headsPanel(shown: Shown, footer: readonly FooterEntry[]): Panel {
  const sites = shown.trace.sites.filter(({ id }) => id === shown.site.id);
  const rows = sites.map((site, row) => rowOf(shown, site, row));
  const thumbnails = rows.flat();
  const footerTop = TOP + rows.length * rowPitch(shown.site) + MARGIN / 2;
  const width = Math.max(LEFT + Math.max(...rows.map((row) => row.length)) * columnPitch(shown.site), footerSize(footer, 0).width);
  const height = footerTop + footerSize(footer, width).height;
  return {
    id: 'heads', name: 'Heads: weights', width, height,
    description: describe(shown, rows),
    keys: 'Arrow keys walk through layers and heads, Enter opens one below, Escape lets go.',
    picture: (prefix) => (
      <>
        <Titles sites={sites} width={columnPitch(shown.site)} rows={rows} />
        <Thumbnails thumbnails={thumbnails} width={width} height={footerTop} prefix={prefix} />
        <Footer entries={footer} width={width} top={footerTop} prefix={prefix} />
      </>
    ),
    overlay: (spot) => <Lit thumbnails={thumbnails} shown={shown} spot={spot} />,
    spotAt: (point) => spotOn(thumbnailAt(thumbnails, point, CAPTION)),
    walk: (from, key) => walk(rows, shown, from, key),
    placeOf: (spot) => middleOf(thumbnails.find(({ part }) => samePart(part, spot.part))),
  };
}

function rowPitch(site: Site): number {
  return sizeWithin(site, SIDE).height + CAPTION + GAP / 2;
}

function columnPitch(site: Site): number {
  return Math.max(sizeWithin(site, SIDE).width, 52) + GAP;
}

function rowOf({ trace }: Shown, site: Site, row: number): Thumbnail[] {
  const heads = site.heads.map((head) => ({ head, summary: {}, caption: captionOf(trace, site, head) }));
  const summaries = summariesOf(trace, site).map(({ kind, head }) => ({ head, summary: { summary: kind }, caption: kind === 'mean' ? 'all heads' : site.layer === 1 ? 'layer 1' : `layers 1–${site.layer}` }));
  return [...heads, ...summaries].map(({ head, summary, caption }, index) => ({
    part: { site: site.id, layer: site.layer, head: index, ...summary }, site, head, caption, ...sizeWithin(site, SIDE),
    x: LEFT + index * columnPitch(site), y: TOP + row * rowPitch(site),
  }));
}

function Titles({ sites, rows, width }: { readonly sites: readonly Site[]; readonly rows: readonly (readonly Thumbnail[])[]; readonly width: number }): VNode {
  const widest = rows.reduce((longest, row) => (row.length > longest.length ? row : longest), []);
  return (
    <g class="attn-muted">
      {widest.map((thumbnail, index) => <text key={`head-${index}`} x={LEFT + index * width + thumbnail.width / 2} y={14} text-anchor="middle">{thumbnail.part.summary ?? `head ${index + 1}`}</text>)}
      {rows.map(([first], row) => first !== undefined && (
        <text key={`layer-${row}`} x={0} y={baseline(first.y + first.height / 2, TYPE.small)}>{`layer ${sites[row]?.layer ?? row + 1}`}</text>
      ))}
    </g>
  );
}

function describe(shown: Shown, rows: readonly (readonly Thumbnail[])[]): string {
  const named = rows.flat().map(({ part }) => partName(shown.trace, part)).join('; ');
  return `The weights of every head as small pictures, a row for each layer. ${named}.`;
}

function spotOn(thumbnail: Thumbnail | undefined): Spot {
  return thumbnail === undefined ? {} : { part: thumbnail.part };
}

/** From the head on screen at first. */
function walk(rows: readonly (readonly Thumbnail[])[], shown: Shown, from: Spot, key: ArrowKey): Spot {
  const current = from.part ?? { site: shown.site.id, layer: shown.site.layer, head: shown.headIndex };
  const row = rows.findIndex((thumbnails) => thumbnails.some(({ part }) => part.layer === current.layer));
  const [down, across] = MOVES[key];
  const to = rows[Math.min(Math.max(row + down, 0), rows.length - 1)] ?? [];
  return spotOn(to[Math.min(Math.max(current.head + across, 0), to.length - 1)]);
}

const MOVES: Readonly<Record<ArrowKey, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

function middleOf(thumbnail: Thumbnail | undefined) {
  return thumbnail === undefined ? { x: 0, y: 0 } : { x: thumbnail.x + thumbnail.width / 2, y: thumbnail.y + thumbnail.height / 2 };
}
