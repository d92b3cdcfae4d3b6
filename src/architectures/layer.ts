import { attend } from '../engine/attention/attend';
import type { AttendInput } from '../engine/attention/attend-input';
import { settleCounts, type HeadLayout } from '../engine/attention/head-layout';
import { positionOfRule } from '../engine/attention/positioning';
import { extentProblem } from '../engine/attention/sizes';
import type { Engine } from '../engine/engine';
import type { Problem } from '../model/diagnostic';
import type { SiteChoice } from '../model/site-choice';
import type { Attention, Projections, Spec } from '../model/spec';
import type { Site, Stream } from '../model/trace';
import type { Architecture, Run } from './architecture';
import { emptyTrace } from './empty-trace';
import { embeddingOf, embedInputs, longestOf, placed, squaredLengthOf, type Feeding, type Inputs } from './inputs';
import { placedParts, reading, type Parts } from './layer/parts';
import { layoutOf } from './layout';
import { mechanismOf, ofSite, offsetAt, positionAt, scoreOf } from './mechanism';
import { multipliesQueriesAndKeys, patterned, patternProblem, patternsOf, readWords, unusedPatterns } from './patterned';
import type { PatternId } from './patterns';
import { addPositions, POSITIONED } from './positioned';
import { drawFor, type InputWidths, type ProjectedSite } from './projections';
import { atSite } from './scoped';
import { scoredProjections } from './scored-projections';

const ADD_KEYS = 'There is nothing else to attend to yet: add a line such as "keys: …" with a second sequence.';

export const layer = {
  id: 'layer',
  doc: 'One attention layer with nothing around it: the mechanism alone.',
  example: 'I am a student -> je suis étudiant\narchitecture: layer',
  sites: ['self', 'cross'],
  choices: (spec) => [
    { id: 'self', label: 'Self-attention', overrides: { attention: 'self' } },
    { id: 'cross', label: 'Cross-attention', overrides: { attention: 'cross' }, ...(spec.keys ? {} : { missing: ADD_KEYS, lacks: 'keys' }) },
  ] satisfies SiteChoice[],
  run,
} as const satisfies Architecture;

/** One site: the queries attend to themselves, or to the keys. */
function run(spec: Spec, engine: Engine): Run {
  const { attention, problems } = reading(spec);
  const trace = emptyTrace(spec, attention);
  const tooLong = firstProblem(spec, ({ tokens }) => [tokens.length, 1]);
  if (tooLong !== undefined) return { trace, problems: [tooLong] };
  // That queries are required is the block's to say; there is nothing to compute without them.
  if (spec.queries === undefined) return { trace, problems };
  const { layout, problems: headProblems } = settleCounts(layoutOf(spec, attention));
  const inputs = embedInputs(spec, spec.queries, feeding(spec, attention, layout), engine.keep);
  const tooWide = firstProblem(inputs, ({ states }) => [states.rows, states.columns]);
  if (tooWide !== undefined) return { trace, problems: [tooWide] };
  const computed = compute(spec, engine, attention, inputs, layout);
  return { trace: { ...trace, ...computed.trace }, problems: [...problems, ...headProblems, ...computed.problems] };
}

/** Checked before anything is drawn at random for it: a text of a whole book would keep the note waiting. */
function firstProblem<Part>(
  parts: { readonly queries?: Part | undefined; readonly keys?: Part | undefined; readonly values?: Part | undefined },
  extent: (part: Part) => readonly [tokens: number, columns: number],
): Problem | undefined {
  for (const name of ['queries', 'keys', 'values'] as const) {
    const part = parts[name];
    const problem = part === undefined ? undefined : extentProblem(name, ...extent(part));
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function compute(spec: Spec, engine: Engine, attention: Attention, embedded: Inputs, layout: HeadLayout) {
  const projections = projectionsOf(spec, attention);
  const origin = { ...originOf(spec), layout, keep: engine.keep };
  const add = addPositions(positionAt(spec, attention), engine, drawFor(origin));
  const { inputs, parts } = placedParts(embedded, attention, offsetAt(spec, attention), add);
  const followed = projections === 'pattern' ? followedBy(spec, attention, layout) : [];
  const unfit = projections === 'pattern' ? patternProblem(parts, followed, layout) : undefined;
  if (unfit !== undefined) return { trace: { streams: streams(inputs) }, problems: [...parts.problems, unfit] };
  const { input, drawn } = siteInput(spec, attention, parts, projections, origin);
  const { site, formulas, problems, ...attended } = attend(engine, input);
  const isSeeded = drawn || attended.drawn || positionOfRule(input.position).seeded;
  const trace = {
    sites: site === undefined ? [] : [named(site, followed)],
    formulas: add === undefined ? formulas : { inputs: engine.formula(POSITIONED), ...formulas },
    weightsFrom: isSeeded ? 'seed' : weightsFrom(spec, attention, projections, followed),
    streams: streams(projections === 'pattern' ? placed(inputs, squaredLengthOf(spec)) : inputs),
  };
  const found = [...unusedPatterns(spec, attention, projections), ...problems].map((problem) => ofSite(spec, attention, problem));
  return { trace, problems: [...parts.problems, ...found] };
}

/** Declared vectors are Q, K and V as they stand; words are projected. Heads that are listed by name, or words, follow patterns where the score allows it. */
function projectionsOf(spec: Spec, site: string): Projections {
  const declared = spec.queries?.vectors ?? spec.keys?.vectors;
  const fallback = declared === undefined ? 'random' : 'none';
  const listed = typeof atSite(spec.heads, site) === 'object';
  // Turning by the position would take the queries and keys of a pattern away from each other.
  const isTurned = positionAt(spec, site).kind === 'rope';
  const projections = atSite(spec.projections, site) ?? (listed || (declared === undefined && !isTurned) ? 'pattern' : fallback);
  return projections === 'pattern' && !multipliesQueriesAndKeys(spec, site) ? fallback : projections;
}

/** However the block is read, its heads stay the same. */
function followedBy(spec: Spec, site: string, layout: HeadLayout): readonly PatternId[] {
  return patternsOf(spec, site, layout, atSite(spec.mask, site) ?? [], spec.keys !== undefined);
}

function feeding(spec: Spec, site: string, layout: HeadLayout): Feeding {
  return { projections: projectionsOf(spec, site), score: scoreOf(spec, site), layout, inPairs: positionAt(spec, site).kind === 'rope' };
}

/** One layer has one set of weights, however it is read: the streams are not named by `self` or `cross`, so that Q stays. */
function originOf({ seed }: Spec) {
  return { seed, name: 'layer', layer: 1 };
}

function siteInput(spec: Spec, attention: Attention, parts: Parts, projections: Projections, origin: ProjectedSite): { input: AttendInput; drawn: boolean } {
  const { from, queries, keys, values } = parts;
  const { layout } = origin;
  const mechanism = mechanismOf(spec, attention);
  const { drawn, ...fed } = projections === 'pattern'
    ? { drawn: false, ...patterned(parts, { ...origin, patterns: followedBy(spec, attention, layout), squaredLength: squaredLengthOf(spec), offset: mechanism.offset }, longestOf(spec)) }
    : { queries, keys, ...scoredProjections(mechanism.score, { asked: projections, isWritten: atSite(spec.projections, attention) !== undefined }, origin, widthsOf(parts)) };
  return { input: { id: attention, layer: 1, from, ...fed, values: values.states, layout, ...mechanism, draw: drawFor(origin) }, drawn };
}

function widthsOf({ queries, keys, values }: Parts): InputWidths {
  return { queries: queries.states.columns, keys: keys.states.columns, values: values.states.columns };
}

/** `seed` as soon as one number behind the weights was drawn at random. */
function weightsFrom(spec: Spec, attention: Attention, projections: Projections, followed: readonly PatternId[]): string {
  const attending = attention === 'self' ? [spec.queries] : [spec.queries, spec.keys, spec.values];
  const drawn = attending.some((sequence) => sequence !== undefined && sequence.vectors === undefined);
  if (projections === 'pattern') return drawn && embeddingOf(spec).seeded && readWords(followed) ? 'seed' : 'pattern';
  return projections === 'random' || (drawn && embeddingOf(spec).seeded) ? 'seed' : 'declared';
}

/** Each head by the pattern that it follows. */
function named(site: Site, followed: readonly PatternId[]): Site {
  const heads = site.heads.map((head, h) => ({ ...head, ...(followed[h] !== undefined && { pattern: followed[h] }) }));
  return { ...site, heads };
}

function streams(inputs: Inputs): Stream[] {
  return Object.entries({ ...inputs }).map(([id, { tokens, states }]) => ({ id, layer: 0, tokens, states }));
}
