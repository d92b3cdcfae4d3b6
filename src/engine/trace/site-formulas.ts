import type { Formula, Site, Trace } from '../../model/trace';

/** The formulas of a site's steps: its own, or those of the whole trace. */
export function formulasOf({ formulas }: Pick<Trace, 'formulas'>, site: Site): Readonly<Record<string, Formula>> {
  return site.formulas ?? formulas;
}
