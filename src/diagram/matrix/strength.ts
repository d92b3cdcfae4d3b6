import type { Role } from '../drawn-step';

/** The power that shares are raised to: below 1, so that a weight of 0.05 can be told from nothing. A legend's scale is bent like its matrix. */
export type Bend = number;

const USUAL: Bend = 0.65;
/** Among hundreds of keys an even share is a few thousandths. */
const AMONG_MANY: Bend = 0.35;
const MANY = 64;

/** How shares of so many keys are bent. */
export function bendOf(keys: number): Bend {
  return keys > MANY ? AMONG_MANY : USUAL;
}

/** A share of the full colour → how strongly a cell is filled. Both from 0 to 1. */
export function strengthOf(share: number, bend = USUAL): number {
  return Math.min(1, Math.max(0, share)) ** bend;
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
