import { positionOf } from '../architectures/presentation';
import type { Matrix } from '../model/matrix';
import type { Presentation } from '../model/spec';
import type { Head, Site, Trace } from '../model/trace';
import { sharpestRow } from './focus';
import type { Axis } from './interaction/spot';
import type { Places } from './left-out';

/** The part of a trace that is on screen: one head of one site, with one row in focus. */
export interface Shown {
  readonly trace: Trace;
  readonly presentation: Presentation;
  readonly site: Site;
  readonly head: Head;
  /** Positions from 0. */
  readonly headIndex: number;
  readonly focus: number;
  readonly weights: Matrix;
  /** Where tokens were left out: the same head with all of them, and where those that are left stand in it. */
  readonly whole?: Shown;
  readonly places?: Places;
  /** The size of a step's numbers that has the full colour, where several pictures share it; else the largest of its own. */
  readonly fullOf?: (step: string) => number;
}

/** What the reader chose in the picture; what they did not choose is as the block says. */
export interface Chosen {
  readonly site?: string | undefined;
  /** From 0. */
  readonly head?: number | undefined;
  /** From 1. */
  readonly layer?: number | undefined;
}

/** Undefined where there is nothing to draw: a block whose mistakes left no site. */
export function shownPart(trace: Trace, presentation: Presentation, chosen: Chosen = {}): Shown | undefined {
  const site = shownSite(trace, presentation, chosen);
  if (site === undefined) return undefined;
  const headIndex = Math.min(Math.max(chosen.head ?? (presentation.head ?? 1) - 1, 0), site.heads.length - 1);
  const head = site.heads[headIndex];
  const weights = head?.steps['weights'];
  if (head === undefined || weights === undefined || weights.data.length === 0) return undefined;
  return { trace, presentation, site, head, headIndex, weights, focus: focusOf(trace, presentation, site) ?? sharpestRow(weights, head.mask) };
}

/** The row that the block names; else the one that something is predicted from: a mask, a step, a decoder's last. */
function focusOf({ architecture, predictions }: Trace, { focus, step }: Presentation, site: Site): number | undefined {
  if (focus !== undefined) return positionOf(focus, site.queries);
  const last = site.queries.length - 1;
  if (site.writes !== undefined && step !== undefined) return Math.min(step - 1, last);
  if (architecture === 'decoder') return last;
  return architecture === 'encoder' ? predictions[0]?.position : undefined;
}

function shownSite({ sites, attention }: Trace, presentation: Presentation, chosen: Chosen): Site | undefined {
  const named = (id: string | undefined) => sites.filter((site) => site.id === id);
  // Of an encoder–decoder's three sites, the one that the block's attention is about.
  const opening = attention === 'cross' ? 'cross' : 'decoder-self';
  const candidates = [named(chosen.site), named(presentation.site), named(opening), sites].find((found) => found.length > 0) ?? [];
  return candidates.find(({ layer }) => layer === (chosen.layer ?? presentation.layer)) ?? candidates[0];
}

/** The layers that have the site on screen, from 1. */
export function layersOf({ trace, site }: Pick<Shown, 'trace' | 'site'>): readonly number[] {
  return trace.sites.filter(({ id }) => id === site.id).map(({ layer }) => layer);
}

/** How many positions there are along every axis. */
export function sizesOf({ weights, head }: Shown): Readonly<Record<Axis, number>> {
  return {
    query: weights.rows,
    key: weights.columns,
    dimension: head.steps['queries']?.columns ?? 0,
    channel: head.steps['values']?.columns ?? 0,
  };
}
