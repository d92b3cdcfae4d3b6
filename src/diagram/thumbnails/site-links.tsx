import type { VNode } from 'preact';
import { Badge, BADGE_SIDE, type BadgeRole } from '../badge';
import { Line } from '../blueprint/lines';
import type { Point } from '../panel';
import type { Thumbnail } from './thumbnail';

/** Room beneath the captions for what runs from the encoder to the site across. */
export const LINKS_HEIGHT = 34;

const AWAY = 6;
const APART = 14;

interface Link {
  readonly role: BadgeRole;
  readonly points: readonly Point[];
  /** The left edge and the middle of its letter. */
  readonly badge: Point;
}

/** An encoder–decoder in small: Q comes to the site across from the decoder's own site, K and V from the encoder. Vaswani et al. 2017, 3.2.3. */
export function SiteLinks({ thumbnails, bottom }: { readonly thumbnails: readonly Thumbnail[]; readonly bottom: number }): VNode | null {
  const links = linksOf(thumbnails, bottom);
  if (links === undefined) return null;
  return (
    <>
      {links.map(({ role, points }) => <Line key={role} line={{ points, tone: role, headed: true, forked: false, delayed: false }} />)}
      {links.map(({ role, badge }) => <Badge key={role} role={role} x={badge.x} middle={badge.y} />)}
    </>
  );
}

/** Undefined where the three sites are not all there. `bottom`: the lowest edge of the captions. */
export function linksOf(thumbnails: readonly Thumbnail[], bottom: number): readonly Link[] | undefined {
  const [encoder, decoder, cross] = ['encoder-self', 'decoder-self', 'cross'].map((id) => thumbnails.find(({ site }) => site.id === id));
  if (encoder === undefined || decoder === undefined || cross === undefined) return undefined;
  return [queryLink(decoder, cross), runAlong('key', encoder, cross, bottom, 0), runAlong('value', encoder, cross, bottom, 1)];
}

function queryLink(decoder: Thumbnail, cross: Thumbnail): Link {
  const y = cross.y + Math.min(decoder.height, cross.height) / 2;
  const [from, to] = [decoder.x + decoder.width + AWAY, cross.x - AWAY];
  return { role: 'query', points: [{ x: from, y }, { x: to, y }], badge: { x: (from + to - BADGE_SIDE) / 2 - 2, y } };
}

/** Down from the encoder, along beneath the others, and up again. */
function runAlong(role: 'key' | 'value', encoder: Thumbnail, cross: Thumbnail, bottom: number, lane: number): Link {
  const y = bottom + APART * (lane + 1) - 2;
  const side = (lane === 0 ? 1 : -1) * (APART / 2);
  const [from, to] = [encoder.x + encoder.width / 2 + side, cross.x + cross.width / 2 - side];
  return { role, points: [{ x: from, y: bottom }, { x: from, y }, { x: to, y }, { x: to, y: bottom }], badge: { x: (from + to) / 2 - BADGE_SIDE / 2 + (lane === 0 ? -APART : APART), y } };
}
