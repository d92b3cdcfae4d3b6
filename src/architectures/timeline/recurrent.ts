import type { DependencyStep, Stop } from '../../model/timeline';
import { NO_PARAMETERS, TABLE, type LayerKind, type Schedule, type Setting } from './layer-kind';

export const recurrent = {
  id: 'recurrent',
  name: 'RNN',
  doc: 'Each state is made from the state before it, so that token n waits for all the others.',
  source: TABLE,
  operations: { order: 'O(n · d²)', expression: 'n * d^2' },
  sequential: { order: 'O(n)', expression: 'n' },
  path: { order: 'O(n)', expression: 'n' },
  ...NO_PARAMETERS,
  schedule: staircase,
  // Teacher forcing spares an RNN the choosing of its words, not the waiting for its states.
  phases: {
    training: { passes: '1', rows: 'n', steps: 'n' },
    generation: { passes: 'n', rows: '1', steps: 'n' },
  },
} as const satisfies LayerKind;

/** One token a step. The first token's way to the end leads through every cell. */
function staircase({ n }: Setting): Schedule {
  const positions = Array.from({ length: n }, (_, i) => i);
  return {
    tokens: positions.map((i) => ({ step: i + 1, waitsFor: i === 0 ? [] : [i - 1], reads: { first: i, last: i } })),
    layers: 1,
    steps: positions.map((i): DependencyStep => ({ layer: 1, computed: { first: i, last: i }, heard: { first: i, last: i } })),
    route: [{ position: 0, step: 0 }, ...positions.map((i): Stop => ({ position: i, step: i + 1 }))],
  };
}
