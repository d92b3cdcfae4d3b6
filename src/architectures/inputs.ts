import type { HeadLayout } from '../engine/head-layout';
import type { Attending } from '../engine/attend-input';
import type { Matrix } from '../model/matrix';
import type { Sequence } from '../model/sequence';
import type { DeclaredProjections, Projections, Spec } from '../model/spec';
import { embeddings, isEmbeddingId } from './embeddings';
import type { Embedding } from './embeddings/embedding';

/** Enough columns to look different, few enough to read. */
const READABLE_WIDTH = 8;

type Part = 'queries' | 'keys' | 'values';

const PROJECTION_OF: Readonly<Record<Part, 'query' | 'key' | 'value'>> = { queries: 'query', keys: 'key', values: 'value' };

/** The sequences of a block with their vectors, as declared or embedded. */
export interface Inputs {
  readonly queries: Attending;
  readonly keys?: Attending;
  readonly values?: Attending;
}

export function embeddingOf(spec: Spec): Embedding {
  const name = spec.embedding ?? 'random';
  if (!isEmbeddingId(name)) throw new Error(`No embedding is called ${name}`);
  return embeddings[name];
}

/** Both sequences whatever the reading: self- and cross-attention see the same vectors. */
export function embedInputs(spec: Spec, queries: Sequence, projections: Projections, layout: HeadLayout): Inputs {
  const vocabulary = [...new Set([queries, spec.keys, spec.values].flatMap((sequence) => sequence?.tokens ?? []))];
  const embed = (part: Part, { tokens, vectors }: Sequence): Attending => {
    const width = widthOf(spec, part, projections, layout);
    return { tokens, states: vectors ?? embeddingOf(spec).embed(tokens, { seed: spec.seed, width, vocabulary }) };
  };
  return {
    queries: embed('queries', queries),
    ...(spec.keys && { keys: embed('keys', spec.keys) }),
    ...(spec.values && { values: embed('values', spec.values) }),
  };
}

/** How wide the words of a sequence should be: as declared, as its projection takes them, as other vectors of the block are. */
function widthOf(spec: Spec, part: Part, projections: Projections, layout: HeadLayout): number {
  return spec.dimension ?? takenBy(projections, part) ?? declaredWidth(spec) ?? readableWidth(layout);
}

function takenBy(projections: Projections, part: Part): number | undefined {
  return typeof projections === 'string' ? undefined : matrixOf(projections, part)?.rows;
}

function matrixOf(projections: DeclaredProjections, part: Part): Matrix | undefined {
  return projections[PROJECTION_OF[part]];
}

function declaredWidth(spec: Spec): number | undefined {
  return (spec.queries?.vectors ?? spec.keys?.vectors ?? spec.values?.vectors)?.columns;
}

/** The least multiple of the heads that is wide enough, so that any number of heads splits the columns. */
function readableWidth({ heads }: HeadLayout): number {
  return heads * Math.ceil(READABLE_WIDTH / heads);
}
