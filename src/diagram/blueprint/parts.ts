import type { Operation } from '../../model/trace';

/** What flows into a part, and from which part of which stack. */
export interface PartInput {
  readonly role: string;
  /** The id of a part. */
  readonly from: string;
  readonly stack: string;
}

/** One operation, or layers that are folded into one: what a node of the picture stands for. */
export interface Part {
  /** That of its operation; of a fold, its first operation's. */
  readonly id: string;
  readonly stack: string;
  readonly layer?: number;
  readonly operation?: Operation;
  readonly layers?: readonly [number, number];
  /** Without what flows inside a fold. */
  readonly inputs: readonly PartInput[];
}

/** Whether a layer of a stack is drawn whole. */
export type IsOpen = (stack: string, layer: number) => boolean;

/** Operations in the order in which they ran, layers that are not open folded together. */
export function partsOf(operations: readonly Operation[], isOpen: IsOpen): readonly Part[] {
  const groups = grouped(operations, isOpen);
  const sources = new Map(groups.flatMap(([first, ...others]) => (first === undefined ? [] : [first, ...others].map(({ id }) => [id, first] as const))));
  return groups.flatMap((group) => partFrom(group, sources, isOpen));
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

/** `sources`: for each operation, the first one of the part that it belongs to. */
function partFrom(group: readonly Operation[], sources: ReadonlyMap<string, Operation>, isOpen: IsOpen): Part[] {
  const [first] = group;
  if (first === undefined) return [];
  const { id, stack, layer } = first;
  const inputs = group.flatMap((operation) => operation.inputs.flatMap(({ role, from }): PartInput[] => {
    const source = sources.get(from);
    return source === undefined ? [] : [{ role, from: source.id, stack: source.stack }];
  }));
  if (!isFolded(first, isOpen)) return [{ id, stack, operation: first, inputs, ...(layer !== undefined && { layer }) }];
  return [{ id, stack, layers: [layer ?? 1, group.at(-1)?.layer ?? 1], inputs: foldInputs(id, stack, inputs) }];
}

/** From its own stack one line enters a fold, whatever takes it inside; from another one, K and V. */
function foldInputs(id: string, stack: string, inputs: readonly PartInput[]): PartInput[] {
  const entering = inputs.filter(({ from }) => from !== id).map((input) => (input.stack === stack ? { ...input, role: 'x' } : input));
  return entering.filter(({ role, from }, index) => entering.findIndex((other) => other.role === role && other.from === from) === index);
}

/** The layers that a stack has, from 1. */
export function layersIn(operations: readonly Operation[], stack: string): number {
  return Math.max(0, ...operations.filter((operation) => operation.stack === stack).map(({ layer = 0 }) => layer));
}

export function stacksIn(operations: readonly Operation[]): string[] {
  return [...new Set(operations.map(({ stack }) => stack))];
}
