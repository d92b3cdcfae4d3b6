import type { VNode } from 'preact';
import type { TimelineKind } from '../../model/timeline';
import { round } from '../type-scale';
import { columnMiddle, labelEdge, rowMiddle, type Geometry } from './geometry';
import { linkPath, linksTo, type Link } from './paths';

interface Props {
  readonly kind: TimelineKind;
  readonly geometry: Geometry;
  readonly position: number | undefined;
}

const HIGHLIGHT = { line: 1.75, mark: 21, padding: 5 } as const;

/** The word that the reader points at: what it is worked out from, and all that it waits for. */
export function PointedAt({ kind, geometry, position }: Props): VNode | null {
  const token = position === undefined ? undefined : kind.schedule[position];
  const label = position === undefined ? undefined : geometry.labels[position];
  if (position === undefined || token === undefined || label === undefined) return null;
  const { cell } = geometry;
  const y = rowMiddle(geometry, position);
  const side = { width: Math.max(cell.width, 4) + 4, height: Math.max(cell.height, 4) + 4 };
  return (
    <g>
      <rect class="attn-mark" x={round(labelEdge(geometry) - label.width - HIGHLIGHT.padding)} y={y - HIGHLIGHT.mark / 2} width={round(label.width + 2 * HIGHLIGHT.padding)} height={HIGHLIGHT.mark} rx={5} />
      <path class="attn-line" stroke-width={HIGHLIGHT.line} d={linkPath(geometry, chainTo(kind, position))} />
      <rect class="attn-focus" x={round(columnMiddle(geometry, token.step) - side.width / 2)} y={round(y - side.height / 2)} width={side.width} height={side.height} rx={2} />
    </g>
  );
}

/** The lines to a word, and to every word that it waits for. */
function chainTo(kind: TimelineKind, position: number): Link[] {
  const found: Link[] = [];
  const open = [position];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const token = kind.schedule[next];
    if (token === undefined) continue;
    found.push(...linksTo(kind, { position: next, step: token.step }));
    open.push(...token.waitsFor);
  }
  return found;
}
