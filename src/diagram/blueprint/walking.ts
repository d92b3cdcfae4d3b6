import { NOWHERE, type Spot } from '../interaction/spot';
import type { ArrowKey, Point } from '../panel';
import type { Blueprint, BlueprintNode } from './blueprint';
import { nodeIn } from './layout';

/** How far from a box a finger still means it. */
const NEAR = 4;

export function spotAt({ nodes }: Blueprint, { x, y }: Point): Spot {
  const node = nodes.find((one) => x >= one.x - NEAR && x <= one.x + one.width + NEAR && y >= one.y - NEAR && y <= one.y + one.height + NEAR);
  return node === undefined ? NOWHERE : { operation: node.id };
}

/** Up and down a column, as its arrows run; left and right along an arrow from or to another column, or to the box beside. */
export function walk(blueprint: Blueprint, from: string | undefined, key: ArrowKey): Spot {
  const here = nodeIn(blueprint, from);
  const next = here === undefined ? blueprint.nodes[0] : neighbour(blueprint, here, key);
  const { id } = next ?? here ?? {};
  return id === undefined ? NOWHERE : { operation: id };
}

function neighbour(blueprint: Blueprint, here: BlueprintNode, key: ArrowKey): BlueprintNode | undefined {
  const { nodes } = blueprint;
  const isVertical = key === 'ArrowUp' || key === 'ArrowDown';
  const sign = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
  if (isVertical) return nearest(nodes.filter(({ stack, y }) => stack === here.stack && Math.sign(y - here.y) === sign), here);
  const isThere = (node: BlueprintNode) => Math.sign(middleX(node) - middleX(here)) === sign && (node.stack !== here.stack || node.y === here.y);
  const linked = blueprint.lines.flatMap(({ from, to }) => (from === here.id ? [to] : to === here.id ? [from] : []));
  return nearest(nodes.filter((node) => isThere(node) && linked.includes(node.id)), here) ?? nearest(nodes.filter(isThere), here);
}

function nearest(nodes: readonly BlueprintNode[], here: BlueprintNode): BlueprintNode | undefined {
  const [first, ...others] = nodes;
  return first && others.reduce((best, node) => (distance(node, here) < distance(best, here) ? node : best), first);
}

function distance(a: BlueprintNode, b: BlueprintNode): number {
  return Math.abs(a.y + a.height / 2 - b.y - b.height / 2) + Math.abs(middleX(a) - middleX(b)) / 100;
}

function middleX({ x, width }: BlueprintNode): number {
  return x + width / 2;
}
