import { attend } from '../engine/attend';
import type { AttendInput, Attending } from '../engine/attend-input';
import { counted } from '../engine/counted';
import type { Engine } from '../engine/engine';
import { settleCounts, type HeadLayout } from '../engine/head-layout';
import { isScoreId, type ScoreId } from '../engine/scores';
import { extentProblem } from '../engine/sizes';
import type { Problem } from '../model/diagnostic';
import type { SiteChoice } from '../model/site-choice';
import type { Attention, Projections, Spec } from '../model/spec';
import type { Stream } from '../model/trace';
import type { Architecture, Run } from './architecture';
import { embeddingOf, embedInputs, type Inputs } from './inputs';
import { projectionMatrices } from './projections';
import { atSite } from './scoped';

const ADD_KEYS = 'There is nothing else to attend to yet: add a line such as "keys: …" with a second sequence.';

export const layer = {
  id: 'layer',
  doc: 'One attention layer with nothing around it: the mechanism alone.',
  example: 'I am a student -> je suis étudiant\narchitecture: layer',
  sites: ['self', 'cross'],
  choices: (spec) => [
    { id: 'self', label: 'Self-attention', overrides: { attention: 'self' } },
    { id: 'cross', label: 'Cross-attention', overrides: { attention: 'cross' }, ...(spec.keys ? {} : { missing: ADD_KEYS }) },
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
  const inputs = embedInputs(spec, spec.queries, projectionsOf(spec, attention), layout);
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

function compute(spec: Spec, engine: Engine, attention: Attention, inputs: Inputs, layout: HeadLayout) {
  const projections = projectionsOf(spec, attention);
  const parts = partsOf(inputs, attention);
  const { site, formulas, problems } = attend(engine, siteInput(spec, attention, parts, projections, layout));
  const trace = { sites: site === undefined ? [] : [site], formulas, weightsFrom: weightsFrom(spec, attention, projections), streams: streams(inputs) };
  return { trace, problems: [...parts.problems, ...problems] };
}

/** What attends, what is attended to, and what is taken from there. */
interface Parts {
  readonly from: { readonly queries: string; readonly keys: string };
  readonly queries: Attending;
  readonly keys: Attending;
  readonly values: Attending;
  readonly problems: readonly Problem[];
}

/** Cross-attention needs a second sequence; without one the block is read as self-attention. */
function reading(spec: Spec): { attention: Attention; problems: readonly Problem[] } {
  if (spec.attention === 'self' || spec.keys !== undefined) return { attention: spec.attention, problems: [] };
  const message = 'Cross-attention needs a second sequence, but only queries are declared.';
  const hint = 'Add "keys: …" with what is attended to, or write "attention: self".';
  return { attention: 'self', problems: [{ severity: 'error', key: 'attention', message, hint }] };
}

/** Q stays; K and V come from the queries in self-attention, from the keys (or declared values) in cross-attention. */
function partsOf(inputs: Inputs, attention: Attention): Parts {
  const { queries, keys = queries } = inputs;
  if (attention === 'self') {
    return { from: { queries: 'queries', keys: 'queries' }, queries, keys: queries, values: queries, problems: [] };
  }
  const { values, problems } = valuesFor(keys, inputs.values);
  return { from: { queries: 'queries', keys: 'keys' }, queries, keys, values, problems };
}

/** One value a key; the keys themselves where the values cannot be used. */
function valuesFor(keys: Attending, values: Attending = keys): { values: Attending; problems: readonly Problem[] } {
  const found = values.states.rows;
  const needed = keys.states.rows;
  if (found === needed) return { values, problems: [] };
  const message = `There ${found === 1 ? 'is' : 'are'} ${counted(found, 'value')}, but ${counted(needed, 'key')}.`;
  const hint = 'Give one value for each key, or leave "values" out: then the keys are the values.';
  return { values: keys, problems: [{ severity: 'error', key: 'values', message, hint }] };
}

function layoutOf(spec: Spec, site: string): HeadLayout {
  const heads = atSite(spec.heads, site) ?? 1;
  return { heads, kvHeads: atSite(spec.kvHeads, site) ?? heads };
}

/** Declared vectors are Q, K and V as they stand; words are projected. */
function projectionsOf(spec: Spec, site: string): Projections {
  const declared = spec.queries?.vectors ?? spec.keys?.vectors;
  return atSite(spec.projections, site) ?? (declared === undefined ? 'random' : 'none');
}

function siteInput(spec: Spec, attention: Attention, parts: Parts, projections: Projections, layout: HeadLayout): AttendInput {
  const { from, queries, keys, values } = parts;
  const scale = atSite(spec.scale, attention);
  const widths = { queries: queries.states.columns, keys: keys.states.columns, values: values.states.columns };
  return {
    id: attention, layer: 1, from, queries, keys, values: values.states, layout,
    score: scoreOf(spec, attention),
    ...(scale !== undefined && { scale }),
    mask: atSite(spec.mask, attention) ?? [],
    // One layer has one set of weights, however it is read: the streams are not named by `self` or `cross`, so that Q stays.
    projections: projectionMatrices(projections, { seed: spec.seed, name: 'layer', layer: 1, layout }, widths),
  };
}

function scoreOf(spec: Spec, site: string): ScoreId {
  const name = atSite(spec.score, site) ?? 'scaled-dot';
  if (!isScoreId(name)) throw new Error(`No score is called ${name}`);
  return name;
}

/** `seed` as soon as one number behind the weights was drawn at random. */
function weightsFrom(spec: Spec, attention: Attention, projections: Projections): string {
  const attending = attention === 'self' ? [spec.queries] : [spec.queries, spec.keys, spec.values];
  const drawn = attending.some((sequence) => sequence !== undefined && sequence.vectors === undefined);
  return projections === 'random' || (drawn && embeddingOf(spec).seeded) ? 'seed' : 'declared';
}

function streams(inputs: Inputs): Stream[] {
  return Object.entries({ ...inputs }).map(([id, { tokens, states }]) => ({ id, layer: 0, tokens, states }));
}

function emptyTrace(spec: Spec, attention: Attention): Run['trace'] {
  return {
    format: 1, architecture: spec.architecture, attention, weightsFrom: 'declared',
    sites: [], formulas: {}, streams: [], cells: [], predictions: [], generation: [], compare: [],
  };
}
