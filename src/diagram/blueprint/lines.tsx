import type { VNode } from 'preact';
import type { Point } from '../panel';
import { round } from '../type-scale';
import type { BlueprintLine, LineTone } from './blueprint';

const RADIUS = 6;
const HEAD = { length: 6, half: 3.5 } as const;
const DASHES = '4 3';

/** Lines that carry a role go over the others. */
export function Lines({ lines }: { readonly lines: readonly BlueprintLine[] }): VNode {
  const plain = lines.filter(({ tone }) => tone === 'plain');
  const toned = lines.filter(({ tone }) => tone !== 'plain');
  return (
    <g>
      {plain.map((line, index) => <Line key={index} line={line} />)}
      {toned.map((line, index) => <Line key={index} line={line} />)}
      {lines.filter(({ forked, tone, delayed, points }) => forked && (tone === 'plain' || delayed) && points.length > 2).map(({ points }, index) => <Dot key={index} at={points[0]} />)}
    </g>
  );
}

/** Where a line forks off. */
function Dot({ at }: { readonly at: Point | undefined }): VNode | null {
  return at === undefined ? null : <circle class="attn-flow-dot" cx={at.x} cy={round(at.y)} r={2.5} />;
}

export function Line({ line: { points, tone, headed, delayed }, lit = false }: { readonly line: BlueprintLine; readonly lit?: boolean }): VNode {
  const shaft = headed ? shortened(points) : points;
  return (
    <>
      <path class={lineClass(tone, lit)} d={pathOf(shaft)} {...(delayed && { 'stroke-dasharray': DASHES })} />
      {headed && <path class={`attn-flow-head-${tone}`} d={headOf(points)} />}
    </>
  );
}

function lineClass(tone: LineTone, lit: boolean): string {
  return `attn-flow attn-flow-${tone}${lit ? ' attn-flow-lit' : ''}`;
}

/** Straight pieces with round corners. */
export function pathOf(points: readonly Point[]): string {
  return points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined) return `M${at(point)}`;
    if (after === undefined) return `L${at(point)}`;
    const radius = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
    return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`;
  }).join('');
}

function headOf(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return '';
  const base = towards(tip, before, HEAD.length);
  const [across, along] = [tip.y === before.y ? 0 : HEAD.half, tip.y === before.y ? HEAD.half : 0];
  return `M${at(tip)}L${at({ x: base.x + across, y: base.y + along })}L${at({ x: base.x - across, y: base.y - along })}Z`;
}

/** The shaft ends inside its head. */
function shortened(points: readonly Point[]): readonly Point[] {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return points;
  return [...points.slice(0, -1), towards(tip, before, HEAD.length - 1)];
}

function towards(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to);
  const share = whole === 0 ? 0 : by / whole;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
