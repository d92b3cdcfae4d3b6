import type { VNode } from 'preact';
import type { Fill } from '../matrix/strength';
import { round } from '../type-scale';

interface Props {
  /** From −1 to 1. */
  readonly share: number;
  readonly fill: Fill;
  /** Where zero is. */
  readonly x: number;
  readonly middle: number;
  /** As long as a share of 1. */
  readonly length: number;
}

const BAR_HEIGHT = 12;

/** As long as its number is large; to the left, and gray, where that is below zero. The thinnest can still be seen. */
export function Bar({ share, fill, x, middle, length }: Props): VNode {
  const width = Math.max(1, Math.abs(share) * length);
  return <rect class={`attn-fill-${share < 0 ? 'negative' : fill}`} x={round(share < 0 ? x - width : x)} y={round(middle - BAR_HEIGHT / 2)} width={round(width)} height={BAR_HEIGHT} rx={2} />;
}
