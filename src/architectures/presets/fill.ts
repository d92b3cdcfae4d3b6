import type { Scoped } from '../../model/scoped';
import type { Spec } from '../../model/spec';
import { namedModel } from '../named-model';

/** The block with the defaults of its model filled in; what the block says itself wins, for all sites or for one. */
export function withModel(spec: Spec): Spec {
  if (spec.model === undefined) return spec;
  const { heads, kvHeads, layers, score, position, cell, opensAt } = namedModel(spec.model).defaults;
  return {
    ...spec,
    heads: filled(spec.heads, heads),
    kvHeads: isSaid(spec.heads) ? spec.kvHeads : filled(spec.kvHeads, kvHeads),
    layers: filled(spec.layers, layers === undefined ? undefined : { everywhere: layers, at: {} }),
    score: filled(spec.score, score),
    position: filled(spec.position, position),
    cell: { ...cell, ...spec.cell },
    presentation: { ...spec.presentation, layer: spec.presentation.layer ?? opensAt },
  };
}

/** A value that is written for all sites stands above one that the model has for some. */
function filled<Value>(written: Scoped<Value>, standard: Scoped<Value> | undefined): Scoped<Value> {
  if (standard === undefined || written.everywhere !== undefined) return written;
  return { ...(standard.everywhere !== undefined && { everywhere: standard.everywhere }), at: { ...standard.at, ...written.at } };
}

function isSaid({ everywhere, at }: Scoped<unknown>): boolean {
  return everywhere !== undefined || Object.keys(at).length > 0;
}
