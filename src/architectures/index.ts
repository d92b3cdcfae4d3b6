import type { Engine } from '../engine/engine';
import type { SiteChoice } from '../model/site-choice';
import type { Spec } from '../model/spec';
import type { Architecture, Run } from './architecture';
import { decoder } from './decoder';
import { emptyTrace } from './empty-trace';
import { encoder } from './encoder';
import { encoderDecoder } from './encoder-decoder';
import { familyOf } from './family/family';
import { layer } from './layer';
import { rnn } from './rnn';
import { timelineOf } from './timeline';

export const architectures = { layer, encoder, decoder, 'encoder-decoder': encoderDecoder, rnn };

type ArchitectureId = keyof typeof architectures;

function isArchitectureId(name: string): name is ArchitectureId {
  return Object.hasOwn(architectures, name);
}

/** A block, as understood → everything it computes. Mistakes of the block are problems; an unknown architecture throws. */
export function run(spec: Spec, engine: Engine): Run {
  const family = familyOf(spec, engine);
  const { trace, problems } = family !== undefined && hasNothingToRun(spec) ? { trace: emptyTrace(spec, 'self'), problems: [] } : architectureOf(spec).run(spec, engine);
  const timeline = timelineOf(spec, trace, engine);
  return { trace: { ...trace, ...(timeline !== undefined && { timeline }), ...(family !== undefined && { family }) }, problems };
}

/** The readings of a block that its picture offers to toggle between. */
export function siteChoices(spec: Spec): readonly SiteChoice[] {
  return hasNothingToRun(spec) ? [] : architectureOf(spec).choices(spec);
}

/** Models are set beside each other without a sentence. */
function hasNothingToRun({ queries, keys }: Spec): boolean {
  return queries === undefined && keys === undefined;
}

function architectureOf(spec: Spec): Architecture {
  if (!isArchitectureId(spec.architecture)) throw new Error(`No architecture is called ${spec.architecture}`);
  return architectures[spec.architecture];
}
