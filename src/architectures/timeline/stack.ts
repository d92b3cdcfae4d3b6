import type { DependencyStep, Stop, Stretch } from '../../model/timeline';
import type { Reach, Schedule, Setting } from './layer-kind';

/** All tokens of a layer at once; layer upon layer until something of one end of the text has come to the other. */
export function stacked(setting: Setting, reachOf: (layer: number) => Reach): Schedule {
  const { n } = setting;
  const reach = (layer: number): Reach => within(setting, reachOf(layer));
  const route = routeThrough(n, reach);
  const layers = Math.max(1, route.length - 1);
  return {
    tokens: Array.from({ length: n }, (_, i) => ({ step: 1, waitsFor: [], reads: seen(n, i, reach(1)) })),
    layers,
    steps: Array.from({ length: layers }, (_, index) => stepOf(n, index + 1, route)),
    route,
  };
}

function within({ n, causal }: Setting, { left, right }: Reach): Reach {
  return { left: Math.min(left, n - 1), right: causal ? 0 : Math.min(right, n - 1) };
}

function seen(n: number, i: number, { left, right }: Reach): Stretch {
  return { first: Math.max(0, i - left), last: Math.min(n - 1, i + right) };
}

/** The longer of the two ways: what reaches less far to the left takes longer from the first token to the last. A side that sees nothing lets nothing pass. */
function isForward({ left, right }: Reach): boolean {
  return right === 0 || (left > 0 && left <= right);
}

/** From the input of one end (step 0) to the output of the other; as few layers as can be, as far as each of them sees. */
function routeThrough(n: number, reachOf: (layer: number) => Reach): Stop[] {
  const forward = isForward(reachOf(1));
  const strideOf = (layer: number): number => (forward ? reachOf(layer).left : reachOf(layer).right);
  if (n > 1 && strideOf(1) === 0) return [];
  const stops: Stop[] = [{ position: forward ? 0 : n - 1, step: 0 }];
  let come = 0;
  for (let layer = 1; layer === 1 || come < n - 1; layer++) {
    come = Math.min(n - 1, come + strideOf(layer));
    stops.push({ position: forward ? come : n - 1 - come, step: layer });
  }
  return stops;
}

/** All of a layer; between the route's start and where the route has come to, everything has heard of the start. */
function stepOf(n: number, layer: number, route: readonly Stop[]): DependencyStep {
  const [start, come] = [route[0]?.position, route[layer]?.position];
  const heard = start === undefined || come === undefined ? undefined : { first: Math.min(start, come), last: Math.max(start, come) };
  return { layer, computed: { first: 0, last: n - 1 }, ...(heard !== undefined && { heard }) };
}
