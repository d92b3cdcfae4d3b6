import type { VNode } from 'preact';
import { round } from '../type-scale';
import { columnMiddle, HEADER, type Geometry } from './geometry';

interface Props {
  readonly geometry: Geometry;
  readonly width: number;
  readonly step: number;
}

const MARKER = { width: 18, height: 16 } as const;

/** Lies over what is not worked out yet, and marks the step that is: the picture beneath it stays as it is. Not on paper. */
export function Veil({ geometry, width, step }: Props): VNode | null {
  if (step >= geometry.steps) return null;
  const { cell, top, bottom } = geometry;
  const x = round(columnMiddle(geometry, step) + cell.width / 2 + 1);
  return (
    <g class="attn-unreached">
      <rect class="attn-veil" x={x} y={top - 2} width={round(Math.max(0, width - x))} height={bottom - top + 4} />
      <rect class="attn-mark" x={round(columnMiddle(geometry, step) - MARKER.width / 2)} y={HEADER.numbers - 12} width={MARKER.width} height={MARKER.height} rx={4} />
    </g>
  );
}
