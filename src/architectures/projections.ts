import type { HeadLayout } from '../engine/attention/head-layout';
import { makeAnew, type Keep } from '../engine/matrices/keep';
import { sideBySide, type FloatMatrix } from '../engine/matrices/matrix';
import { randomMatrix, stream, type Draw } from '../engine/matrices/random';
import type { DeclaredProjections, Projections } from '../model/spec';

/** Whose matrices these are; part of the name of their random streams. */
export interface ProjectedSite {
  readonly seed: number;
  readonly name: string;
  readonly layer: number;
  readonly layout: HeadLayout;
  /** Where matrices are kept that other blocks have too. */
  readonly keep?: Keep;
}

/** Columns of what goes into each projection. */
export interface InputWidths {
  readonly queries: number;
  readonly keys: number;
  readonly values: number;
}

/** A block's `projections` as matrices, inputs × outputs. An absent one is the identity: x·I and x are the same. */
export function projectionMatrices(asked: Exclude<Projections, 'pattern'>, site: ProjectedSite, widths: InputWidths): DeclaredProjections {
  if (asked === 'none' || asked === 'identity') return {};
  return asked === 'random' ? randomProjections(site, widths) : asked;
}

/** One block of columns a head, each from a stream of its own: a head keeps its numbers when others come or go. */
function randomProjections(site: ProjectedSite, widths: InputWidths): DeclaredProjections {
  const { heads, kvHeads } = site.layout;
  const headWidth = Math.max(1, Math.floor(widths.queries / heads));
  return {
    query: perHead(site, 'query', heads, widths.queries, headWidth),
    key: perHead(site, 'key', kvHeads, widths.keys, headWidth),
    value: perHead(site, 'value', kvHeads, widths.values, headWidth),
    output: outputMatrix(site, heads * headWidth, widths.queries),
  };
}

function outputMatrix(site: ProjectedSite, inputs: number, outputs: number): FloatMatrix {
  const { seed, name, layer, keep = makeAnew } = site;
  return keep(`${seed}/${name}/${layer}/output: ${inputs} × ${outputs}`, () => seeded(site, 'all/output', inputs, outputs));
}

function perHead(site: ProjectedSite, role: string, heads: number, inputs: number, outputs: number): FloatMatrix {
  const { seed, name, layer, keep = makeAnew } = site;
  return keep(`${seed}/${name}/${layer}/${role}: ${heads} of ${inputs} × ${outputs}`, () =>
    sideBySide(Array.from({ length: heads }, (_, head) => seeded(site, `${head + 1}/${role}`, inputs, outputs))));
}

/** Draws what a mechanism of this site needs and the block does not declare, each matrix from a stream of its own. */
export function drawFor({ seed, name, layer, keep = makeAnew }: Omit<ProjectedSite, 'layout'>): Draw {
  const drawn: Draw = (role, rows, columns, deviation) => randomMatrix(rows, columns, deviation, stream(seed, `${name}/${layer}/${role}`));
  return (role, rows, columns, deviation) => keep(`drawn ${seed}/${name}/${layer}/${role}: ${rows} × ${columns}, ${deviation}`, () => drawn(role, rows, columns, deviation));
}

/** Entries of variance 1 / inputs keep what they project at its size. Glorot and Bengio 2010. */
function seeded(site: ProjectedSite, name: string, inputs: number, outputs: number): FloatMatrix {
  return randomMatrix(inputs, outputs, 1 / Math.sqrt(inputs), stream(site.seed, `${site.name}/${site.layer}/${name}`));
}
