import type { MemoryTrace } from '../../model/memory';
import type { Fill } from '../matrix/strength';

/** One curve over the steps. Its mark tells it from the others without colour. */
export interface Series {
  readonly id: 'gates' | 'state' | 'memory';
  readonly label: string;
  readonly fill: Fill;
  readonly mark: 'circle' | 'square' | 'diamond';
  readonly values: readonly number[];
}

/** What is left of the first word, measured in two or three ways. */
export function seriesOf({ cell, steps }: MemoryTrace): Series[] {
  const memories = steps.flatMap(({ memory }) => memory ?? []);
  return [
    { id: 'gates', label: cell === 'lstm' ? 'forget gates' : 'kept by z', fill: 'weight', mark: 'circle', values: steps.map(({ mean }) => mean) },
    ...(memories.length === steps.length ? [{ id: 'memory', label: '‖∂c/∂c₁‖', fill: 'value', mark: 'diamond', values: memories } as const] : []),
    { id: 'state', label: '‖∂h/∂h₁‖', fill: 'key', mark: 'square', values: steps.map(({ state }) => state) },
  ];
}
