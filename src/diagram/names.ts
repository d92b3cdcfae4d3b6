import type { Site, Trace } from '../model/trace';
import type { StateName } from './text/state-name';

/** What stands along the axes of a site's matrices. */
export interface SiteNames {
  readonly queries: readonly StateName[];
  readonly keys: readonly StateName[];
}

/**
 * A deeper layer's rows are the hidden states of the layer before it, and its columns too; what a decoder looks across at
 * are the encoder's last. Vaswani et al. 2017, 3.2.3.
 */
export function namesOf({ trace, site }: { readonly trace: Trace; readonly site: Site }): SiteNames {
  const { queries, keys } = site.from;
  const own = site.layer - 1;
  const read = queries === keys ? own : deepestOf(trace, keys);
  return {
    queries: site.queries.map((token, row) => ({ token: site.labels?.queries[row] ?? token, depth: own, ...writtenBy(trace, site, row) })),
    keys: site.keys.map((token, column) => ({ token: site.labels?.keys[column] ?? token, depth: read })),
  };
}

/** Of what was recorded, the sites alone tell how deep it is. */
function deepestOf({ streams, sites }: Trace, id: string): number {
  const own = sites.filter(({ from }) => from.queries === id && from.keys === id);
  return Math.max(0, ...streams.filter((stream) => stream.id === id).map(({ layer }) => layer), ...own.map(({ layer }) => layer));
}

/** What the block declares to follow; where it declares nothing, what the run itself wrote, or finds most probable. */
function writtenBy(trace: Trace, site: Site, row: number): Pick<StateName, 'writes'> {
  if (site.writes === undefined) return {};
  const token = site.writes[row] ?? trace.predictions.find(({ position }) => position === row)?.tokens[0];
  return token === undefined ? {} : { writes: { token, produced: declaredAfter(trace, site, row) === undefined } };
}

/** What the block says follows a decoder's row; undefined where it says nothing, and a model wrote by itself. */
export function declaredAfter({ generation }: Pick<Trace, 'generation'>, { writes }: Pick<Site, 'writes'>, row: number): string | undefined {
  return generation[row]?.declared === false ? undefined : writes?.[row];
}
