import { layerKinds, isLayerKindId } from '../../architectures/timeline/kinds';
import type { LayerKind } from '../../architectures/timeline/layer-kind';
import type { Timeline, TimelineKind } from '../../model/timeline';
import type { Axis } from '../interaction/spot';
import { fedBy } from '../sources/fed-by';
import type { Shown } from '../shown';

/** A kind as it is described. Throws for a kind that nobody described: that is our own mistake. */
export function described({ id }: Pick<TimelineKind, 'id'>): LayerKind {
  if (!isLayerKindId(id)) throw new Error(`No kind of layer is called ${id}`);
  return layerKinds[id];
}

/** The kinds of which there is a picture, in the order in which they are compared; the others stand in the table. */
const DRAWN: readonly string[] = ['self-attention', 'recurrent', 'restricted'];

export function drawnKinds({ kinds }: Timeline): readonly TimelineKind[] {
  return DRAWN.flatMap((id) => kinds.filter((kind) => kind.id === id));
}

/** The last dependency step of any picture: all of them share one clock. */
export function lastStep(timeline: Timeline): number {
  return Math.max(...drawnKinds(timeline).map(({ steps }) => steps.length));
}

/** When something is complete: the beginning, and the last step of each picture. */
export function milestones(timeline: Timeline): readonly number[] {
  return [...new Set([0, ...drawnKinds(timeline).map(({ steps }) => steps.length)])].sort((a, b) => a - b);
}

/** Whether the tokens of the timeline are what attends in the rest of the block, or what is attended to. */
export function axisOf(shown: Pick<Shown, 'trace' | 'site'>): Axis | undefined {
  const { query, key } = fedBy(shown);
  const stream = shown.trace.timeline?.stream;
  if (query === stream) return 'query';
  return key === stream ? 'key' : undefined;
}
