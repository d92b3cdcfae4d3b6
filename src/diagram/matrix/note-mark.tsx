import type { VNode } from 'preact';
import { baseline } from '../type-scale';

const RADIUS = 7;
const SIZE = 10;

/** The number of a remark, in the picture and before its text. */
export function NoteMark({ number, x, y }: { readonly number: number; readonly x: number; readonly y: number }): VNode {
  return (
    <g>
      <circle class="attn-note-mark" cx={x} cy={y} r={RADIUS} />
      <text class="attn-note-number" x={x} y={baseline(y, SIZE)} text-anchor="middle">{number}</text>
    </g>
  );
}
