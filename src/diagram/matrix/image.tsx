import type { VNode } from 'preact';
import { hatchId } from '../hatch';
import { pngAddress } from '../png/png';
import type { Box } from '../viewport';
import { poolOf } from './cell-size';
import type { Geometry } from './geometry';
import { isLit, negativeGray, positiveGray, ruleGray } from './gray';
import { pooled } from './pooled';
import type { Subject } from './subject';
import { windowOf } from './window';

/** A fill that shows through where the image is bright. */
interface Layer {
  readonly id: string;
  readonly fill: { readonly class: string } | { readonly hatch: number };
  readonly href: string;
}

/** The images of a matrix with so many cells to a pixel, down and across. */
export type Layers = (down: number, across: number) => readonly Layer[];

interface Props {
  readonly layers: Layers;
  readonly geometry: Geometry;
  readonly prefix: string;
}

/**
 * The cells of a large matrix: a pixel each, in gray images that let a fill through, so that the theme decides the colour.
 * No number stands on them, so they take the full colour. One for what is positive, one for what is negative, one a reason
 * to be closed; each only where there is any.
 */
export function ImageCells({ layers, geometry, prefix }: Props): VNode {
  const { cellsLeft, cellsTop, columns, rows, cellWidth, cellHeight } = geometry;
  const window = windowOf(geometry);
  const cells = { x: cellsLeft, y: cellsTop, width: columns * cellWidth, height: rows * cellHeight };
  return (
    <g>
      <rect class="attn-ground" {...window} />
      {layers(poolOf(cellHeight), poolOf(cellWidth)).map((layer) => <MaskedFill key={layer.id} layer={layer} window={window} cells={cells} prefix={prefix} />)}
    </g>
  );
}

function MaskedFill({ layer: { id, fill, href }, window, cells, prefix }: { readonly layer: Layer; readonly window: Box; readonly cells: Box; readonly prefix: string }): VNode {
  const mask = `${prefix}-${id}`;
  return (
    <g>
      <mask id={mask} maskUnits="userSpaceOnUse" {...window}>
        <image {...cells} href={href} preserveAspectRatio="none" image-rendering="pixelated" />
      </mask>
      <rect {...window} {...('hatch' in fill ? { fill: `url(#${hatchId(prefix, fill.hatch)})` } : fill)} mask={`url(#${mask})`} />
    </g>
  );
}

/** Encoded when first drawn, and kept: whoever moves about in a picture draws it again and again. */
export function layersOf(subject: Subject): Layers {
  const kept = new Map<string, readonly Layer[]>();
  return (down, across) => {
    const key = `${down} ${across}`;
    const layers = kept.get(key) ?? encoded(subject, down, across);
    kept.set(key, layers);
    return layers;
  };
}

function encoded(subject: Subject, down: number, across: number): readonly Layer[] {
  const { step, mask, matrix: { rows, columns } } = subject;
  const layer = (id: string, fill: Layer['fill'], gray: Uint8Array): Layer[] => {
    if (!isLit(gray)) return [];
    const image = pooled({ rows, columns, levels: gray }, down, across);
    return [{ id, fill, href: pngAddress(image.columns, image.rows, image.levels) }];
  };
  return [
    ...layer('positive', { class: `attn-full-${step.role}` }, positiveGray(subject)),
    ...layer('negative', { class: `attn-full-${step.negative ?? 'negative'}` }, negativeGray(subject)),
    ...(mask?.rules ?? []).flatMap((_, rule) => layer(`closed-${rule}`, { hatch: rule }, ruleGray(subject, rule))),
  ];
}
