import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { Role } from '../drawn-step';
import { InFile } from '../file/in-file';
import { LevelPaths } from '../file/level-paths';
import { hatchId } from '../hatch';
import { pngAddress } from '../png/png';
import { BlockLook } from '../look/look';
import { rampsFor, stepLayers, type Side } from '../look/steps';
import type { Box } from '../viewport';
import { poolOf } from './cell-size';
import type { Geometry } from './geometry';
import { isLit, negativeGray, positiveGray, ruleGray } from './gray';
import { pooled, type Gray } from './pooled';
import type { Subject } from './subject';
import { round } from '../type-scale';
import { windowOf } from './window';

/** A fill that shows through where the image is bright. */
interface Layer {
  readonly id: string;
  readonly fill: { readonly class: string } | { readonly hatch: number };
  readonly image: Gray;
  readonly href: string;
}

/** The images of a matrix with so many cells to a pixel, down and across; `isRamped`: in the colours of a ramp. */
export type Layers = (down: number, across: number, isRamped: boolean) => readonly Layer[];

interface Props {
  readonly layers: Layers;
  readonly role: Role;
  readonly geometry: Geometry;
  readonly prefix: string;
}

/**
 * The cells of a large matrix: a pixel each, in gray images that let a fill through, so that the theme decides the colour.
 * No number stands on them, so they take the full colour. One for what is positive, one for what is negative, one a reason
 * to be closed; each only where there is any. A palette of several colours has one image a step, one over the other.
 */
export function ImageCells({ layers: layersOfPool, role, geometry, prefix }: Props): VNode {
  const { cellsLeft, cellsTop, columns, rows, cellWidth, cellHeight } = geometry;
  const window = windowOf(geometry);
  const inFile = useContext(InFile);
  const cells = { x: cellsLeft, y: cellsTop, width: columns * cellWidth, height: rows * cellHeight };
  const isRamped = rampsFor(useContext(BlockLook), role) !== undefined;
  const layers = layersOfPool(poolOf(cellHeight), poolOf(cellWidth), isRamped);
  const negative = cellWidth >= LEAST_WITH_SIGN ? layers.find(({ id }) => id === 'negative') : undefined;
  return (
    <g>
      <rect class="attn-ground" {...window} />
      {layers.map((layer) => (inFile
        ? <LevelPaths key={layer.id} {...layer.image} fill={fillOf(layer, prefix)} {...cells} />
        : <MaskedFill key={layer.id} layer={layer} window={window} cells={cells} prefix={prefix} />))}
      {negative !== undefined && (inFile ? <MinusPaths image={negative.image} geometry={geometry} /> : <Minuses geometry={geometry} window={window} prefix={prefix} />)}
    </g>
  );
}

/** In smaller cells a minus sign would be all that is seen. */
const LEAST_WITH_SIGN = 6;

/** The same signs one by one: files do without masks. */
function MinusPaths({ image: { levels, columns }, geometry: { cellsLeft, cellsTop, cellWidth, cellHeight } }: Pick<Props, 'geometry'> & { readonly image: Gray }): VNode {
  const signs = Array.from(levels, (level, cell) => (level === 0 ? '' : `M${round(cellsLeft + ((cell % columns) + 0.25) * cellWidth)} ${round(cellsTop + (Math.floor(cell / columns) + 0.5) * cellHeight)}h${round(cellWidth / 2)}`));
  return <path class="attn-minus" d={signs.join('')} />;
}

/** A minus sign in each cell below zero, through the mask of what is negative: without colours, too, signs are told apart. */
function Minuses({ geometry: { cellsLeft, cellsTop, cellWidth, cellHeight }, window, prefix }: Pick<Props, 'geometry' | 'prefix'> & { readonly window: Box }): VNode {
  const id = `${prefix}-minus`;
  return (
    <g>
      <pattern id={id} x={cellsLeft} y={cellsTop} width={cellWidth} height={cellHeight} patternUnits="userSpaceOnUse">
        <path class="attn-minus" d={`M${cellWidth / 4} ${cellHeight / 2}h${cellWidth / 2}`} />
      </pattern>
      <rect {...window} fill={`url(#${id})`} mask={`url(#${prefix}-negative)`} />
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
  return (down, across, isRamped) => {
    const key = `${down} ${across} ${isRamped}`;
    const layers = kept.get(key) ?? encoded(subject, { down, across, isRamped });
    kept.set(key, layers);
    return layers;
  };
}

interface Encoding {
  readonly down: number;
  readonly across: number;
  readonly isRamped: boolean;
}

function encoded(subject: Subject, { down, across, isRamped }: Encoding): readonly Layer[] {
  const { step, mask, matrix: { rows, columns } } = subject;
  const layer = (id: string, fill: Layer['fill'], gray: Uint8Array): Layer[] => {
    if (!isLit(gray)) return [];
    const image = pooled({ rows, columns, levels: gray }, down, across);
    return [{ id, fill, image, href: pngAddress(image.columns, image.rows, image.levels) }];
  };
  const signed = (id: string, side: Side, role: string, gray: Uint8Array): Layer[] => (isRamped
    ? stepLayers(side, id).flatMap(({ levels, ...one }) => layer(one.id, { class: one.class }, levels(gray)))
    : layer(id, { class: `attn-full-${role}` }, gray));
  return [
    ...signed('positive', 'above', step.role, positiveGray(subject)),
    ...signed('negative', 'below', step.negative ?? 'negative', negativeGray(subject)),
    ...(mask?.rules ?? []).flatMap((_, rule) => layer(`closed-${rule}`, { hatch: rule }, ruleGray(subject, rule))),
  ];
}
