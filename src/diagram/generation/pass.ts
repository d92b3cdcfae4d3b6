import type { GenerationStep, Head, Site } from '../../model/trace';
import type { Shown } from '../shown';

/** One step of a generation, with those before it, at the site and head on screen. */
export interface Pass {
  readonly shown: Shown;
  readonly steps: readonly GenerationStep[];
  /** From 0. */
  readonly at: number;
  readonly step: GenerationStep;
}

/** Undefined where nothing is generated. `step` counts from 1; what lies outside is brought to the nearest. */
export function passAt(shown: Shown, step: number | undefined, steps = shown.trace.generation): Pass | undefined {
  const at = Math.min(Math.max((step ?? steps.length) - 1, 0), steps.length - 1);
  const current = steps[at];
  return current === undefined ? undefined : { shown, steps, at, step: current };
}

/** The site on screen where a decoder has it; an encoder is through before the first step, so its own attention is not repeated. */
export function siteIn({ shown: { site } }: Pass, { trace }: GenerationStep): Site | undefined {
  const layer = trace.sites.filter((candidate) => candidate.layer === site.layer);
  return layer.find(({ id }) => id === site.id) ?? layer[0] ?? trace.sites[0];
}

export function headIn({ shown: { headIndex } }: Pass, site: Site | undefined): Head | undefined {
  return site?.heads[Math.min(headIndex, site.heads.length - 1)];
}
