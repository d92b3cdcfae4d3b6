import { TABLE, type LayerKind, type Reach, type Setting } from './layer-kind';
import { stacked } from './stack';

/** The width of the kernel: the least that has a middle. */
const KERNEL = 3;

export const convolutional = {
  id: 'convolutional',
  name: 'Convolution',
  doc: 'A kernel of k weight matrices slides over the text; in a stack each layer leaves k times as large gaps.',
  source: TABLE,
  operations: { order: 'O(k · n · d²)', expression: 'k * n * d^2' },
  sequential: { order: 'O(1)', expression: '1' },
  path: { order: 'O(log_k n)', expression: 'log(n) / log(k)' },
  parameters: () => ({ k: KERNEL }),
  isDeclared: () => false,
  schedule: (setting) => stacked(setting, (layer) => reachAt(setting, layer)),
} as const satisfies LayerKind;

/** Dilated: the gaps of layer l are k^(l − 1). A causal kernel lies before its token, another one around it. */
function reachAt({ causal }: Setting, layer: number): Reach {
  const gap = KERNEL ** (layer - 1);
  const side = (KERNEL - 1) / 2;
  return causal ? { left: 2 * side * gap, right: 0 } : { left: side * gap, right: side * gap };
}
