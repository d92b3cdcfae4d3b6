import type { Operation, Site, Trace } from '../../model/trace';

/** Where an attention operation attends: its numbers step by step. */
export function siteOf({ sites }: Pick<Trace, 'sites'>, { id, kind, stack, layer }: Operation): Site | undefined {
  if (kind !== 'attention') return undefined;
  const name = id.split('/').at(-1) ?? '';
  return sites.find((site) => site.layer === layer && (site.id === name || site.id === `${stack}-${name}`));
}
