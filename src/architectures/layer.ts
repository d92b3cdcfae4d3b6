import { attend, type Attended, type AttendInput, type Attending } from '../engine/attend';
import type { Engine } from '../engine/engine';
import type { HeadLayout } from '../engine/head-layout';
import { isScoreId, type ScoreId } from '../engine/scores';
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
  const { queries } = spec;
  // That queries are required is the block's to say; there is nothing to compute without them.
  if (queries === undefined) return { trace: emptyTrace(spec, spec.attention), problems: [] };
  const { attention, problems } = reading(spec);
  const layout = layoutOf(spec, attention);
  const projections = projectionsOf(spec, attention);
  const inputs = embedInputs(spec, queries, projections, layout);
  const parts = partsOf(inputs, attention);
  const attended = attend(engine, siteInput(spec, attention, parts, projections, layout));
  return {
    trace: { ...emptyTrace(spec, attention), ...computed(attended), weightsFrom: weightsFrom(spec, attention, projections), streams: streams(inputs) },
    problems: [...problems, ...parts.problems, ...attended.problems],
  };
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
  const message = `There ${found === 1 ? 'is 1 value' : `are ${found} values`}, but ${needed === 1 ? '1 key' : `${needed} keys`}.`;
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

function computed({ site, formulas }: Attended) {
  return { sites: site === undefined ? [] : [site], formulas };
}

function emptyTrace(spec: Spec, attention: Attention): Run['trace'] {
  return {
    format: 1, architecture: spec.architecture, attention, weightsFrom: 'declared',
    sites: [], formulas: {}, streams: [], cells: [], predictions: [], generation: [], compare: [],
  };
}
