import type { VNode } from 'preact';
import type { FamilyMember, FamilySize, StackDepth } from '../../model/family';
import { round, TYPE } from '../type-scale';

/** Of every drawing, and of the highest one. */
const WIDTH = 240;
const HEIGHT = 84;
const LABEL = 16;
/** Where the second stack of a pair begins. */
const HALF = 124;
const EDGE = 0.5;
/** More would make a giant of a small model that stands alone. */
const MOST_PER_LAYER = 7;
const MOST_PER_COLUMN = 0.3;
/** Lines that are closer are a blot. */
const LEAST_BETWEEN_HEADS = 3;
const LEAST_BETWEEN_LAYERS = 2.5;

/** Pixels for a column of the width, and for a layer: the same in all drawings of a family. */
export interface DrawingScale {
  readonly column: number;
  readonly layer: number;
}

export function drawingScale(members: readonly FamilyMember[]): DrawingScale {
  const sizes = members.flatMap((member) => member.sizes);
  const room = ({ stacks }: FamilySize) => (stacks.length > 1 ? WIDTH - HALF : WIDTH) - 2 * EDGE;
  const deepest = Math.max(1, ...sizes.flatMap(({ stacks }) => stacks.map(({ layers }) => layers)));
  return {
    column: Math.min(MOST_PER_COLUMN, ...sizes.map((size) => room(size) / size.width)),
    layer: Math.min(MOST_PER_LAYER, (HEIGHT - 2 * EDGE) / deepest),
  };
}

/** A model to scale: as wide as its hidden states, as high as it has layers, a cell for each head. Smaller sizes stand in front of larger ones. */
export function Drawing({ member, scale }: { readonly member: FamilyMember; readonly scale: DrawingScale }): VNode {
  const height = drawingHeight(member, scale);
  return (
    <svg class="attn-picture attn-family-drawing" width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      <Stacks member={member} scale={scale} />
    </svg>
  );
}

export function drawingHeight({ sizes }: FamilyMember, { layer }: DrawingScale): number {
  return Math.ceil(Math.max(...sizes.map(deepest)) * layer + 2 * EDGE) + LABEL;
}

/** What a drawing consists of. */
export function Stacks({ member, scale }: { readonly member: FamilyMember; readonly scale: DrawingScale }): VNode {
  const behindFirst = [...member.sizes].sort((a, b) => b.width - a.width || deepest(b) - deepest(a));
  const stacks = member.sizes[0]?.stacks ?? [];
  const ground = drawingHeight(member, scale) - LABEL;
  return (
    <>
      {behindFirst.map((size) => size.stacks.map((stack, index) => <Stack key={`${size.name}-${stack.stack}`} size={size} stack={stack} left={leftOf(index)} ground={ground} scale={scale} />))}
      <g class="attn-muted">
        {stacks.map(({ stack }, index) => <text key={stack} x={leftOf(index)} y={ground + LABEL - (LABEL - TYPE.small) / 2}>{stack}</text>)}
      </g>
    </>
  );
}

interface StackProps {
  readonly size: FamilySize;
  readonly stack: StackDepth;
  readonly left: number;
  readonly ground: number;
  readonly scale: DrawingScale;
}

function Stack({ size, stack, left, ground, scale }: StackProps): VNode {
  const [width, height] = [size.width * scale.column, stack.layers * scale.layer];
  const [x, y] = [left + EDGE, ground - EDGE - height];
  return (
    <g>
      <rect class="attn-family-layers" x={round(x)} y={round(y)} width={round(width)} height={round(height)} />
      <path class="attn-family-cells" d={[...headLines(size, scale).map((at) => `M${round(x + at)} ${round(y)}v${round(height)}`), ...layerLines(stack, scale).map((at) => `M${round(x)} ${round(y + at)}h${round(width)}`)].join('')} />
    </g>
  );
}

/** Between the heads, from the left edge. */
function headLines({ width, heads }: FamilySize, { column }: DrawingScale): number[] {
  const cell = (width * column) / (heads ?? 1);
  return heads === undefined || cell < LEAST_BETWEEN_HEADS ? [] : Array.from({ length: heads - 1 }, (_, index) => (index + 1) * cell);
}

function layerLines({ layers }: StackDepth, { layer }: DrawingScale): number[] {
  return layer < LEAST_BETWEEN_LAYERS ? [] : Array.from({ length: layers - 1 }, (_, index) => (index + 1) * layer);
}

function deepest({ stacks }: FamilySize): number {
  return Math.max(...stacks.map(({ layers }) => layers));
}

function leftOf(index: number): number {
  return index === 0 ? 0 : HALF;
}
