import type { VNode } from 'preact';
import type { Matrix } from '../../model/matrix';
import type { Role } from '../drawn-step';
import { strengthOf } from '../matrix/strength';
import { round } from '../type-scale';
import { MOST_UNITS, STRIP } from './geometry';

/** A state as a column of coloured cells, one a number. */
export interface Strip {
  readonly x: number;
  readonly top: number;
  readonly values: readonly number[];
}

interface Props {
  readonly strips: readonly Strip[];
  readonly cell: number;
  readonly role: Role;
  /** The size that has the full colour. */
  readonly full: number;
}

const STRENGTHS = 16;
/** What is below zero is narrower, so that signs are told apart without colours, too. */
const BELOW_ZERO = 4;

/** All strips of one kind: one path for each strength and sign, since a text has many states. */
export function Strips({ strips, cell, role, full }: Props): VNode {
  return (
    <g>
      <path class="attn-ground" d={strips.map((strip) => frameOf(strip, cell)).join('')} />
      <g class={`attn-fill-${role}`}>{paths(strips, { cell, inset: 0 }, (value) => value / full)}</g>
      <g class="attn-fill-negative">{paths(strips, { cell, inset: BELOW_ZERO }, (value) => -value / full)}</g>
      <path class="attn-frame" fill="none" d={strips.map((strip) => frameOf(strip, cell)).join('')} />
    </g>
  );
}

function paths(strips: readonly Strip[], { cell, inset }: { readonly cell: number; readonly inset: number }, share: (value: number) => number): VNode[] {
  const byStrength = new Map<number, string>();
  for (const { x, top, values } of strips) {
    for (const [unit, value] of values.entries()) {
      const strength = Math.ceil(strengthOf(share(value)) * STRENGTHS) / STRENGTHS;
      if (strength > 0) byStrength.set(strength, `${byStrength.get(strength) ?? ''}M${x - STRIP / 2 + inset} ${top + unit * cell}h${STRIP - 2 * inset}v${cell}h${2 * inset - STRIP}z`);
    }
  }
  return [...byStrength].map(([strength, path]) => <path key={strength} fill-opacity={round(strength)} d={path} />);
}

function frameOf({ x, top, values }: Strip, cell: number): string {
  return `M${x - STRIP / 2} ${top}h${STRIP}v${values.length * cell}h${-STRIP}z`;
}

/** Row i, as far as a strip shows it. */
export function unitsOf({ columns, data }: Matrix, row: number): readonly number[] {
  return Array.from(data.subarray(row * columns, row * columns + Math.min(columns, MOST_UNITS)));
}

/** The largest size in any of them. */
export function largestIn(matrices: readonly (Matrix | undefined)[]): number {
  return Math.max(Number.MIN_VALUE, ...matrices.map((matrix) => matrix?.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0) ?? 0));
}

/** A line with a head at its end. */
export function arrow(fromX: number, fromY: number, toX: number, toY: number): string {
  const length = Math.hypot(toX - fromX, toY - fromY) || 1;
  const [dx, dy] = [(toX - fromX) / length, (toY - fromY) / length];
  const wing = (side: number) => `M${round(toX)} ${round(toY)}L${round(toX - 4 * dx - 3 * side * dy)} ${round(toY - 4 * dy + 3 * side * dx)}`;
  return `M${round(fromX)} ${round(fromY)}L${round(toX)} ${round(toY)}${wing(1)}${wing(-1)}`;
}
