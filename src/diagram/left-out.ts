import { rowSums } from './matrix/sums';
import { leavesOut } from '../architectures/presentation';
import type { Matrix } from '../model/matrix';
import type { Hidden, Presentation } from '../model/spec';
import type { Head, MaskMap, Site, Trace } from '../model/trace';
import { drawnStep } from './drawn-step';
import type { Axis } from './interaction/spot';

/** Where the tokens that are left in a picture stand in what was computed. */
export type Places = Readonly<Record<'query' | 'key', readonly number[]>>;

/** The trace as a picture shows it, without the tokens that the block hides; the trace itself where it hides none. */
export function withoutHidden(trace: Trace, { hide }: Pick<Presentation, 'hide'>): Trace {
  if (hide === undefined || !leavesOut(trace)) return trace;
  return {
    ...trace,
    sites: trace.sites.map((site) => without(site, hide)),
    streams: trace.streams.map((stream) => {
      const isKeys = trace.sites.some(({ from }) => from.keys === stream.id);
      const kept = keptOf(stream.tokens, hide, isKeys);
      return { ...stream, tokens: at(stream.tokens, kept) };
    }),
  };
}

/** Undefined where nothing of the site is hidden. */
export function placesOf(site: Site, { hide }: Pick<Presentation, 'hide'>): Places | undefined {
  if (hide === undefined) return undefined;
  const places = { query: keptOf(site.queries, hide, site.from.queries === site.from.keys), key: keptOf(site.keys, hide, true) };
  return places.query.length === site.queries.length && places.key.length === site.keys.length ? undefined : places;
}

/** Words go wherever they stand, positions among the keys. Where nothing would be left, everything is. */
function keptOf(tokens: readonly string[], { tokens: names }: Hidden, isKeys: boolean): readonly number[] {
  const kept = tokens.flatMap((token, position) => (names.includes(token) || (isKeys && names.includes(position)) ? [] : [position]));
  return kept.length === 0 ? [...tokens.keys()] : kept;
}

function without(site: Site, hide: Hidden): Site {
  const places = placesOf(site, { hide });
  if (places === undefined) return site;
  return {
    ...site,
    queries: at(site.queries, places.query),
    keys: at(site.keys, places.key),
    ...(site.writes !== undefined && { writes: at(site.writes, places.query) }),
    heads: site.heads.map((head) => headWithout(head, places, hide.renormalize)),
    output: taken(site.output, places.query, undefined),
  };
}

function headWithout(head: Head, places: Places, renormalize: boolean): Head {
  const steps = Object.entries(head.steps).map(([id, matrix]) => {
    const { rows, columns, transposed, shares } = drawnStep(id);
    const along = (axis: Axis) => (axis === 'query' || axis === 'key' ? places[axis] : undefined);
    const part = transposed === true ? taken(matrix, along(columns), along(rows)) : taken(matrix, along(rows), along(columns));
    return [id, shares === true && renormalize ? renormalized(part) : part] as const;
  });
  return { ...head, steps: Object.fromEntries(steps), mask: maskWithout(head.mask, places) };
}

function maskWithout({ rules, columns, closedBy }: MaskMap, { query, key }: Places): MaskMap {
  return { rules, rows: query.length, columns: key.length, closedBy: Uint32Array.from(query.flatMap((i) => key.map((j) => closedBy[i * columns + j] ?? 0))) };
}

function taken({ rows, columns, data }: Matrix, rowsKept: readonly number[] = [...Array(rows).keys()], columnsKept: readonly number[] = [...Array(columns).keys()]): Matrix {
  return { rows: rowsKept.length, columns: columnsKept.length, data: Float64Array.from(rowsKept.flatMap((i) => columnsKept.map((j) => data[i * columns + j] ?? 0))) };
}

/** A row that has nothing left stays as it is. */
function renormalized(weights: Matrix): Matrix {
  const { rows, columns, data } = weights;
  const sums = rowSums(weights);
  return { rows, columns, data: data.map((weight, index) => weight / (sums[Math.floor(index / columns)] || 1)) };
}

function at<Item>(items: readonly Item[], places: readonly number[]): Item[] {
  return items.filter((_, position) => places.includes(position));
}
