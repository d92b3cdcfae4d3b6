import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { Matrix } from '../../model/matrix';
import { InFile } from '../file/in-file';
import { LevelPaths } from '../file/level-paths';
import type { Gray } from '../matrix/pooled';
import { strengthOf } from '../matrix/strength';
import { pngAddress } from '../png/png';
import { round } from '../type-scale';
import type { Block, CacheRole, Strip } from './cache-geometry';

interface Props {
  readonly blocks: readonly Block[];
  readonly width: number;
  readonly height: number;
  readonly prefix: string;
}

const ROLES: readonly CacheRole[] = ['query', 'key', 'value'];

/** The numbers of all strips as colours of their roles, gray where negative; what was computed before is dimmed. */
export function Strips({ blocks, prefix, ...size }: Props): VNode {
  const strips = blocks.flatMap((block) => block.strips);
  return (
    <g>
      <path class="attn-ground" d={strips.map(({ x, y, width, rowHeight, matrix }) => `M${x} ${y}h${width}v${matrix.rows * rowHeight}h${-width}z`).join('')} />
      {ROLES.map((role) => <Fill key={role} strips={strips.filter((strip) => strip.role === role)} id={`${prefix}-${role}`} fill={`attn-full-${role}`} sign={1} {...size} />)}
      <Fill strips={strips} id={`${prefix}-negative`} fill="attn-full-negative" sign={-1} {...size} />
      {blocks.flatMap(({ strips: own, newFrom, rowHeight, rows }, index) => own.filter(({ role }) => role !== 'query').map(({ role, x, y, width }) => (
        <rect key={`${role}-${index}`} class="attn-dimmed" x={x} y={y} width={width} height={round(Math.min(newFrom, rows.length) * rowHeight)} />
      )))}
    </g>
  );
}

interface FillProps extends Omit<Props, 'blocks' | 'prefix'> {
  readonly strips: readonly Strip[];
  readonly id: string;
  readonly fill: string;
  readonly sign: 1 | -1;
}

function Fill({ strips, id, fill, sign, width, height }: FillProps): VNode {
  if (useContext(InFile)) return <>{strips.map((strip, index) => <StripPaths key={index} strip={strip} fill={fill} sign={sign} />)}</>;
  return (
    <g>
      {/* Beyond what is filled: on paper some readers draw the edge of a mask as a faint line. */}
      <mask id={id} maskUnits="userSpaceOnUse" x={-2} y={-2} width={width + 4} height={height + 4}>
        {strips.map((strip, index) => (
          <image
            key={index} x={strip.x} y={strip.y} width={strip.width} height={strip.matrix.rows * strip.rowHeight}
            href={addressOf(strip.matrix, sign)} preserveAspectRatio="none" image-rendering="pixelated"
          />
        ))}
      </mask>
      <rect class={fill} x={0} y={0} width={width} height={height} mask={`url(#${id})`} />
    </g>
  );
}

function StripPaths({ strip: { matrix, x, y, width, rowHeight }, fill, sign }: Pick<FillProps, 'fill' | 'sign'> & { readonly strip: Strip }): VNode {
  return <LevelPaths {...grayOf(matrix, sign)} x={x} y={y} width={width} height={matrix.rows * rowHeight} fill={{ class: fill }} />;
}

const WHITE = 255;

/** What is below zero fills the middle third of its row alone: signs are told apart without colours, too. */
const PARTS = 3;

function grayOf({ rows, columns, data }: Matrix, sign: 1 | -1): Gray {
  const full = data.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
  const levels = Uint8Array.from(data, (value) => Math.round(WHITE * strengthOf((sign * value) / full)));
  return sign === 1 ? { rows, columns, levels } : inMiddle({ rows, columns, levels });
}

function inMiddle({ rows, columns, levels }: Gray): Gray {
  const parted = new Uint8Array(PARTS * levels.length);
  for (let row = 0; row < rows; row++) parted.set(levels.subarray(row * columns, (row + 1) * columns), (PARTS * row + 1) * columns);
  return { rows: PARTS * rows, columns, levels: parted };
}

function addressOf(matrix: Matrix, sign: 1 | -1): string {
  const { columns, rows, levels } = grayOf(matrix, sign);
  return pngAddress(columns, rows, levels);
}
