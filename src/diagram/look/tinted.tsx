import type { VNode } from 'preact';
import { round } from '../type-scale';
import type { Tint } from './steps';

/** A path in several fills, one over the other. */
export function TintedPath({ tints, d }: { readonly tints: readonly Tint[]; readonly d: string }): VNode {
  return <>{tints.map((tint) => <path key={tint.class} class={tint.class} fill-opacity={round(tint.opacity)} d={d} />)}</>;
}
