import type { Attending, AttendInput } from '../../engine/attention/attend-input';
import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Draw } from '../../engine/matrices/random';
import type { Problem } from '../../model/diagnostic';
import type { DeclaredProjections, Projections } from '../../model/spec';
import type { Site } from '../../model/trace';
import { squaredLengthOf } from '../inputs';
import { closesTheFuture, positionAt } from '../mechanism';
import { patterned, patternProblem, patternsOf } from '../patterned';
import type { PatternId } from '../patterns';
import { drawFor } from '../projections';
import { atSite } from '../scoped';
import { scoredProjections } from '../scored-projections';
import { operationId, type Attention, type AttentionPlace } from './attention-place';
import { drawnLayer, type TransformerRun } from './run';

/** What the engine is asked for at a place, or why it cannot be. */
export interface Made {
  readonly input?: AttendInput;
  readonly followed: readonly PatternId[];
  /** Whether matrices were drawn that the block does not ask for. */
  readonly drawn: boolean;
  readonly problems: readonly Problem[];
}

/** Projections as they were trained, by head patterns, or by the matrices that the block asks for. */
export function inputOf(all: Attention): Made {
  const trained = trainedProjections(all);
  if (trained !== undefined) return { input: fed(all, { queries: all.queries, keys: all.memory, projections: trained }), followed: [], drawn: false, problems: [] };
  return all.projections === 'pattern' ? byPatterns(all) : byMatrices(all, all.projections);
}

/** As a trained model has them: W_Q, b_Q and so on. */
function trainedProjections(all: Attention): DeclaredProjections | undefined {
  const { run: { trained } } = all;
  if (trained === undefined) return undefined;
  const entries = Object.entries(PROJECTION_NAMES).flatMap(([role, name]) => {
    const matrix = trained.of(`${operationId(all)}/${name}`);
    return matrix === undefined ? [] : [[role, matrix] as const];
  });
  return Object.fromEntries(entries);
}

const PROJECTION_NAMES: Readonly<Record<Exclude<keyof DeclaredProjections, 'score'>, string>> = {
  query: 'W_Q', key: 'W_K', value: 'W_V', output: 'W_O', queryBias: 'b_Q', keyBias: 'b_K', valueBias: 'b_V', outputBias: 'b_O',
};

function byMatrices(all: Attention, asked: Exclude<Projections, 'pattern'>): Made {
  const { run, site, queries, memory, mechanism } = all;
  const widths = { queries: queries.states.columns, keys: memory.states.columns, values: memory.states.columns };
  const isWritten = atSite(run.spec.projections, site) !== undefined;
  const { projections, drawn } = scoredProjections(mechanism.score, { asked, isWritten }, origin(all), widths);
  const own = asked === 'random' ? scaledDown(all, projections) : projections;
  return { input: fed(all, { queries, keys: memory, projections: own }), followed: [], drawn, problems: [] };
}

function byPatterns(all: Attention): Made {
  const { run, site, queries, memory, layout, mechanism, layer } = all;
  const followed = patternsOf(run.spec, site, layout, mechanism.mask, site === 'cross');
  const words = { from: fedFrom(all), queries, keys: memory, values: memory };
  const problem = patternProblem(words, followed, layout);
  if (problem !== undefined) return { followed, drawn: false, problems: [problem] };
  const squaredLength = typicalSquare(run, site, layer, memory.states.columns);
  const { projections, ...placed } = patterned(words, { ...origin(all), patterns: followed, squaredLength, offset: mechanism.offset }, longestAt(all), stretches(all));
  const own = { ...scaledDown(all, projections), output: meanOf(layout.heads, memory.states.columns) };
  return { input: fed(all, { ...placed, projections: own }), followed, drawn: false, problems: [] };
}

/** |x|² of a typical row. Normed rows have d; words that were not normed yet have their own length, and what their positions add. */
function typicalSquare({ spec, configuration }: TransformerRun, site: string, layer: number, width: number): number {
  const isNormed = configuration.normStands === 'before' || configuration.inputNorm || layer > 1 || site === 'cross';
  if (isNormed) return width;
  // A sine and a cosine of one angle add 1: Vaswani et al. 2017, 3.5.
  return squaredLengthOf(spec) + (positionAt(spec, site).kind === 'sinusoidal' ? width / 2 : 0);
}

/** Every head hands over whole vectors; W_O takes their mean, so that what is added to the residual line has its size. */
function meanOf(heads: number, width: number): FloatMatrix {
  const matrix = FloatMatrix.zeros(heads * width, width);
  for (let row = 0; row < matrix.rows; row++) matrix.data[row * width + (row % width)] = 1 / heads;
  return matrix;
}

/** T5 has no scale: its first weights are smaller by as much instead. Raffel et al. 2020, released code. */
function scaledDown({ run, layout }: Attention, projections: DeclaredProjections): DeclaredProjections {
  const { query } = projections;
  if (!run.configuration.unscaled || query === undefined) return projections;
  const factor = 1 / Math.sqrt(query.columns / layout.heads);
  return { ...projections, query: new FloatMatrix(query.rows, query.columns, query.data.map((entry) => entry * factor)) };
}

type Feed = Pick<AttendInput, 'queries' | 'keys' | 'projections'>;

function fed(all: Attention, { queries, keys, projections }: Feed): AttendInput {
  const { run, site, layer, memory, layout, mechanism } = all;
  const { pass } = run;
  return {
    id: site, layer, from: fedFrom(all), queries: words(queries), keys: words(keys), values: memory.states, projections, layout, ...mechanism,
    offset: mechanism.offset + (pass?.first ?? 0),
    draw: drawOf(all),
    ...(run.writes === true && site !== 'encoder-self' && { grows: site === 'cross' ? ['queries'] : ['queries', 'keys'] }),
    ...(pass && { continuation: { first: pass.first, queries: pass.tokens, keys: site === 'cross' ? memory.tokens : pass.tokens, ...(all.cache && { cached: all.cache.projected }) } }),
  };
}

/** Without what else a flow knows. */
function words({ tokens, states }: Attending): Attending {
  return { tokens, states };
}

/** Where rows stand among all that are fed. */
function stretches(all: Attention) {
  const first = all.run.pass?.first ?? 0;
  const count = longestAt(all);
  return { queries: { first, count }, ...(all.site !== 'cross' && { keys: { first: 0, count } }) };
}

/** Places are told as shares of a length, and a decoder does not know how long its text will be. */
const LENGTH_UNKNOWN = 64;

/** Tokens of the sequence that places are shares of: across, a decoder writes as if its text became as long as what is read. */
function longestAt({ run: { pass }, site, memory, mechanism }: Attention): number {
  if (site === 'cross' || site === 'encoder-self') return memory.states.rows;
  return closesTheFuture(mechanism.mask) ? LENGTH_UNKNOWN : (pass?.tokens.length ?? memory.states.rows);
}

function fedFrom({ stack, site }: AttentionPlace): Site['from'] {
  return { queries: stack, keys: site === 'cross' ? 'encoder' : stack };
}

function origin({ run, site, layer, layout }: Attention) {
  return { seed: run.spec.seed, name: site, layer: drawnLayer(run, layer), layout, keep: run.engine.keep };
}

/** Numbers for the distance are drawn once for all layers, as T5 has them; everything else for each. Raffel et al. 2020, 2.1. */
function drawOf(all: Attention): Draw {
  const own = drawFor(origin(all));
  const shared = drawFor({ ...origin(all), layer: 1 });
  return (role, ...size) => (role.endsWith('/position') ? shared : own)(role, ...size);
}
