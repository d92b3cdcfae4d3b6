import type { Operation } from '../../model/trace';
import { labelOf } from '../text/label';
import { TYPE } from '../type-scale';
import type { BlueprintText, Ghost } from './blueprint';
import type { Column } from './column';
import { BOX, GHOST } from './measures';
import { stacksIn } from './parts';

/** What a transformer of one stack lacks: an encoder to read, or a decoder that reads it. */
export type Lacking = 'encoder' | 'decoder';

/** Why this is not a whole encoder–decoder. */
export const LACKS: Readonly<Record<Lacking, string>> = {
  encoder: 'There is no encoder, so there are no K and V for cross-attention to read.',
  decoder: 'There is no decoder, so nobody reads the last hidden states as K and V.',
};

export function lackingIn(operations: readonly Operation[]): Lacking | undefined {
  const [stack, ...others] = stacksIn(operations);
  if (others.length > 0 || !operations.some(({ kind }) => kind === 'feed-forward')) return undefined;
  if (stack === 'decoder') return 'encoder';
  return stack === 'encoder' ? 'decoder' : undefined;
}

/** In a decoder alone, cross-attention would stand where the feed-forward part's residual line begins. */
export function belowGhosts(operations: readonly Operation[]): ReadonlySet<string> {
  if (lackingIn(operations) !== 'encoder') return new Set();
  const isFeedForward = new Set(operations.filter(({ kind }) => kind === 'feed-forward').map(({ id }) => id));
  const sums = operations.filter(({ kind, inputs }) => kind === 'add' && inputs.some(({ from }) => isFeedForward.has(from)));
  return new Set(sums.flatMap(({ inputs }) => inputs.map(({ from }) => from).filter((from) => !isFeedForward.has(from))));
}

export interface Haunted {
  readonly ghosts: readonly Ghost[];
  readonly texts: readonly BlueprintText[];
}

const NONE: Haunted = { ghosts: [], texts: [] };
const APART = 7;

/** The lacking column beside the one that is there, and its K and V, faintly. Heights upwards; `x` is the middle of the column. */
export function ghostsOf(lacking: Lacking | undefined, column: Column, x: number, edge: number): Haunted {
  if (lacking === undefined || column.frames.length === 0) return NONE;
  return lacking === 'encoder' ? lackingEncoder(column, x) : lackingDecoder(column, edge);
}

function lackingEncoder({ frames, ghosts }: Column, x: number): Haunted {
  const [bottom, top] = extent(frames);
  const left = x - BOX.width / 2;
  const slots = ghosts.map(({ bottom: up }): Ghost => ({
    x: left, y: up, width: BOX.width, height: GHOST.height, says: LACKS.encoder,
    lines: (['value', 'key'] as const).map((tone, index) => {
      const y = up + GHOST.height / 2 + (index === 0 ? APART : -APART);
      return { tone, points: [{ x: GHOST.width, y }, { x: left, y }] };
    }),
  }));
  const texts = slots.flatMap(({ y, height }) => [
    ...lines(['no cross-', 'attention'], x - BOX.width / 4, y + height / 2),
    ...lines(['no K and V', 'to read'], x + BOX.width / 4, y + height / 2),
  ]);
  return { ghosts: [{ x: 0.5, y: bottom, width: GHOST.width - 0.5, height: top - bottom, says: LACKS.encoder, lines: [] }, ...slots], texts: [...texts, ...lines(['no', 'encoder'], GHOST.width / 2, (bottom + top) / 2)] };
}

function lackingDecoder({ frames }: Column, edge: number): Haunted {
  const [bottom, top] = extent(frames);
  const left = edge + GHOST.gap;
  const kept = (['value', 'key'] as const).map((tone, index) => ({ tone, points: [{ x: edge, y: top - 12 - index * 2 * APART }, { x: left, y: top - 12 - index * 2 * APART }] }));
  return {
    ghosts: [{ x: left, y: bottom, width: GHOST.width - 0.5, height: top - bottom, says: LACKS.decoder, lines: kept }],
    texts: [...lines(['no', 'decoder'], left + GHOST.width / 2, (bottom + top) / 2)],
  };
}

function extent(frames: Column['frames']): readonly [number, number] {
  return [Math.min(...frames.map(({ bottom }) => bottom)), Math.max(...frames.map(({ top }) => top))];
}

const LINE = 14;

function lines(texts: readonly string[], middleX: number, middle: number): BlueprintText[] {
  return texts.map((text, index) => {
    const label = labelOf(text, BOX.width, TYPE.small);
    return { label, kind: 'ghost' as const, x: middleX - label.width / 2, middle: middle + LINE * ((texts.length - 1) / 2 - index) };
  });
}
