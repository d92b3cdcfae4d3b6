import { convolutional } from './convolutional';
import { recurrent } from './recurrent';
import { restricted } from './restricted';
import { selfAttention } from './self-attention';
import type { LayerKind } from './layer-kind';

/** Kinds of layers, in the order of the paper's table. */
export const layerKinds = {
  'self-attention': selfAttention, recurrent, convolutional, restricted,
} satisfies Readonly<Record<string, LayerKind>>;

export type LayerKindId = keyof typeof layerKinds;

export function isLayerKindId(name: string): name is LayerKindId {
  return Object.hasOwn(layerKinds, name);
}
