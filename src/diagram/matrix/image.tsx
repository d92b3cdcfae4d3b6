import type { VNode } from 'preact';
import { hatchId } from '../hatch';
import { pngAddress } from '../png/png';
import type { Geometry } from './geometry';
import { strengthOf } from './strength';
import { closedBy, type Subject } from './subject';

interface Props {
  readonly subject: Subject;
  readonly geometry: Geometry;
  readonly prefix: string;
}

interface Layer {
  readonly id: string;
  readonly fill: { readonly class: string } | { readonly fill: string };
  /** From 0 to 1. */
  readonly strength: (value: number, cell: number) => number;
}

/**
 * The cells of a large matrix: a pixel each, in gray images that let a fill through, so that the theme decides the colour.
 * No number stands on them, so they take the full colour. One for what is positive, one for what is negative, one a reason to be closed; each only where there is any.
 */
export function ImageCells({ subject, geometry, prefix }: Props): VNode {
  const { left, top, right, bottom } = geometry;
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  return (
    <g>
      <rect class="attn-ground" {...box} />
      {layersOf(subject, prefix).map((layer) => <MaskedFill key={layer.id} layer={layer} subject={subject} box={box} id={`${prefix}-${layer.id}`} />)}
    </g>
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function MaskedFill({ layer, subject, box, id }: { readonly layer: Layer; readonly subject: Subject; readonly box: Box; readonly id: string }): VNode | null {
  const { rows, columns, data } = subject.matrix;
  const gray = Uint8Array.from(data, (value, cell) => Math.round(255 * layer.strength(value, cell)));
  if (gray.every((level) => level === 0)) return null;
  return (
    <g>
      <mask id={id} maskUnits="userSpaceOnUse" {...box}>
        <image {...box} href={pngAddress(columns, rows, gray)} preserveAspectRatio="none" image-rendering="pixelated" />
      </mask>
      <rect {...box} {...layer.fill} mask={`url(#${id})`} />
    </g>
  );
}

function layersOf(subject: Subject, prefix: string): readonly Layer[] {
  const { columns } = subject.matrix;
  const full = subject.full || 1;
  const closed = (cell: number) => closedBy(subject, Math.floor(cell / columns), cell % columns);
  const open = (share: number, cell: number) => (closed(cell) === 0 ? strengthOf(share) : 0);
  return [
    { id: 'positive', fill: { class: `attn-full-${subject.step.role}` }, strength: (value, cell) => open(value / full, cell) },
    { id: 'negative', fill: { class: 'attn-full-negative' }, strength: (value, cell) => open(-value / full, cell) },
    ...(subject.mask?.rules ?? []).map((_, index): Layer => ({
      id: `closed-${index}`,
      fill: { fill: `url(#${hatchId(prefix, index)})` },
      strength: (_value, cell) => ((closed(cell) & (1 << index)) === 0 ? 0 : 1),
    })),
  ];
}
