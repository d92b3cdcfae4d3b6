import type { Attending } from '../engine/attention/attend-input';
import type { HeadLayout } from '../engine/attention/head-layout';
import { LIMITS } from '../engine/limits';
import { grouped } from '../engine/wording/counted';
import type { Problem } from '../model/diagnostic';
import type { DeclaredProjections, MaskRule, Projections, Spec } from '../model/spec';
import { closesTheFuture } from './mechanism';
import { patterns, type PatternId } from './patterns';
import { assignPatterns } from './patterns/assign';
import { patternEntries, patternProjections, type PatternedSite } from './patterns/matrices';
import { withPlaces, type Stretch } from './patterns/places';
import { atSite } from './scoped';

/** Scores that multiply queries and keys as they are; a pattern is made for their product. */
const PRODUCTS: readonly string[] = ['scaled-dot', 'dot', 'cosine'];

/** Word vectors that attend, before their places stand beside them. */
interface Words {
  readonly from: { readonly queries: string; readonly keys: string };
  readonly queries: Attending;
  readonly keys: Attending;
  /** m × d_v */
  readonly values: Attending;
}

/** What stands in for the words and the projections of a site where its heads follow patterns. */
export interface Patterned {
  readonly queries: Attending;
  readonly keys: Attending;
  readonly projections: DeclaredProjections;
}

export function multipliesQueriesAndKeys(spec: Spec, site: string): boolean {
  return PRODUCTS.includes(atSite(spec.score, site) ?? 'scaled-dot');
}

/** Which pattern each head of the site follows, under its mask. */
export function patternsOf(spec: Spec, site: string, { heads }: HeadLayout, mask: readonly MaskRule[], twoSequences: boolean): readonly PatternId[] {
  const asked = atSite(spec.heads, site);
  return assignPatterns(typeof asked === 'object' ? asked : heads, { causal: closesTheFuture(mask), twoSequences });
}

/** The words with their places, and the matrices that make each head do what its pattern says. `stretch`: where the queries and keys stand, when they are a part of theirs. */
export function patterned({ from, queries, keys, values }: Words, site: Omit<PatternedSite, 'longest' | 'self'>, longest: number, stretch: Partial<Record<'queries' | 'keys', Stretch>> = {}): Patterned {
  return {
    queries: withPlaces(queries, site.squaredLength, stretch.queries),
    keys: withPlaces(keys, site.squaredLength, stretch.keys),
    projections: patternProjections({ ...site, longest, self: from.keys === from.queries }, { words: queries.states.columns, values: values.states.columns }),
  };
}

/** Why these words cannot feed these heads, if anything. */
export function patternProblem({ queries, keys, values }: Words, followed: readonly PatternId[], layout: HeadLayout): Problem | undefined {
  const [words, others] = [queries.states.columns, keys.states.columns];
  if (words !== others) {
    const message = `The queries are ${words} wide, but the keys are ${others} wide: the heads ${followed.join(', ')} need them alike.`;
    return { severity: 'error', key: 'keys', message, hint: 'Give both the same width, or projections (inputs × outputs) that make them equally wide.' };
  }
  const entries = patternEntries(layout, { words, values: values.states.columns });
  if (entries <= LIMITS.cells) return undefined;
  const message = `The matrices of ${layout.heads} heads over ${grouped(words)} columns need about ${grouped(Math.ceil(entries / 1e6))} million numbers.`;
  return { severity: 'error', key: 'heads', message, hint: 'Use fewer heads, narrower vectors, or "projections: random".' };
}

/** Patterns that were asked for where they cannot be followed; the heads are then projected otherwise. */
export function unusedPatterns(spec: Spec, site: string, used: Projections): Problem[] {
  if (used === 'pattern') return [];
  const listed = typeof atSite(spec.heads, site) === 'object';
  const written = atSite(spec.projections, site);
  if (!listed && written !== 'pattern') return [];
  const hint = multipliesQueriesAndKeys(spec, site)
    ? 'Leave "projections" out, or write a number of heads.'
    : `They are made for the scores ${PRODUCTS.join(', ')}.`;
  return [{ severity: 'warning', key: listed ? 'heads' : 'projections', message: 'The head patterns are not followed here.', hint }];
}

/** Whether a score depends on the words themselves, not on their places alone. */
export function readWords(followed: readonly PatternId[]): boolean {
  return followed.some((id) => patterns[id].readsWords);
}
