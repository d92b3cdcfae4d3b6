import { NO_PARAMETERS, TABLE, type LayerKind } from './layer-kind';
import { stacked } from './stack';

export const selfAttention = {
  id: 'self-attention',
  name: 'Self-attention',
  doc: 'Every token looks at every token, and none waits for another.',
  source: TABLE,
  operations: { order: 'O(n² · d)', expression: 'n^2 * d' },
  sequential: { order: 'O(1)', expression: '1' },
  path: { order: 'O(1)', expression: '1' },
  ...NO_PARAMETERS,
  schedule: (setting) => stacked(setting, () => ({ left: Infinity, right: Infinity })),
  // Training: the text is there, and a causal mask hides from each row what follows it. Generation: one row a pass, the rest is kept.
  phases: {
    training: { passes: '1', rows: 'n', steps: '1' },
    generation: { passes: 'n', rows: '1', steps: 'n' },
  },
} as const satisfies LayerKind;
