import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { InFile } from '../file/in-file';
import { LevelPaths } from '../file/level-paths';
import { hatchId } from '../hatch';
import { pngAddress } from '../png/png';
import type { Box } from '../viewport';
import { poolOf } from './cell-size';
import type { Geometry } from './geometry';
import { isLit, negativeGray, positiveGray, ruleGray } from './gray';
import { pooled, type Gray } from './pooled';
import type { Subject } from './subject';
import { windowOf } from './window';

/** A fill that shows through where the image is bright. */
interface Layer {
  readonly id: string;
  readonly fill: { readonly class: string } | { readonly hatch: number };
  readonly image: Gray;
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
  const inFile = useContext(InFile);
  const cells = { x: cellsLeft, y: cellsTop, width: columns * cellWidth, height: rows * cellHeight };
  return (
    <g>
      <rect class="attn-ground" {...window} />
      {layers(poolOf(cellHeight), poolOf(cellWidth)).map((layer) => (inFile
        ? <LevelPaths key={layer.id} {...layer.image} fill={fillOf(layer, prefix)} {...cells} />
        : <MaskedFill key={layer.id} layer={layer} window={window} cells={cells} prefix={prefix} />))}
    </g>
  );
}

function MaskedFill({ layer, window, cells, prefix }: { readonly layer: Layer; readonly window: Box; readonly cells: Box; readonly prefix: string }): VNode {
  const mask = `${prefix}-${layer.id}`;
  return (
    <g>
      <mask id={mask} maskUnits="userSpaceOnUse" {...window}>
        <image {...cells} href={layer.href} preserveAspectRatio="none" image-rendering="pixelated" />
      </mask>
      <rect {...window} {...fillOf(layer, prefix)} mask={`url(#${mask})`} />
    </g>
  );
}

function fillOf({ fill }: Layer, prefix: string) {
  return 'hatch' in fill ? { fill: `url(#${hatchId(prefix, fill.hatch)})` } : fill;
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
    return [{ id, fill, image, href: pngAddress(image.columns, image.rows, image.levels) }];
  };
  return [
    ...layer('positive', { class: `attn-full-${step.role}` }, positiveGray(subject)),
    ...layer('negative', { class: `attn-full-${step.negative ?? 'negative'}` }, negativeGray(subject)),
    ...(mask?.rules ?? []).flatMap((_, rule) => layer(`closed-${rule}`, { hatch: rule }, ruleGray(subject, rule))),
  ];
}
