import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { hatchId } from '../hatch';
import { BlockLook, type Look } from '../look/look';
import { numberClassOn, rampsFor, rampTints, type Side } from '../look/steps';
import { TintedPath } from '../look/tinted';
import { baseline, round, TYPE } from '../type-scale';
import type { Box } from '../viewport';
import type { Geometry } from './geometry';
import { strengthOf } from './strength';
import { closedBy, type Subject } from './subject';

interface Props {
  readonly subject: Subject;
  readonly geometry: Geometry;
}

const CORNER_RADIUS = 3;
/** Finer than the eye tells apart. */
const STRENGTHS = 32;

/** Every open cell, as strong as its number is large. Zeros keep the ground that lies beneath all cells. */
export function ShapedCells({ subject, geometry }: Props): VNode {
  const { role, negative = 'negative' } = subject.step;
  const isRamped = rampsFor(useContext(BlockLook), role) !== undefined;
  const [above, below] = [pathsByStrength(subject, geometry, 1), pathsByStrength(subject, geometry, -1)];
  return (
    <g>
      <path class="attn-ground" d={groundOf(geometry)} />
      {isRamped ? onRamp('above', above) : <g class={`attn-fill-${role}`}>{shapes(above)}</g>}
      {isRamped ? onRamp('below', below) : <g class={`attn-fill-${negative}`}>{shapes(below)}</g>}
    </g>
  );
}

function shapes(paths: ReadonlyMap<number, string>): VNode[] {
  return [...paths].map(([strength, path]) => <path key={strength} fill-opacity={round(strength)} d={path} />);
}

function onRamp(side: Side, paths: ReadonlyMap<number, string>): VNode {
  return <g>{[...paths].map(([strength, path]) => <TintedPath key={strength} tints={rampTints(side, strength)} d={path} />)}</g>;
}

/** Cells of one strength share a path: half the nodes to lay out, and a note may hold a hundred blocks. */
function pathsByStrength(subject: Subject, geometry: Geometry, sign: 1 | -1): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  for (const { i, j, value } of seenCells(subject, geometry)) {
    const strength = drawnStrength(subject, sign * value);
    if (strength === 0 || closedBy(subject, i, j) !== 0 || subject.hidden?.(i, j) === true) continue;
    paths.set(strength, (paths.get(strength) ?? '') + roundedPath(boxOf(geometry, i, j)));
  }
  return paths;
}

interface Cell {
  readonly i: number;
  readonly j: number;
  readonly value: number;
}

/** All of a small matrix; of a large one those in the window. */
function seenCells({ matrix: { data, columns } }: Subject, { seenRows, seenColumns }: Geometry): Cell[] {
  const cells: Cell[] = [];
  for (let i = seenRows.first; i < seenRows.end; i++) {
    for (let j = seenColumns.first; j < seenColumns.end; j++) cells.push({ i, j, value: data[i * columns + j] ?? 0 });
  }
  return cells;
}

function drawnStrength({ full, bend }: Subject, value: number): number {
  return Math.ceil(strengthOf(value / (full || 1), bend) * STRENGTHS) / STRENGTHS;
}

function boxOf({ cellsLeft, cellsTop, cellWidth, cellHeight, gap }: Geometry, i: number, j: number): Box {
  return { x: round(cellsLeft + j * cellWidth + gap / 2), y: round(cellsTop + i * cellHeight + gap / 2), width: round(cellWidth - gap), height: round(cellHeight - gap) };
}

function roundedPath({ x, y, width, height }: Box): string {
  const r = CORNER_RADIUS;
  const [across, down] = [width - 2 * r, height - 2 * r];
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
}

function squarePath({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

/** All cells as one path. */
function groundOf(geometry: Geometry): string {
  return squares(geometry, () => true);
}

/** A path a reason over the cells it closes; where two reasons meet, their hatches cross. */
export function ClosedCells({ subject, geometry, prefix }: Props & { readonly prefix: string }): VNode | null {
  const rules = subject.mask?.rules ?? [];
  if (rules.length === 0) return null;
  const closes = (rule: number) => (i: number, j: number) => (closedBy(subject, i, j) & (1 << rule)) !== 0 && subject.hidden?.(i, j) !== true;
  return (
    <g class="attn-closed">
      {rules.map((rule, index) => <path key={rule} fill={`url(#${hatchId(prefix, index)})`} d={squares(geometry, closes(index))} />)}
    </g>
  );
}

function squares(geometry: Geometry, has: (i: number, j: number) => boolean): string {
  let path = '';
  const { seenRows, seenColumns } = geometry;
  for (let i = seenRows.first; i < seenRows.end; i++) {
    for (let j = seenColumns.first; j < seenColumns.end; j++) if (has(i, j)) path += squarePath(boxOf(geometry, i, j));
  }
  return path;
}

/** Without numbers a cell below zero has a minus sign, so that signs are told apart without colours, too. */
function Signs({ subject, geometry }: Props): VNode {
  const { cellsLeft, cellsTop, cellWidth, cellHeight } = geometry;
  const signs = seenCells(subject, geometry).filter(({ i, j, value }) => drawnStrength(subject, -value) > 0 && closedBy(subject, i, j) === 0);
  return <path class="attn-minus" d={signs.map(({ i, j }) => `M${round(cellsLeft + (j + 0.3) * cellWidth)} ${round(cellsTop + (i + 0.5) * cellHeight)}h${round(0.4 * cellWidth)}`).join('')} />;
}

/** The number of every cell, where the reader wants them. What a mask closed is 0 and not 0.00: it was not computed, it was not allowed. */
export function CellNumbers({ subject, geometry }: Props): VNode {
  const { columns, cellsLeft, cellsTop, cellWidth, cellHeight } = geometry;
  const look = useContext(BlockLook);
  if (!look.numbers) return <Signs subject={subject} geometry={geometry} />;
  return (
    <g class="attn-number" text-anchor="middle">
      {seenCells(subject, geometry).map(({ i, j, value }) => {
        const hidden = subject.hidden?.(i, j) === true;
        const closed = !hidden && closedBy(subject, i, j) !== 0;
        const [x, y] = [round(cellsLeft + (j + 0.5) * cellWidth), baseline(cellsTop + (i + 0.5) * cellHeight, TYPE.number)];
        const text = closed && value === 0 ? '0' : subject.format(value);
        if (hidden) return <text key={i * columns + j} class="attn-number-closed" x={x} y={y}>?</text>;
        return <text key={i * columns + j} class={closed ? 'attn-number-closed' : numberClass(look, subject, value)} x={x} y={y}>{text}</text>;
      })}
    </g>
  );
}

function numberClass(look: Look, subject: Subject, value: number): string | undefined {
  const { role, negative = 'negative' } = subject.step;
  return numberClassOn(look, role, value < 0 ? negative : role, drawnStrength(subject, Math.abs(value)));
}
