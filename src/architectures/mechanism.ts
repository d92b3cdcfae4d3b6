import type { AttendInput } from '../engine/attention/attend-input';
import { NO_POSITION } from '../engine/attention/positioning';
import { isNormaliserId, type NormaliserId } from '../engine/normalisers';
import { isScoreId, type ScoreId } from '../engine/scores';
import type { Problem } from '../model/diagnostic';
import type { Scoped } from '../model/scoped';
import type { MaskRule, PositionRule, Spec } from '../model/spec';
import { atSite } from './scoped';

/** How a site's weights are made, apart from what feeds it. */
export type SiteMechanism = Pick<AttendInput,
  'score' | 'scale' | 'temperature' | 'softcap' | 'position' | 'mask' | 'knockout' | 'nudge' | 'offset' | 'normalize' | 'sink' | 'formula'>;

/** What a block says of a site's mechanism; the defaults of one layer alone where it says nothing. */
export function mechanismOf(spec: Spec, site: string): SiteMechanism {
  const scale = atSite(spec.scale, site);
  const temperature = atSite(spec.temperature, site);
  const softcap = atSite(spec.softcap, site);
  const sink = atSite(spec.sink, site);
  return {
    score: scoreOf(spec, site),
    ...(scale !== undefined && { scale }),
    ...(temperature !== undefined && { temperature }),
    ...(softcap !== undefined && { softcap }),
    position: positionAt(spec, site),
    mask: atSite(spec.mask, site) ?? [],
    knockout: atSite(spec.knockout, site) ?? [],
    nudge: atSite(spec.nudge, site) ?? [],
    offset: offsetAt(spec, site),
    normalize: normaliserOf(spec, site),
    ...(sink !== undefined && { sink }),
    formula: atSite(spec.formula, site) ?? {},
  };
}

export function scoreOf(spec: Spec, site: string): ScoreId {
  const name = atSite(spec.score, site) ?? 'scaled-dot';
  if (!isScoreId(name)) throw new Error(`No score is called ${name}`);
  return name;
}

export function positionAt(spec: Spec, site: string): PositionRule {
  return atSite(spec.position, site) ?? NO_POSITION;
}

export function offsetAt(spec: Spec, site: string): number {
  return atSite(spec.offset, site) ?? 0;
}

/** Whether no token sees what comes after it, but for a prefix. */
export function closesTheFuture(mask: readonly MaskRule[]): boolean {
  return mask.some(({ rule }) => rule === 'causal' || rule === 'prefix');
}

function normaliserOf(spec: Spec, site: string): NormaliserId {
  const name = atSite(spec.normalize, site) ?? 'softmax';
  if (!isNormaliserId(name)) throw new Error(`No normaliser is called ${name}`);
  return name;
}

/** A problem of a site, placed at what the block says for that site where it says something for it alone. */
export function ofSite(spec: Spec, site: string, problem: Problem): Problem {
  const { score, scale, temperature, softcap, position, mask, knockout, nudge, offset, normalize, sink, heads, projections, formula } = spec;
  const scoped: Readonly<Record<string, Scoped<unknown>>> = {
    score, scale, temperature, softcap, position, mask, knockout, nudge, offset, normalize, sink, heads, 'kv-heads': spec.kvHeads, projections, formula,
  };
  const isOfSite = Object.hasOwn(scoped[problem.key]?.at ?? {}, site);
  return isOfSite ? { ...problem, site } : problem;
}
