import type { VNode } from 'preact';
import { samePart, type Part, type Spot } from '../interaction/spot';
import type { Shown } from '../shown';
import { round } from '../type-scale';
import type { Thumbnail } from './thumbnail';

interface Props {
  readonly thumbnails: readonly Thumbnail[];
  readonly shown: Shown;
  readonly spot: Spot;
}

const REACH = 3;

/** The head on screen, the one that is pointed at, and the row and column of the spot wherever the same words attend. */
export function Lit({ thumbnails, shown, spot }: Props): VNode {
  const open: Part = { site: shown.site.id, layer: shown.site.layer, head: shown.headIndex };
  const pointed = thumbnails.find(({ part }) => samePart(part, spot.part));
  return (
    <g>
      {thumbnails.filter(({ part }) => samePart(part, open)).map((thumbnail) => <rect key="open" class="attn-focus" {...around(thumbnail)} rx={4} />)}
      {pointed !== undefined && <rect class="attn-mark" {...around(pointed)} rx={4} />}
      {(spot.query ?? spot.key) !== undefined && <g class="attn-crosshair">{thumbnails.map((thumbnail, index) => <Lines key={index} thumbnail={thumbnail} shown={shown} spot={spot} />)}</g>}
    </g>
  );
}

function around({ x, y, width, height }: Thumbnail) {
  return { x: round(x - REACH), y: round(y - REACH), width: round(width + 2 * REACH), height: round(height + 2 * REACH) };
}

function Lines({ thumbnail: { site, x, y, width, height }, shown, spot }: { readonly thumbnail: Thumbnail } & Omit<Props, 'thumbnails'>): VNode {
  const position = (stream: string) => (shown.site.from.queries === stream ? spot.query : shown.site.from.keys === stream ? spot.key : undefined);
  const row = position(site.from.queries);
  const column = shown.site.from.keys === site.from.keys ? spot.key : site.from.keys === site.from.queries ? undefined : position(site.from.keys);
  const [cellHeight, cellWidth] = [height / site.queries.length, width / site.keys.length];
  return (
    <>
      {row !== undefined && row < site.queries.length && <rect x={round(x)} y={round(y + row * cellHeight)} width={round(width)} height={round(cellHeight)} />}
      {column !== undefined && column < site.keys.length && <rect x={round(x + column * cellWidth)} y={round(y)} width={round(cellWidth)} height={round(height)} />}
    </>
  );
}
