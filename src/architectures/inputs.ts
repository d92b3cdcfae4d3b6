import type { Attending } from '../engine/attention/attend-input';
import type { FloatMatrix } from '../engine/matrices/matrix';
import type { HeadLayout } from '../engine/attention/head-layout';
import type { Keep } from '../engine/matrices/keep';
import { widthTaken } from '../engine/attention/score-parameters';
import { scores, type ScoreId } from '../engine/scores';
import type { Sequence } from '../model/sequence';
import type { Projections, Spec } from '../model/spec';
import { embeddings, isEmbeddingId } from './embeddings';
import type { Embedding } from './embeddings/embedding';
import { withPlaces } from './patterns/places';

type Part = 'queries' | 'keys' | 'values';

/** The sequences of a block with their vectors, as declared or embedded. */
export interface Inputs {
  readonly queries: Attending;
  readonly keys?: Attending;
  readonly values?: Attending;
}

/** What the embedded words go through at their site. */
export interface Feeding {
  readonly projections: Projections;
  readonly score: ScoreId;
  readonly layout: HeadLayout;
  /** Whether positions turn pairs of columns, so that a head needs an even number of them. */
  readonly inPairs: boolean;
}

export function embeddingOf(spec: Spec): Embedding {
  const name = spec.embedding ?? 'words';
  if (!isEmbeddingId(name)) throw new Error(`No embedding is called ${name}`);
  return embeddings[name];
}

/** Both sequences whatever the reading: self- and cross-attention see the same vectors. */
export function embedInputs(spec: Spec, queries: Sequence, feeding: Feeding, keep: Keep): Inputs {
  const all = [queries, spec.keys, spec.values].flatMap((sequence) => sequence?.tokens ?? []);
  const embed = (part: Part, { tokens, vectors }: Sequence): Attending => {
    return { tokens, states: vectors ?? embedderOf(spec, widthOf(spec, part, feeding), all, keep)(tokens) };
  };
  return {
    queries: embed('queries', queries),
    ...(spec.keys && { keys: embed('keys', spec.keys) }),
    ...(spec.values && { values: embed('values', spec.values) }),
  };
}

/** Tokens → tokens × width, by the block's embedding. `all`: every token that the block may ask for, since one-hot vectors have a column for each. */
export function embedderOf(spec: Spec, width: number, all: readonly string[], keep: Keep): (tokens: readonly string[]) => FloatMatrix {
  const meant = (token: string): string => spec.aliases?.get(token) ?? token;
  const vocabulary = [...new Set(all.map(meant))];
  return (tokens) => embeddingOf(spec).embed(tokens.map(meant), { seed: spec.seed, width, vocabulary, keep });
}

/** How wide the words of a sequence should be: as declared, as its projection takes them, as other vectors of the block are. */
export function widthOf(spec: Spec, part: Part, feeding: Feeding): number {
  return spec.dimension ?? takenBy(feeding, part) ?? takenByAnother(feeding) ?? declaredWidth(spec) ?? readableWidth(spec, feeding);
}

function takenBy({ projections, score, layout }: Feeding, part: Part): number | undefined {
  if (typeof projections === 'string') return undefined;
  return part === 'values' ? projections.value?.rows : widthTaken(score, projections, part === 'queries' ? 'query' : 'key', layout);
}

/** A projection that is not declared is the identity: then the words are as wide as a declared one takes them. */
function takenByAnother({ projections, score }: Feeding): number | undefined {
  if (typeof projections === 'string' || !scores[score].equalWidths) return undefined;
  const { query, key, value, queryBias, keyBias } = projections;
  return (query ?? key ?? value)?.rows ?? (queryBias ?? keyBias)?.columns;
}

/** Queries and keys are compared with each other; values may have a width of their own, and leave that of the words alone. */
function declaredWidth(spec: Spec): number | undefined {
  return (spec.queries?.vectors ?? spec.keys?.vectors)?.columns;
}

/** The embedding's own width; where heads split the columns, the least multiple of the heads that holds it. */
function readableWidth(spec: Spec, { projections, layout: { heads }, inPairs }: Feeding): number {
  const width = embeddingOf(spec).width ?? 1;
  const unit = inPairs ? 2 * heads : heads;
  return projections === 'pattern' ? width : unit * Math.ceil(width / unit);
}

/** What attends and what is attended to, with their places beside the word vectors. The values stay words alone. */
export function placed({ queries, keys, ...others }: Inputs, squaredLength: number): Inputs {
  return { queries: withPlaces(queries, squaredLength), ...(keys && { keys: withPlaces(keys, squaredLength) }), ...others };
}

/** |vector|² of a typical token: as the embedding makes it, or an entry of 1 in each column where vectors are declared. */
export function squaredLengthOf(spec: Spec): number {
  const width = spec.dimension ?? declaredWidth(spec);
  const { width: natural = 1, squaredLength } = embeddingOf(spec);
  return spec.queries?.vectors === undefined ? squaredLength(width ?? natural) : (width ?? natural);
}

/** Tokens of the longest sequence that attends or is attended to. */
export function longestOf({ queries, keys }: Spec): number {
  return Math.max(queries?.tokens.length ?? 0, keys?.tokens.length ?? 0);
}
