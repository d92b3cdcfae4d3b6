import type { ComponentChildren, VNode } from 'preact';
import type { Presentation } from '../../model/spec';
import type { Trace } from '../../model/trace';
import { drawnReadings, shownIn } from '../comparison/readings';
import type { Still } from '../file/picture-file';
import { NOWHERE } from '../interaction/spot';
import type { Shown } from '../shown';
import { pagePanels, pagesOf } from '../views';
import { sizeWithin, type Thumbnail } from './thumbnail';
import { Thumbnails } from './thumbnail-picture';

interface Props {
  readonly trace: Trace;
  readonly presentation: Presentation;
  /** Ids in the picture start with it. */
  readonly prefix: string;
  /** What stands in its place where there is nothing to draw. */
  readonly children?: ComponentChildren;
}

const WIDTH = 216;
const HEIGHT = 108;
const GAP = 10;
const MARGIN = 2;
/** More are not told apart. */
const MOST = 4;

/** A whole block, small: its heads or its readings without numbers; what has no weights is its own picture made small. */
export function BlockPicture({ trace, presentation, prefix, children }: Props): VNode {
  const heads = headsOf(shownIn(drawnReadings(trace, presentation, {})));
  if (heads.length > 0) return <Weights heads={heads} prefix={prefix} />;
  const [panel] = pagesOf(trace, presentation).flatMap((id) => pagePanels(id, trace));
  return panel === undefined ? <>{children}</> : <Small panel={panel} prefix={prefix} />;
}

type DrawnHead = Pick<Thumbnail, 'part' | 'site' | 'head'>;

/** Readings beside each other; of a block that compares nothing, its heads. */
function headsOf(readings: readonly Shown[]): readonly DrawnHead[] {
  const [first, second] = readings;
  if (first === undefined) return [];
  const drawn = ({ site }: Shown, index: number): DrawnHead[] => {
    const head = site.heads[index];
    return head === undefined ? [] : [{ site, head, part: { site: site.id, layer: site.layer, head: index } }];
  };
  const from = Math.max(0, Math.min(first.headIndex, first.site.heads.length - MOST));
  const heads = second === undefined ? first.site.heads.slice(from, from + MOST).flatMap((_, index) => drawn(first, from + index)) : readings.flatMap((reading) => drawn(reading, reading.headIndex));
  return heads.slice(0, MOST);
}

function Weights({ heads, prefix }: { readonly heads: readonly DrawnHead[]; readonly prefix: string }): VNode {
  const side = Math.min(HEIGHT - 2 * MARGIN, (WIDTH - 2 * MARGIN - (heads.length - 1) * GAP) / heads.length);
  const sized = heads.map((head) => ({ ...head, ...sizeWithin(head.site, side) }));
  const width = sized.reduce((sum, one) => sum + one.width, (heads.length - 1) * GAP);
  const starts = sized.map((_, index) => sized.slice(0, index).reduce((sum, one) => sum + one.width + GAP, (WIDTH - width) / 2));
  const thumbnails = sized.map((one, index): Thumbnail => ({ ...one, x: starts[index] ?? 0, y: (HEIGHT - one.height) / 2, caption: '' }));
  return <svg class="attn-picture attn-small-picture" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true"><Thumbnails thumbnails={thumbnails} width={WIDTH} height={HEIGHT} prefix={prefix} /></svg>;
}

/** What is much higher than wide shows its top. */
function Small({ panel, prefix }: { readonly panel: Still; readonly prefix: string }): VNode {
  const shown = Math.min(panel.height, panel.width);
  return <svg class="attn-picture attn-small-picture" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${panel.width} ${shown}`} aria-hidden="true">{panel.picture(prefix)}{panel.overlay(NOWHERE)}</svg>;
}
