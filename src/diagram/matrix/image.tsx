import type { VNode } from 'preact';
import { hatchId } from '../hatch';
import { pngAddress } from '../png/png';
import type { Geometry } from './geometry';
import { negativeGray, positiveGray, ruleGray } from './gray';
import type { Subject } from './subject';

interface Props {
  readonly subject: Subject;
  readonly geometry: Geometry;
  readonly prefix: string;
}

/** A fill that shows through where the image is bright. */
interface Layer {
  readonly id: string;
  readonly fill: { readonly class: string } | { readonly fill: string };
  readonly gray: Uint8Array;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The cells of a large matrix: a pixel each, in gray images that let a fill through, so that the theme decides the colour.
 * No number stands on them, so they take the full colour. One for what is positive, one for what is negative, one a reason
 * to be closed; each only where there is any.
 */
export function ImageCells({ subject, geometry, prefix }: Props): VNode {
  const { left, top, right, bottom } = geometry;
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  const layers = layersOf(subject, prefix);
  return (
    <g>
      <rect class="attn-ground" {...box} />
      {layers.map((layer) => <MaskedFill key={layer.id} layer={layer} geometry={geometry} box={box} id={`${prefix}-${layer.id}`} />)}
      {geometry.cellWidth >= LEAST_WITH_SIGN && layers.some(({ id }) => id === 'negative') && <Minuses geometry={geometry} box={box} prefix={prefix} />}
    </g>
  );
}

/** In smaller cells a minus sign would be all that is seen. */
const LEAST_WITH_SIGN = 6;

/** A minus sign in each cell below zero, through the mask of what is negative: without colours, too, signs are told apart. */
function Minuses({ geometry: { left, top, cellWidth, cellHeight }, box, prefix }: Pick<Props, 'geometry' | 'prefix'> & { readonly box: Box }): VNode {
  const id = `${prefix}-minus`;
  return (
    <g>
      <pattern id={id} x={left} y={top} width={cellWidth} height={cellHeight} patternUnits="userSpaceOnUse">
        <path class="attn-minus" d={`M${cellWidth / 4} ${cellHeight / 2}h${cellWidth / 2}`} />
      </pattern>
      <rect {...box} fill={`url(#${id})`} mask={`url(#${prefix}-negative)`} />
    </g>
  );
}

function MaskedFill({ layer, geometry, box, id }: { readonly layer: Layer; readonly geometry: Geometry; readonly box: Box; readonly id: string }): VNode {
  return (
    <g>
      <mask id={id} maskUnits="userSpaceOnUse" {...box}>
        <image {...box} href={pngAddress(geometry.columns, geometry.rows, layer.gray)} preserveAspectRatio="none" image-rendering="pixelated" />
      </mask>
      <rect {...box} {...layer.fill} mask={`url(#${id})`} />
    </g>
  );
}

function layersOf(subject: Subject, prefix: string): readonly Layer[] {
  const layers: readonly Layer[] = [
    { id: 'positive', fill: { class: `attn-full-${subject.step.role}` }, gray: positiveGray(subject) },
    { id: 'negative', fill: { class: `attn-full-${subject.step.negative ?? 'negative'}` }, gray: negativeGray(subject) },
    ...(subject.mask?.rules ?? []).map((_, rule) => ({ id: `closed-${rule}`, fill: { fill: `url(#${hatchId(prefix, rule)})` }, gray: ruleGray(subject, rule) })),
  ];
  return layers.filter(({ gray }) => gray.some((level) => level > 0));
}
