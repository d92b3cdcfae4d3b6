import { TABLES_OF_A_HEAD } from '../../engine/attention/sizes';
import { LIMITS } from '../../engine/limits';
import { counted, grouped } from '../../engine/wording/counted';
import type { Problem } from '../../model/diagnostic';
import type { Spec } from '../../model/spec';
import { depthAt } from '../depth';
import { layoutOf } from '../layout';

/** How many queries and keys a site has. */
export interface SiteExtent {
  readonly site: string;
  readonly queries: number;
  readonly keys: number;
}

/** What is wrong with so many layers of such sites, if anything: all of their cells are kept. */
export function depthProblem(spec: Spec, sites: readonly SiteExtent[]): Problem | undefined {
  const cells = sites.reduce((sum, { site, queries, keys }) => sum + depthAt(spec, site) * layoutOf(spec, site).heads * TABLES_OF_A_HEAD * queries * keys, 0);
  if (cells <= LIMITS.cells) return undefined;
  const message = `This block asks for about ${grouped(Math.ceil(cells / 1e6))} million numbers in ${counted(Math.max(...sites.map(({ site }) => depthAt(spec, site))), 'layer')}.`;
  return { severity: 'error', key: 'layers', message, hint: `Use fewer layers, heads or tokens: up to ${grouped(LIMITS.cells / 1e6)} million numbers.` };
}
