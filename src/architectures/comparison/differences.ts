import type { Matrix } from '../../model/matrix';
import type { Problem } from '../../model/diagnostic';
import type { Difference, Head, Site, Trace } from '../../model/trace';

/** A reading, and the words that it exchanges. */
export interface Compared {
  readonly trace: Pick<Trace, 'sites' | 'reading'>;
  readonly exchange: ReadonlyMap<string, string>;
}

export interface Differences {
  readonly differences: readonly Difference[];
  readonly problems: readonly Problem[];
}

/** The second reading's weights less the first's, at each site and head that both have over the same words; or why there are none. */
export function differencesOf(first: Compared, second: Compared): Differences {
  const pairs = pairsOf(first.trace.sites, second.trace.sites);
  const reasons = pairs.map(([a, b]) => reason(a, b, first.exchange, second.exchange));
  const differences = pairs.flatMap(([a, b], index) => (reasons[index] === undefined ? ofSites(a, b) : []));
  if (differences.length > 0) return { differences, problems: [] };
  return { differences, problems: [problem(pairs.length === 0 ? noPairs(first.trace.sites, second.trace.sites) : (reasons[0] ?? ''))] };
}

type Pair = readonly [first: Site, second: Site];

/** Sites of one name; where each reading has one name only, these two. */
function pairsOf(first: readonly Site[], second: readonly Site[]): Pair[] {
  const names = (sites: readonly Site[]) => new Set(sites.map(({ id }) => id));
  const alone = names(first).size === 1 && names(second).size === 1;
  return second.flatMap((b) => {
    const a = first.find(({ id, layer }) => layer === b.layer && (alone || id === b.id));
    return a === undefined ? [] : [[a, b] as const];
  });
}

function noPairs(first: readonly Site[], second: readonly Site[]): string {
  if (first.length === 0 || second.length === 0) return 'There is no difference to draw: one of the two readings could not be computed.';
  return `There is no difference to draw: the first reading has the sites ${named(first)}, the second ${named(second)}.`;
}

function named(sites: readonly Site[]): string {
  return [...new Set(sites.map(({ id }) => id))].join(', ');
}

/** Why these two cannot be taken from each other; nothing where they can. */
function reason(a: Site, b: Site, before: Compared['exchange'], after: Compared['exchange']): string | undefined {
  const sizes = [a, b].map(({ queries, keys }) => `${queries.length} × ${keys.length}`);
  if (sizes[0] !== sizes[1]) return `There is no difference to draw: the weights are ${sizes.join(' in the first reading, ')} in the second.`;
  for (const [axis, noun] of [['queries', 'query'], ['keys', 'key']] as const) {
    const at = a[axis].findIndex((token, index) => !isSameWord(token, b[axis][index] ?? '', before, after));
    if (at !== -1) return `There is no difference to draw: ${noun} ${at + 1} is "${a[axis][at] ?? ''}" in the first reading, "${b[axis][at] ?? ''}" in the second.`;
  }
  return undefined;
}

/** Whether one word of the block became both. */
function isSameWord(first: string, second: string, before: Compared['exchange'], after: Compared['exchange']): boolean {
  return [first, second, ...before.keys(), ...after.keys()].some((word) => (before.get(word) ?? word) === first && (after.get(word) ?? word) === second);
}

function ofSites(a: Site, b: Site): Difference[] {
  return b.heads.flatMap((head, index) => {
    const weights = less(head, a.heads[index]);
    return weights === undefined ? [] : [{ site: b.id, layer: b.layer, head: index, weights }];
  });
}

function less(second: Head, first: Head | undefined): Matrix | undefined {
  const [a, b] = [first?.steps['weights'], second.steps['weights']];
  if (a === undefined || b === undefined || a.rows !== b.rows || a.columns !== b.columns) return undefined;
  return { rows: b.rows, columns: b.columns, data: b.data.map((weight, cell) => weight - (a.data[cell] ?? 0)) };
}

function problem(message: string): Problem {
  return { severity: 'warning', key: 'difference', message, hint: 'A difference needs two readings over the same words: [{}, {replace: {tired: wide}}], [{score: dot}, {score: scaled-dot}].' };
}
