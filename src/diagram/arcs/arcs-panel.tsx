import type { VNode } from 'preact';
import { Badge } from '../badge';
import { Footer, type FooterEntry } from '../footer';
import { spotOf, type Spot } from '../interaction/spot';
import { LabelText } from '../label-text';
import { namesOf } from '../names';
import type { ArrowKey, Panel, Point } from '../panel';
import type { Shown } from '../shown';
import type { StateLabel } from '../text/state-name';
import { weightFormat } from '../text/number';
import { baseline, TYPE } from '../type-scale';
import { Called } from './called';
import { geometryOf, middleOf, type Geometry } from './geometry';
import { FaintLines, StrongLines } from './lines';
import { linesFrom, linesTo, type Line } from './pruning';

export interface ArcsOptions {
  readonly name: string;
  readonly description: string;
  /** The lines of all queries. */
  readonly background: readonly Line[];
  readonly footer: readonly FooterEntry[];
}

const STEP = 'weights';
const MARGIN = 8;

/** Queries on the left, keys on the right, and lines between them as strong as the weights. One query, or one key, is in focus. */
export function arcsPanel(shown: Shown, { name, description, background, footer }: ArcsOptions): Panel {
  const geometry = geometryOf(namesOf(shown), footer);
  return {
    id: 'arcs', name, description,
    width: geometry.width,
    height: geometry.height,
    picture: (prefix) => <ArcsPicture background={background} geometry={geometry} footer={footer} prefix={prefix} />,
    overlay: (spot) => <InFocus shown={shown} geometry={geometry} spot={spot} />,
    spotAt: (point) => spotAt(geometry, point),
    walk: (from, key) => walk(shown, from, key),
    placeOf: ({ query = shown.focus }) => ({ x: geometry.left, y: middleOf(geometry, query) }),
  };
}

interface PictureProps {
  readonly background: readonly Line[];
  readonly geometry: Geometry;
  readonly footer: readonly FooterEntry[];
  readonly prefix: string;
}

function ArcsPicture({ background, geometry, footer, prefix }: PictureProps): VNode {
  const { queries, keys, left, right } = geometry;
  return (
    <>
      <Titles geometry={geometry} />
      <FaintLines lines={background} geometry={geometry} />
      <g class="attn-label" text-anchor="end"><Tokens labels={queries} x={left - MARGIN} geometry={geometry} /></g>
      <g class="attn-label"><Tokens labels={keys} x={right + MARGIN} geometry={geometry} /></g>
      <Footer entries={footer} width={geometry.width} top={geometry.footerTop} prefix={prefix} />
    </>
  );
}

function Titles({ geometry }: { readonly geometry: Geometry }): VNode {
  const { left, right } = geometry;
  return (
    <g class="attn-muted">
      <Badge role="query" x={left - MARGIN - 62} middle={11} />
      <text x={left - MARGIN} y={15} text-anchor="end">queries</text>
      <text x={left - MARGIN} y={29} text-anchor="end">(attend)</text>
      <Badge role="key" x={right + MARGIN} middle={11} />
      <text x={right + MARGIN + 21} y={15}>keys</text>
      <text x={right + MARGIN + 21} y={29}>(attended to)</text>
    </g>
  );
}

function Tokens({ labels, x, geometry }: { readonly labels: readonly StateLabel[]; readonly x: number; readonly geometry: Geometry }): VNode {
  return (
    <>
      {labels.map((label, index) => index % geometry.labelStep === 0 && (
        <text key={index} x={x} y={baseline(middleOf(geometry, index), TYPE.label)}><LabelText label={label} /></text>
      ))}
    </>
  );
}

/** What the reader points at; a query as the block says until then. */
function InFocus({ shown, geometry, spot }: { readonly shown: Shown; readonly geometry: Geometry; readonly spot: Spot }): VNode {
  const { weights, focus } = shown;
  if (spot.query === undefined && spot.key !== undefined) {
    const lines = linesTo(weights, spot.key);
    return <g><StrongLines lines={lines} geometry={geometry} /><Called shown={shown} lines={lines} geometry={geometry} /><Mark geometry={geometry} side="keys" position={spot.key} /></g>;
  }
  const query = spot.query ?? focus;
  const lines = linesFrom(weights, query);
  return (
    <g>
      <StrongLines lines={lines} geometry={geometry} />
      <Called shown={shown} lines={lines} geometry={geometry} />
      <Mark geometry={geometry} side="queries" position={query} />
      {spot.key !== undefined && <Mark geometry={geometry} side="keys" position={spot.key} />}
      {geometry.labelStep === 1 && <Weights shown={shown} query={query} geometry={geometry} />}
    </g>
  );
}

function Mark({ geometry, side, position }: { readonly geometry: Geometry; readonly side: 'queries' | 'keys'; readonly position: number }): VNode | null {
  const label = geometry[side][position];
  if (label === undefined) return null;
  const width = label.width + 10;
  const x = side === 'queries' ? geometry.left - MARGIN - label.width - 5 : geometry.right + MARGIN - 5;
  return <rect class="attn-mark" x={Math.max(0.5, x)} y={middleOf(geometry, position) - 10.5} width={width} height={21} rx={5} />;
}

/** Beside every key, how much of the query's attention it gets. */
function Weights({ shown, query, geometry }: { readonly shown: Shown; readonly query: number; readonly geometry: Geometry }): VNode {
  const { weights, head, presentation } = shown;
  const format = weightFormat(presentation.precision);
  const row = weights.data.subarray(query * weights.columns, (query + 1) * weights.columns);
  return (
    <g class="attn-number" text-anchor="end">
      {Array.from(row, (weight, key) => {
        const closed = (head.mask.closedBy[query * weights.columns + key] ?? 0) !== 0;
        return (
          <text key={key} class={closed ? 'attn-number-closed' : undefined} x={geometry.numbers} y={baseline(middleOf(geometry, key), TYPE.number)}>
            {closed && weight === 0 ? '0' : format(weight)}
          </text>
        );
      })}
    </g>
  );
}

/** Left of the middle a query, right of it a key. */
function spotAt({ top, pitch, left, right, queries, keys }: Geometry, { x, y }: Point): Spot {
  const position = Math.floor((y - top) / pitch);
  const isQuery = x < (left + right) / 2;
  if (position < 0 || position >= (isQuery ? queries : keys).length) return spotOf({});
  return spotOf(isQuery ? { query: position } : { key: position });
}

/** Up and down the queries, left and right along the keys of one. */
function walk({ site, focus }: Shown, from: Spot, key: ArrowKey): Spot {
  const { query = focus } = from;
  switch (key) {
    case 'ArrowUp': return spotOf({ query: Math.max(query - 1, 0) });
    case 'ArrowDown': return spotOf({ query: Math.min(query + 1, site.queries.length - 1) });
    case 'ArrowLeft': return spotOf({ query, key: Math.max((from.key ?? 1) - 1, 0) }, STEP);
    case 'ArrowRight': return spotOf({ query, key: Math.min((from.key ?? -1) + 1, site.keys.length - 1) }, STEP);
  }
}
