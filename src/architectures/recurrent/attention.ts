import { attend, type Attended } from '../../engine/attention/attend';
import type { Attending, AttendInput, ProjectedKeys } from '../../engine/attention/attend-input';
import { settleCounts } from '../../engine/attention/head-layout';
import type { Engine } from '../../engine/engine';
import type { FloatMatrix } from '../../engine/matrices/matrix';
import { scores } from '../../engine/scores';
import type { Score } from '../../engine/scores/score';
import type { Problem } from '../../model/diagnostic';
import type { DeclaredProjections, Projections, Spec } from '../../model/spec';
import type { Site } from '../../model/trace';
import { layoutOf } from '../layout';
import { mechanismOf, ofSite, offsetAt, positionAt } from '../mechanism';
import { unusedPatterns } from '../patterned';
import { addPositions } from '../positioned';
import { drawFor, projectionMatrices, type InputWidths, type ProjectedSite } from '../projections';
import { atSite } from '../scoped';
import { scoredProjections } from '../scored-projections';
import type { RecurrentConfiguration } from './configuration';
import type { Origin } from './origin';

const SITE = 'cross';

/** The decoder's look at the source: for one row at a time, and for all of them together. */
export interface Attention {
  /** Row i alone, where the state of a row depends on what the row before saw. Undefined where it cannot be computed. */
  readonly row: (i: number, query: FloatMatrix) => Site | undefined;
  readonly all: (queries: FloatMatrix) => Attended;
}

/** Everything of the site but its queries. */
type Prepared = Omit<AttendInput, 'queries'>;

/** What the decoder looks with, and at what. */
export interface Looking {
  readonly configuration: RecurrentConfiguration;
  readonly origin: Origin;
  /** The words that the rows are labelled by; it may grow while rows are computed one by one. */
  readonly fed: readonly string[];
  /** Whether the model finds them itself. */
  readonly isGenerated?: boolean;
  /** The encoder's states. */
  readonly keys: Attending;
}

export function attentionOf(spec: Spec, engine: Engine, { configuration, origin, fed, keys, isGenerated = false }: Looking): Attention {
  const add = addPositions(positionAt(spec, SITE), engine, drawFor(originOf(spec)));
  const placed = (attending: Attending, first: number): Attending => add?.(attending, first) ?? attending;
  const { input: site, problems } = prepared(spec, configuration, origin, placed(keys, 0));
  const input = { ...site, ...(isGenerated && { grows: ['queries'] as const }) };
  let cached: ProjectedKeys | undefined;
  return {
    row(i, states) {
      const offset = offsetAt(spec, SITE) + i;
      const queries = placed({ tokens: fed.slice(i, i + 1), states }, offset);
      const attended = attend(engine, { ...input, queries, offset, continuation: { first: i, queries: fed, keys: keys.tokens, ...(cached && { cached }) } });
      cached ??= attended.projected;
      return attended.site && fromOrigin(attended.site, origin);
    },
    all(states) {
      const attended = attend(engine, { ...input, queries: placed({ tokens: fed, states }, offsetAt(spec, SITE)) });
      return { ...attended, ...(attended.site && { site: fromOrigin(attended.site, origin) }), problems: [...problems, ...attended.problems].map((problem) => ofSite(spec, SITE, problem)) };
    },
  };
}

/** What stands in the trace of a trained model says so. */
function fromOrigin(site: Site, { untrained, weightsFrom }: Origin): Site {
  return untrained ? site : { ...site, weightsFrom };
}

/** W_Q, W_K and v as they were learned. */
function trainedMatrices(trained: Origin['trained']): DeclaredProjections | undefined {
  const [query, key, v] = ['W_Q', 'W_K', 'v'].map((name) => trained(`decoder/1/cross/${name}`));
  return query && key && v && { query, key, score: [v] };
}

function originOf({ seed }: Spec): Pick<ProjectedSite, 'seed' | 'name' | 'layer'> {
  return { seed, name: SITE, layer: 1 };
}

function prepared(spec: Spec, { alignment, decoderWidth }: RecurrentConfiguration, { trained }: Origin, keys: Attending): { input: Prepared; problems: readonly Problem[] } {
  const { layout, problems } = settleCounts(layoutOf(spec, SITE));
  const mechanism = mechanismOf(spec, SITE);
  const site = { ...originOf(spec), layout };
  const widths = { queries: decoderWidth, keys: keys.states.columns, values: keys.states.columns };
  const asked = projectionsOf(spec);
  const input = {
    id: SITE, layer: 1, from: { queries: 'decoder', keys: 'encoder' }, keys, values: keys.states, layout, ...mechanism,
    ...(alignment && { alignment }), projections: trainedMatrices(trained) ?? matricesOf(spec, asked, site, widths), draw: drawFor(site),
  };
  return { input, problems: [...problems, ...unusedPatterns(spec, SITE, asked)] };
}

/** States are Q, K and V as they stand, unless the block says otherwise: head patterns are made for words. */
function projectionsOf(spec: Spec): Exclude<Projections, 'pattern'> {
  const written = atSite(spec.projections, SITE);
  return written === undefined || written === 'pattern' ? 'none' : written;
}

/** The network of `additive` has W_Q and W_K in any case: Bahdanau et al. 2015, A.1.2. */
function matricesOf(spec: Spec, asked: Exclude<Projections, 'pattern'>, origin: ProjectedSite, widths: InputWidths): DeclaredProjections {
  const { score } = mechanismOf(spec, SITE);
  const { equalWidths, parameters }: Score = scores[score];
  const isWritten = atSite(spec.projections, SITE) !== undefined;
  if (asked !== 'none' || isWritten || !equalWidths || parameters.length === 0) return scoredProjections(score, { asked, isWritten }, origin, widths).projections;
  const { query, key } = projectionMatrices('random', origin, widths);
  return { ...(query && { query }), ...(key && { key }) };
}
