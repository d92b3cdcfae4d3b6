import type { Operation, Trace } from '../../model/trace';
import type { BlueprintNode, Wording } from './blueprint';
import type { Placed } from './column';
import type { Part } from './parts';
import { siteOf } from './site';
import { wordingOf } from './wording';

/** The words on a part's box. */
export function partWording(trace: Trace, { operation, layers }: Pick<Part, 'operation' | 'layers'>): Wording {
  if (operation === undefined) return { title: foldTitle(layers), subtitle: 'the same parts again' };
  const [entering] = operation.inputs;
  const columns = trace.operations.find(({ id }) => id === entering?.from)?.output.columns ?? 0;
  return wordingOf(operation, { trace, site: siteOf(trace, operation), entering: columns });
}

function foldTitle([first, last]: readonly [number, number] = [1, 1]): string {
  return first === last ? `layer ${first}` : `layers ${first} to ${last}`;
}

/** A placed part as it is drawn. Heights upwards still: its `y` is its bottom. */
export function nodeOf(trace: Trace, { part, form, x, width, bottom, top, wording }: Placed, middle: number): BlueprintNode {
  const { id, stack, operation } = part;
  const site = operation && siteOf(trace, operation);
  return {
    id, stack, form, ...wording, x: middle + x, y: bottom, width, height: top - bottom,
    untrained: operation?.untrained ?? isAnyUntrained(trace.operations, part),
    byHand: site?.heads.some(({ pattern }) => pattern !== undefined) ?? false,
    ...(operation && { operation }),
  };
}

function isAnyUntrained(operations: readonly Operation[], { stack, layers: [first, last] = [1, 0] }: Part): boolean {
  return operations.some(({ untrained, layer, ...operation }) => untrained && operation.stack === stack && layer !== undefined && layer >= first && layer <= last);
}
