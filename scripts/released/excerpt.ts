import type { Head, Site, Trace } from '../../src/model/trace';

/** Digits of weights and probabilities that a picture may show. */
const DIGITS = 5;
/** Heads of one site; the others are of the same kinds. */
const MOST_HEADS = 4;

/** What a reader would notice of a trace if it were another one: who attends to whom, how much, and what a model says. */
export interface Excerpt {
  readonly architecture: string;
  readonly weightsFrom: string;
  readonly sites: readonly SiteExcerpt[];
  readonly predictions: readonly { readonly position: number; readonly tokens: readonly string[]; readonly probabilities: readonly number[] }[];
  readonly generated: readonly string[];
  readonly errors: readonly string[];
}

interface SiteExcerpt {
  readonly name: string;
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  readonly heads: readonly { readonly pattern?: string; readonly weights: readonly number[] }[];
}

/** The trace of a block in an older version is the same as now if their excerpts are. */
export function excerptOf({ architecture, weightsFrom, sites, predictions, generation, diagnostics, compare }: Trace): Excerpt {
  const all = [...sites, ...compare.flatMap((reading) => reading.sites)];
  return {
    architecture, weightsFrom,
    sites: all.map(siteExcerpt),
    predictions: predictions.map(({ position, tokens, probabilities }) => ({ position, tokens: tokens.slice(0, 5), probabilities: Array.from(probabilities).slice(0, 5).map(rounded) })),
    generated: generation.map(({ token }) => token),
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ line }) => `line ${line}`),
  };
}

function siteExcerpt({ id, layer, queries, keys, heads }: Site): SiteExcerpt {
  return { name: `${id} ${layer}`, queries, keys, heads: heads.slice(0, MOST_HEADS).map(headExcerpt) };
}

function headExcerpt({ pattern, steps }: Head): SiteExcerpt['heads'][number] {
  return { ...(pattern !== undefined && { pattern }), weights: Array.from(steps['weights']?.data ?? [], rounded) };
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
