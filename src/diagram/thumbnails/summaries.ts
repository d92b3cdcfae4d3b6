import { headMean, rollout } from '../../engine/trace/rollout';
import { counted } from '../../engine/wording/counted';
import type { Matrix } from '../../model/matrix';
import type { Head, MaskMap, Site, Trace } from '../../model/trace';
import type { Part } from '../interaction/spot';

/** What stands for all heads of a layer: their mean, or what came through the layers up to it. */
export interface Summary {
  readonly kind: 'mean' | 'rollout';
  readonly layer: number;
  /** By which its rows and columns are named: a rollout leads back to the inputs, whose names are the tokens' own. */
  readonly site: Site;
  /** Its weights are the summary's; it has no other steps. */
  readonly head: Head;
}

/** Layers are multiplied while the reader waits. */
const MOST_TO_ROLL_OUT = 96;

/** The summaries of a layer's heads; none where they would show what a head shows already. */
export function summariesOf({ sites }: Pick<Trace, 'sites'>, site: Site): readonly Summary[] {
  const below = sites.filter(({ id, layer }) => id === site.id && layer <= site.layer);
  const mean = headMean(weightsOf(site));
  const isSelf = site.queries.length <= MOST_TO_ROLL_OUT && site.from.queries === site.from.keys && sites.some(({ id, layer }) => id === site.id && layer !== site.layer);
  return [
    ...(site.heads.length > 1 ? [{ kind: 'mean', layer: site.layer, site, head: standingFor(site, mean, closedInAll(site)) } as const] : []),
    ...(isSelf ? [{ kind: 'rollout', layer: site.layer, site: { ...site, layer: 1 }, head: standingFor(site, rollout(below.map((each) => headMean(weightsOf(each)))), NOTHING) } as const] : []),
  ];
}

/** Of the part that stands after a layer's heads; undefined where it is a head. */
export function summaryAt(trace: Pick<Trace, 'sites'>, { site: id, layer, summary }: Part): Summary | undefined {
  const site = trace.sites.find((candidate) => candidate.id === id && candidate.layer === layer);
  return site === undefined || summary === undefined ? undefined : summariesOf(trace, site).find(({ kind }) => kind === summary);
}

/** What it is, in words; with its source. */
export function summaryName({ kind, layer, site: { heads } }: Summary): string {
  return kind === 'mean' ? `mean of ${counted(heads.length, 'head')}` : `rollout through ${counted(layer, 'layer')}`;
}

function weightsOf({ heads }: Site): Matrix[] {
  return heads.flatMap(({ steps: { weights } }) => (weights === undefined ? [] : [weights]));
}

const NOTHING = (mask: MaskMap): MaskMap => ({ ...mask, rules: [], closedBy: new Uint32Array(mask.closedBy.length) });

/** A cell is closed in a mean where it is closed in every head. */
function closedInAll({ heads }: Site): (mask: MaskMap) => MaskMap {
  return (mask) => ({ ...mask, closedBy: mask.closedBy.map((bits, at) => (heads.every((head) => (head.mask.closedBy[at] ?? 0) !== 0) ? bits : 0)) });
}

function standingFor({ heads: [first] }: Site, weights: Matrix, masked: (mask: MaskMap) => MaskMap): Head {
  const mask = first?.mask ?? { rules: [], rows: weights.rows, columns: weights.columns, closedBy: new Uint32Array(weights.data.length) };
  return { mask: masked(mask), steps: { weights } };
}
