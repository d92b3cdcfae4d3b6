import type { Problem } from '../../model/diagnostic';
import { LIMITS } from '../limits';
import { counted } from '../wording/counted';
import { error } from '../wording/problem';

/** How many heads ask, how many answer, and how wide each is. Query head h reads key–value head ⌊h · kvHeads / heads⌋. */
export interface HeadLayout {
  readonly heads: number;
  readonly kvHeads: number;
}

/** Columns of Q, K and V after projection, all heads together. */
export interface Widths {
  readonly queries: number;
  readonly keys: number;
  readonly values: number;
}

/** Grouped-query attention, Ainslie et al. 2023: neighbouring query heads share a key–value head. */
export function kvHeadOf(head: number, { heads, kvHeads }: HeadLayout): number {
  return Math.floor(head / (heads / kvHeads));
}

interface SettledLayout {
  readonly layout: HeadLayout;
  readonly problems: readonly Problem[];
}

/** A layout with the head counts asked for where they are possible at all; with what is wrong. */
export function settleCounts(asked: HeadLayout): SettledLayout {
  const problem = countProblem(asked);
  if (problem === undefined) return { layout: asked, problems: [] };
  const heads = problem.key === 'heads' ? 1 : asked.heads;
  return { layout: { heads, kvHeads: heads }, problems: [problem] };
}

/** The layout asked for, or one head for everything where the columns cannot be shared so; with what is wrong. */
export function settleHeads(asked: HeadLayout, widths: Widths): SettledLayout {
  const { layout, problems } = settleCounts(asked);
  const problem = divisionProblem(layout, widths);
  return problem === undefined ? { layout, problems } : { layout: { heads: 1, kvHeads: 1 }, problems: [...problems, problem] };
}

function countProblem({ heads, kvHeads }: HeadLayout): Problem | undefined {
  if (!isCount(heads)) return error('heads', `${heads} is not a number of heads.`, `Write a whole number from 1 to ${LIMITS.heads}.`);
  if (heads > LIMITS.heads) {
    return error('heads', `${heads} heads are too many.`, `Write a number up to ${LIMITS.heads}.`);
  }
  if (isCount(kvHeads) && heads % kvHeads === 0) return undefined;
  const message = `${counted(heads, 'head')} cannot share ${counted(kvHeads, 'kv-head')} evenly.`;
  return error('kv-heads', message, `Write ${choice(divisors(heads))}.`);
}

function divisionProblem({ heads, kvHeads }: HeadLayout, widths: Widths): Problem | undefined {
  if (widths.queries % heads !== 0) return splitProblem('heads', heads, 'queries', widths.queries);
  if (widths.keys % kvHeads !== 0) return splitProblem('kv-heads', kvHeads, 'keys', widths.keys);
  if (widths.values % kvHeads !== 0) return splitProblem('kv-heads', kvHeads, 'values', widths.values);
  return undefined;
}

function splitProblem(key: 'heads' | 'kv-heads', parts: number, what: string, width: number): Problem {
  const message = `The ${what} have ${counted(width, 'column')}, which ${parts} ${key} cannot share evenly.`;
  return error(key, message, `Write ${choice(divisors(width).filter((part) => part <= LIMITS.heads))}, or change the width of the ${what}.`);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function divisors(number: number): number[] {
  return Array.from({ length: number }, (_, i) => i + 1).filter((part) => number % part === 0);
}

/** `1, 2 or 4`. */
function choice(options: readonly number[]): string {
  const last = options.at(-1);
  return options.length < 2 ? `${last}` : `${options.slice(0, -1).join(', ')} or ${last}`;
}
