import type { ComponentChildren, VNode } from 'preact';
import type { Presentation } from '../../model/spec';
import type { Trace } from '../../model/trace';
import { drawnReadings, shownIn } from '../comparison/readings';
import type { Still } from '../file/picture-file';
import { NOWHERE } from '../interaction/spot';
import { BlockLook, lookOf, paletteClass } from '../look/look';
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
  const look = lookOf(presentation);
  const heads = headsOf(shownIn(drawnReadings(trace, presentation, {})));
  const [panel] = heads.length > 0 ? [] : pagesOf(trace, presentation).flatMap((id) => pagePanels(id, trace));
  if (heads.length === 0 && panel === undefined) return <>{children}</>;
  return (
    <BlockLook.Provider value={look}>
      {panel === undefined ? <Weights heads={heads} prefix={prefix} palette={paletteClass(look)} /> : <MadeSmall panel={panel} prefix={prefix} palette={paletteClass(look)} />}
    </BlockLook.Provider>
  );
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

interface Small {
  readonly prefix: string;
  /** The class of its colours. */
  readonly palette: string;
}

function Weights({ heads, prefix, palette }: Small & { readonly heads: readonly DrawnHead[] }): VNode {
  const side = Math.min(HEIGHT - 2 * MARGIN, (WIDTH - 2 * MARGIN - (heads.length - 1) * GAP) / heads.length);
  const sized = heads.map((head) => ({ ...head, ...sizeWithin(head.site, side) }));
  const width = sized.reduce((sum, one) => sum + one.width, (heads.length - 1) * GAP);
  const starts = sized.map((_, index) => sized.slice(0, index).reduce((sum, one) => sum + one.width + GAP, (WIDTH - width) / 2));
  const thumbnails = sized.map((one, index): Thumbnail => ({ ...one, x: starts[index] ?? 0, y: (HEIGHT - one.height) / 2, caption: '' }));
  return <svg class={`attn-picture attn-small-picture${palette}`} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true"><Thumbnails thumbnails={thumbnails} width={WIDTH} height={HEIGHT} prefix={prefix} /></svg>;
}

/** What is much higher than wide shows its top. */
function MadeSmall({ panel, prefix, palette }: Small & { readonly panel: Still }): VNode {
  const shown = Math.min(panel.height, panel.width);
  return <svg class={`attn-picture attn-small-picture${palette}`} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${panel.width} ${shown}`} aria-hidden="true">{panel.picture(prefix)}{panel.overlay(NOWHERE)}</svg>;
}
