import type { Scoped } from '../model/scoped';

/** What a block says for this site, or else for all sites; nothing where it says neither. */
export function atSite<Value>(scoped: Scoped<Value>, site: string): Value | undefined {
  return scoped.at[site] ?? scoped.everywhere;
}
