import type { VNode } from 'preact';
import { isClosed } from '../../engine/trace/mask-map';
import { entryAt } from '../../engine/matrices/matrix';
import type { Matrix } from '../../model/matrix';
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
import { geometryOf, heightOn, middleOf, type Geometry } from './geometry';
import type { HeadLook } from './head-look';
import { FaintLines, StrongLines } from './lines';
import { linesFrom, linesTo, type Line } from './pruning';

export interface ArcsOptions {
  readonly name: string;
  readonly description: string;
  /** What share of its row's attention the lines of a query reach. */
  readonly share: number;
  /** The head on screen, or several together. */
  readonly heads: readonly DrawnHead[];
  readonly footer: readonly FooterEntry[];
}

export interface DrawnHead {
  readonly weights: Matrix;
  /** The lines of all queries. */
  readonly background: readonly Line[];
  readonly look?: HeadLook | undefined;
}

const STEP = 'weights';
const MARGIN = 8;
const MARK_HEIGHT = 21;
/** How far from a line a click still means it. */
const REACH = 9;

/** Queries on the left, keys on the right, and lines between them as strong as the weights. One query, or one key, is in focus. */
export function arcsPanel(shown: Shown, options: ArcsOptions): Panel {
  const { name, description, footer, heads, share } = options;
  const geometry = geometryOf(namesOf(shown), footer);
  return {
    id: 'arcs', name, description,
    width: geometry.width,
    height: geometry.height,
    picture: (prefix) => <ArcsPicture heads={heads} geometry={geometry} footer={footer} prefix={prefix} />,
    overlay: (spot) => <InFocus shown={shown} geometry={geometry} spot={spot} heads={heads} share={share} />,
    spotAt: (point) => spotAt(geometry, point),
    cellAt: (point, query) => cellAt(shown, geometry, point, { query, drawn: share }),
    walk: (from, key) => walk(shown, from, key),
    placeOf: ({ query = shown.focus }) => ({ x: geometry.left, y: middleOf(geometry, query) }),
  };
}

interface PictureProps {
  readonly heads: readonly DrawnHead[];
  readonly geometry: Geometry;
  readonly footer: readonly FooterEntry[];
  readonly prefix: string;
}

function ArcsPicture({ heads, geometry, footer, prefix }: PictureProps): VNode {
  const { queries, keys, left, right } = geometry;
  return (
    <>
      <Titles geometry={geometry} />
      {heads.map(({ background, look }, index) => <FaintLines key={index} lines={background} geometry={geometry} look={look} />)}
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

interface FocusProps extends Pick<ArcsOptions, 'heads' | 'share'> {
  readonly shown: Shown;
  readonly geometry: Geometry;
  readonly spot: Spot;
}

/** What the reader points at; a query as the block says until then. */
function InFocus({ shown, geometry, spot, heads, share }: FocusProps): VNode {
  const { focus } = shown;
  if (spot.query === undefined && spot.key !== undefined) {
    const { key } = spot;
    const to = linesTo(shown.weights, key, share);
    return <g>{heads.map(({ weights, look }, index) => <StrongLines key={index} lines={linesTo(weights, key, share)} geometry={geometry} look={look} />)}<Called shown={shown} lines={to} geometry={geometry} /><Mark geometry={geometry} side="keys" position={key} /></g>;
  }
  const query = spot.query ?? focus;
  const lines = linesFrom(shown.weights, query, share);
  return (
    <g>
      {heads.map(({ weights, look }, index) => <StrongLines key={index} lines={linesFrom(weights, query, share)} geometry={geometry} look={look} />)}
      <Called shown={shown} lines={lines} geometry={geometry} />
      <Mark geometry={geometry} side="queries" position={query} />
      {spot.key !== undefined && <Mark geometry={geometry} side="keys" position={spot.key} />}
      {geometry.labelStep === 1 && <Weights shown={shown} query={query} geometry={geometry} heads={heads} />}
    </g>
  );
}

function Mark({ geometry, side, position }: { readonly geometry: Geometry; readonly side: 'queries' | 'keys'; readonly position: number }): VNode | null {
  const label = geometry[side][position];
  if (label === undefined) return null;
  const width = label.width + 10;
  const x = side === 'queries' ? geometry.left - MARGIN - label.width - 5 : geometry.right + MARGIN - 5;
  // Where lines are close it must not lie over the next one.
  const height = geometry.labelStep === 1 ? Math.min(MARK_HEIGHT, geometry.pitch + 1) : MARK_HEIGHT;
  return <rect class="attn-mark" x={Math.max(0.5, x)} y={middleOf(geometry, position) - height / 2} width={width} height={height} rx={5} />;
}

/** Beside every key, how much of the query's attention it gets; of several heads together, their mean. */
function Weights({ shown, query, geometry, heads }: Pick<FocusProps, 'shown' | 'geometry' | 'heads'> & { readonly query: number }): VNode {
  const { weights, head, presentation } = shown;
  const format = weightFormat(presentation.precision);
  const row = Float64Array.from({ length: weights.columns }, (_, key) => heads.reduce((sum, { weights: own }) => sum + entryAt(own, query, key), 0) / heads.length);
  return (
    <g class="attn-number" text-anchor="end">
      <g class="attn-muted"><text x={geometry.numbers} y={15}>weight</text></g>
      {Array.from(row, (weight, key) => {
        const closed = isClosed(head.mask, query, key);
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

/** The line of a query that is nearest to a point between the columns. */
function cellAt({ weights }: Shown, geometry: Geometry, { x, y }: Point, { query, drawn }: { readonly query: number; readonly drawn: number }): Spot | undefined {
  const share = (x - geometry.left) / (geometry.right - geometry.left);
  if (share <= 0 || share >= 1) return undefined;
  const away = ({ key }: Line) => Math.abs(heightOn(geometry, query, key, share) - y);
  const [nearest] = linesFrom(weights, query, drawn).sort((a, b) => away(a) - away(b));
  return nearest === undefined || away(nearest) > REACH ? undefined : spotOf({ query, key: nearest.key }, STEP);
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
