import type { VNode } from 'preact';
import { hatchId } from '../hatch';
import { baseline, round, TYPE } from '../type-scale';
import type { Geometry } from './geometry';
import { isBright, strengthOf } from './strength';
import { closedBy, type Subject } from './subject';

interface Props {
  readonly subject: Subject;
  readonly geometry: Geometry;
}

const CORNER_RADIUS = 3;

/** Every open cell, as strong as its number is large. Zeros keep the ground that lies beneath all cells. */
export function ShapedCells({ subject, geometry }: Props): VNode {
  const { role } = subject.step;
  return (
    <g>
      <path class="attn-ground" d={groundOf(geometry)} />
      <g class={`attn-fill-${role}`}>{shapes(subject, geometry, 1)}</g>
      <g class="attn-fill-negative">{shapes(subject, geometry, -1)}</g>
    </g>
  );
}

/** Finer than the eye tells apart. */
const STRENGTHS = 32;

/** Cells of one strength share a path: half the nodes to lay out, and a note may hold a hundred blocks. */
function shapes(subject: Subject, geometry: Geometry, sign: 1 | -1): VNode[] {
  const { columns, left, top, cellWidth, cellHeight, gap } = geometry;
  const paths = new Map<number, string>();
  for (const [cell, value] of subject.matrix.data.entries()) {
    const [i, j] = [Math.floor(cell / columns), cell % columns];
    const strength = Math.ceil(strengthOf((sign * value) / (subject.full || 1)) * STRENGTHS);
    if (strength === 0 || closedBy(subject, i, j) !== 0) continue;
    const shape = roundedPath(left + j * cellWidth + gap / 2, top + i * cellHeight + gap / 2, cellWidth - gap, cellHeight - gap);
    paths.set(strength, (paths.get(strength) ?? '') + shape);
  }
  return [...paths].map(([strength, path]) => <path key={strength} fill-opacity={round(strength / STRENGTHS)} d={path} />);
}

function roundedPath(x: number, y: number, width: number, height: number): string {
  const r = CORNER_RADIUS;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1 ${-r} ${r}h${-across}a${r} ${r} 0 0 1 ${-r} ${-r}v${-down}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** All cells as one path. */
function groundOf({ rows, columns, left, top, cellWidth, cellHeight, gap }: Geometry): string {
  const [width, height] = [cellWidth - gap, cellHeight - gap];
  let path = '';
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) path += cellPath(left + j * cellWidth + gap / 2, top + i * cellHeight + gap / 2, width, height);
  }
  return path;
}

/** A path a reason over the cells it closes; where two reasons meet, their hatches cross. */
export function ClosedCells({ subject, geometry, prefix }: Props & { readonly prefix: string }): VNode | null {
  const rules = subject.mask?.rules ?? [];
  if (rules.length === 0) return null;
  return <g class="attn-closed">{rules.map((rule, index) => <path key={rule} fill={`url(#${hatchId(prefix, index)})`} d={closedPath(subject, geometry, 1 << index)} />)}</g>;
}

function closedPath(subject: Subject, { rows, columns, left, top, cellWidth, cellHeight, gap }: Geometry, bit: number): string {
  let path = '';
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      if ((closedBy(subject, i, j) & bit) === 0) continue;
      path += cellPath(left + j * cellWidth + gap / 2, top + i * cellHeight + gap / 2, cellWidth - gap, cellHeight - gap);
    }
  }
  return path;
}

function cellPath(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

/** The number of every cell. What a mask closed is 0 and not 0.00: it was not computed, it was not allowed. */
export function CellNumbers({ subject, geometry }: Props): VNode {
  const { columns, left, top, cellWidth, cellHeight } = geometry;
  return (
    <g class="attn-number" text-anchor="middle">
      {Array.from(subject.matrix.data, (value, cell) => {
        const [i, j] = [Math.floor(cell / columns), cell % columns];
        const closed = closedBy(subject, i, j) !== 0;
        const text = closed && value === 0 ? '0' : subject.format(value);
        return <text key={cell} class={closed ? 'attn-number-closed' : numberClass(subject, value)} x={left + (j + 0.5) * cellWidth} y={baseline(top + (i + 0.5) * cellHeight, TYPE.number)}>{text}</text>;
      })}
    </g>
  );
}

function numberClass({ step, full }: Subject, value: number): string | undefined {
  return isBright(value < 0 ? 'negative' : step.role, strengthOf(Math.abs(value) / (full || 1))) ? 'attn-number-bright' : undefined;
}
