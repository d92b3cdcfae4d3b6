import type { Role } from '../drawn-step';

/** Below 1, so that a weight of 0.05 can be told from nothing; every scale in a legend is bent alike. */
const GAMMA = 0.65;

/** A share of the full colour → how strongly a cell is filled. Both from 0 to 1. */
export function strengthOf(share: number): number {
  return Math.min(1, Math.max(0, share)) ** GAMMA;
}

/** The colour of a cell: its role's, or gray where the number is negative. */
export type Fill = Role | 'negative';

/**
 * On a dark page, cells stronger than this are so bright that black is easier to read on them than white: computed from the
 * default colours, and checked in test/diagram/contrast.test.ts. A light page has dark numbers throughout.
 */
const BRIGHT_FROM: Readonly<Partial<Record<Fill, number>>> = { key: 0.95, value: 0.655, output: 0.82, weight: 0.715 };

export function isBright(fill: Fill, strength: number): boolean {
  return strength >= (BRIGHT_FROM[fill] ?? Infinity);
}
