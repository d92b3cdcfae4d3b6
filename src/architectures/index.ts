import type { Engine } from '../engine/engine';
import type { SiteChoice } from '../model/site-choice';
import type { Spec } from '../model/spec';
import type { Architecture, Run } from './architecture';
import { layer } from './layer';
import { rnn } from './rnn';

export const architectures = { layer, rnn };

export type ArchitectureId = keyof typeof architectures;

export function isArchitectureId(name: string): name is ArchitectureId {
  return Object.hasOwn(architectures, name);
}

/** Where a block may set a value for one site alone: `mask: {cross: causal}`. */
export const siteIds: readonly string[] = [...new Set(Object.values(architectures).flatMap(({ sites }) => sites))];

/** A block, as understood → everything it computes. Mistakes of the block are problems; an unknown architecture throws. */
export function run(spec: Spec, engine: Engine): Run {
  return architectureOf(spec).run(spec, engine);
}

/** The readings of a block that its picture offers to toggle between. */
export function siteChoices(spec: Spec): readonly SiteChoice[] {
  return architectureOf(spec).choices(spec);
}

function architectureOf(spec: Spec): Architecture {
  if (!isArchitectureId(spec.architecture)) throw new Error(`No architecture is called ${spec.architecture}`);
  return architectures[spec.architecture];
}
