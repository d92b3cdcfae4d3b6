import type { Inflow, Operation } from '../../model/trace';

/** One operation, or layers that are folded into one: what a node of the picture stands for. */
export interface Part {
  /** That of its operation; of a fold, its first operation's. */
  readonly id: string;
  readonly stack: string;
  readonly layer?: number;
  readonly operation?: Operation;
  readonly layers?: readonly [number, number];
  /** By ids of parts, without what flows inside a fold. */
  readonly inputs: readonly Inflow[];
}

/** Whether a layer of a stack is drawn whole. */
export type IsOpen = (stack: string, layer: number) => boolean;

/** Operations in the order in which they ran, layers that are not open folded together. */
export function partsOf(operations: readonly Operation[], isOpen: IsOpen): readonly Part[] {
  const groups = grouped(operations, isOpen);
  const partOf = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group[0]?.id ?? id] as const)));
  return groups.flatMap((group) => partFrom(group, partOf, isOpen));
}

/** Each operation alone, or all operations of neighbouring folded layers. */
function grouped(operations: readonly Operation[], isOpen: IsOpen): Operation[][] {
  const groups: Operation[][] = [];
  for (const operation of operations) {
    const last = groups.at(-1);
    const before = last?.[0];
    const joins = before !== undefined && before.stack === operation.stack && isFolded(before, isOpen) && isFolded(operation, isOpen);
    if (joins) last?.push(operation);
    else groups.push([operation]);
  }
  return groups;
}

function isFolded({ stack, layer }: Operation, isOpen: IsOpen): boolean {
  return layer !== undefined && layer > 0 && !isOpen(stack, layer);
}

function partFrom(group: readonly Operation[], partOf: ReadonlyMap<string, string>, isOpen: IsOpen): Part[] {
  const [first] = group;
  if (first === undefined) return [];
  const { id, stack, layer } = first;
  const inputs = group.flatMap((operation) => operation.inputs.map(({ role, from }) => ({ role, from: partOf.get(from) ?? from })));
  if (!isFolded(first, isOpen)) return [{ id, stack, operation: first, inputs, ...(layer !== undefined && { layer }) }];
  const entering = inputs.filter(({ from }) => from !== id).map(({ role, from }) => ({ from, role: isFromElsewhere(group, role, from, partOf) ? role : 'x' }));
  return [{ id, stack, layers: [layer ?? 1, group.at(-1)?.layer ?? 1], inputs: distinct(entering) }];
}

/** Keys and values that a layer does not make itself. */
function isFromElsewhere(group: readonly Operation[], role: string, from: string, partOf: ReadonlyMap<string, string>): boolean {
  if (role !== 'keys' && role !== 'values') return false;
  return group.some(({ inputs }) => inputs.some((inflow) => inflow.role === 'queries') && !inputs.some((inflow) => inflow.role === 'queries' && partOf.get(inflow.from) === from) && inputs.some((inflow) => partOf.get(inflow.from) === from));
}

function distinct(inputs: readonly Inflow[]): Inflow[] {
  return inputs.filter(({ role, from }, index) => inputs.findIndex((other) => other.role === role && other.from === from) === index);
}

/** The layers that a stack has, from 1. */
export function layersIn(operations: readonly Operation[], stack: string): number {
  return Math.max(0, ...operations.filter((operation) => operation.stack === stack).map(({ layer = 0 }) => layer));
}

export function stacksIn(operations: readonly Operation[]): string[] {
  return [...new Set(operations.map(({ stack }) => stack))];
}
