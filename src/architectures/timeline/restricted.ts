import { TABLE, type LayerKind, type Reach, type Setting } from './layer-kind';
import { stacked } from './stack';

/** Where the block has no window: two neighbours on each side. */
const EXAMPLE: Reach = { left: 2, right: 2 };

export const restricted = {
  id: 'restricted',
  name: 'Restricted self-attention',
  doc: 'Every token looks at r tokens around it, and news from further away comes through further layers.',
  source: TABLE,
  operations: { order: 'O(r · n · d)', expression: 'r * n * d' },
  sequential: { order: 'O(1)', expression: '1' },
  path: { order: 'O(n / r)', expression: 'n / r' },
  parameters: (setting) => ({ r: neighbourhood(setting) }),
  isDeclared: ({ window }) => window !== undefined,
  schedule: (setting) => stacked(setting, () => reachIn(setting)),
} as const satisfies LayerKind;

function reachIn({ n, causal, window = EXAMPLE }: Setting): Reach {
  return { left: Math.min(window.left, n - 1), right: causal ? 0 : Math.min(window.right, n - 1) };
}

/** r: the token itself and what it sees on both sides; never more than there is. */
function neighbourhood(setting: Setting): number {
  const { left, right } = reachIn(setting);
  return Math.min(setting.n, left + 1 + right);
}
