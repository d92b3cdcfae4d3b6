import type { VNode } from 'preact';
import type { Site } from '../../model/trace';
import { Badge } from '../badge';
import { Footer, footerSize, type FooterEntry } from '../footer';
import { spotOf } from '../interaction/spot';
import { LabelText } from '../label-text';
import { Heading } from '../matrix/labels';
import type { Panel } from '../panel';
import { provenance } from '../provenance';
import { siteName } from '../thumbnails/part-name';
import { widthOf } from '../text/width';
import { baseline, round, TYPE } from '../type-scale';
import { byteLines } from './bytes';
import { cacheLayout, type Block } from './cache-geometry';
import { headIn, type Pass } from './pass';
import { Strips } from './strips';

const TOP = 40;
const LINE = 17;

/** What a step keeps for the next: rows of K and V, in every layer; and Q, which it does not keep. */
export function cachePanel(pass: Pass): Panel {
  const { at, step, shown } = pass;
  const layout = cacheLayout(pass, TOP);
  const told = byteLines(pass);
  const lines = layout.more === 0 ? told : [...told, `${layout.more} more sites like these are not drawn`];
  const footer = originsOf(pass, layout.blocks);
  const width = Math.ceil(Math.max(layout.width + 4, footerSize(footer, 0).width, ...lines.map((line) => widthOf(line, TYPE.small) + 4)));
  const footerTop = layout.height + lines.length * LINE + 6;
  const heading = { name: 'K/V cache', size: `after pass ${at + 1}`, formula: `the rows of head ${shown.headIndex + 1}, as they are; dimmed: taken from the cache` };
  return {
    id: 'generation-cache', name: 'Keys and values that are kept', width, height: footerTop + footerSize(footer, width).height,
    description: `${step.reused} rows of K and V a layer are taken from the cache, ${step.computed} are computed. ${told.slice(1).join('. ')}.`,
    keys: 'Left and right arrows step through the generation.',
    picture: (prefix) => (
      <>
        <Heading {...heading} />
        <Strips blocks={layout.blocks} width={width} height={layout.height} prefix={prefix} />
        {layout.blocks.map((block, index) => <Around key={index} block={block} />)}
        <Bytes lines={lines} top={layout.height} />
        <Footer entries={footer} width={width} top={footerTop} prefix={prefix} />
      </>
    ),
    overlay: ({ query, key = isOwn(shown.site) ? query : undefined }) => <Lit blocks={layout.blocks.filter(({ site }) => site.id === shown.site.id)} row={key} />,
    spotAt: ({ x, y }) => {
      const block = layout.blocks.find((candidate) => candidate.site.id === shown.site.id && y >= candidate.y && y < candidate.y + candidate.height && x >= candidate.x);
      const row = block === undefined ? -1 : Math.floor((y - block.top) / block.rowHeight);
      return block !== undefined && row >= 0 && row < block.rows.length ? spotOf({ key: row }) : spotOf({});
    },
    walk: (from) => from,
    placeOf: () => ({ x: 0, y: 0 }),
  };
}

/** Where the rows that are drawn come from, each origin once. */
function originsOf(pass: Pass, blocks: readonly Block[]): FooterEntry[] {
  const found = blocks.map(({ site }) => provenance(site.weightsFrom ?? pass.step.trace.weightsFrom, { ...headIn(pass, site) }));
  return [...new Set(found)].flatMap((text): FooterEntry[] => (text === undefined ? [] : [{ kind: 'badge', text }]));
}

/** Its titles and labels, what of it is new, and what happens to Q. */
function Around({ block }: { readonly block: Block }): VNode {
  const { site, x, y, top, strips, rows, newFrom, rowHeight } = block;
  const step = Math.ceil(12 / rowHeight);
  const [query] = strips;
  return (
    <g>
      <text class="attn-label-focus" x={x} y={y + 13}>{`${siteName(site.id)}, layer ${site.layer}`}</text>
      {strips.map((strip) => <Badge key={strip.role} role={strip.role} x={strip.x + strip.width / 2 - 8} middle={y + 31} />)}
      <g class="attn-muted" text-anchor="end">
        {query !== undefined && block.query !== undefined && <text x={query.x - 6} y={baseline(query.y + query.rowHeight / 2, TYPE.small)}><LabelText label={block.query} /></text>}
        {query !== undefined && rows.map((label, row) => row % step === 0 && <text key={row} x={query.x - 6} y={baseline(top + (row + 0.5) * rowHeight, TYPE.small)}><LabelText label={label} /></text>)}
      </g>
      {strips.map((strip) => <New key={strip.role} strip={strip} from={newFrom} count={rows.length} />)}
      <g class="attn-muted">
        <text x={x} y={top + rows.length * rowHeight + 14}>{fateOf(block)}</text>
      </g>
    </g>
  );
}

/** Keys and values of what an encoder read never change: they are worked out once. */
function fateOf({ site, newFrom }: Block): string {
  if (isOwn(site)) return 'Q: used once, thrown away';
  return `Q: thrown away; K, V: ${newFrom === 0 ? 'now, once' : 'from step 1'}`;
}

function isOwn({ from }: Site): boolean {
  return from.queries === from.keys;
}

/** What this step computed has a frame: whole for what is kept, broken for Q. */
function New({ strip: { role, x, y, width, rowHeight }, from, count }: { readonly strip: Block['strips'][number]; readonly from: number; readonly count: number }): VNode | null {
  if (role === 'query') return <rect class="attn-not-yet" x={x - 1} y={y} width={width + 2} height={rowHeight} rx={3} />;
  if (from >= count) return null;
  return <rect class="attn-focus" x={x - 1} y={round(y + from * rowHeight)} width={width + 2} height={round((count - from) * rowHeight)} rx={3} />;
}

function Bytes({ lines, top }: { readonly lines: readonly string[]; readonly top: number }): VNode {
  return (
    <g class="attn-muted">
      {lines.map((line, index) => <text key={index} x={0} y={top + (index + 0.5) * LINE}>{line}</text>)}
    </g>
  );
}

function Lit({ blocks, row }: { readonly blocks: readonly Block[]; readonly row: number | undefined }): VNode | null {
  if (row === undefined) return null;
  return (
    <g class="attn-crosshair">
      {blocks.filter(({ rows }) => row < rows.length).flatMap(({ strips, rowHeight }, index) =>
        strips.filter(({ role }) => role !== 'query').map(({ role, x, y, width }) => <rect key={`${role}-${index}`} x={x - 1} y={y + row * rowHeight} width={width + 2} height={rowHeight} rx={3} />))}
    </g>
  );
}
