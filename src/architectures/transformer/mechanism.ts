import { NO_POSITION } from '../../engine/attention/positioning';
import type { Scoped } from '../../model/scoped';
import type { MaskRule, Projections, Spec } from '../../model/spec';
import { closesTheFuture, mechanismOf, positionAt, type SiteMechanism } from '../mechanism';
import { multipliesQueriesAndKeys } from '../patterned';
import { atSite } from '../scoped';
import { drawnLayer, type TransformerRun } from './run';

const CAUSAL: MaskRule = { rule: 'causal', options: undefined };

/** What a block says of a site's mechanism, on top of what its architecture has there. */
export function mechanismAt({ spec, shownSite }: TransformerRun, site: string): SiteMechanism {
  return {
    ...mechanismOf(spec, site),
    position: sitePosition(spec, site),
    mask: maskAt(spec, site, shownSite),
    knockout: meantFor(spec.knockout, site, shownSite) ?? [],
    nudge: meantFor(spec.nudge, site, shownSite) ?? [],
  };
}

/** Without a scope it is meant for the site that is shown. */
function meantFor<Value>({ everywhere, at }: Scoped<Value>, site: string, shownSite: string): Value | undefined {
  return at[site] ?? (site === shownSite ? everywhere : undefined);
}

/** A decoder's own is causal beside it, unless the block writes `none`. */
function maskAt({ mask }: Spec, site: string, shownSite: string): readonly MaskRule[] {
  const written = meantFor(mask, site, shownSite);
  if (site !== 'decoder-self') return written ?? [];
  if (written === undefined) return [CAUSAL];
  return written.length === 0 || closesTheFuture(written) ? written : [...written, CAUSAL];
}

/** Two sequences have no distance from each other, unless the block says that they do. */
function sitePosition(spec: Spec, site: string) {
  return site === 'cross' ? (spec.position.at['cross'] ?? NO_POSITION) : positionAt(spec, site);
}

/** Head patterns where the block's words enter; what comes out of a layer is projected by seeded matrices. Declared vectors are Q, K and V as they stand. */
export function projectionsAt(run: TransformerRun, site: string, layer: number): Projections {
  const { spec } = run;
  const declared = (spec.queries?.vectors ?? spec.keys?.vectors) !== undefined;
  const written = atSite(spec.projections, site);
  if (written !== undefined && written !== 'pattern') return written;
  const listed = typeof atSite(spec.heads, site) === 'object';
  const followsPatterns = drawnLayer(run, layer) === 1 && multipliesQueriesAndKeys(spec, site) && sitePosition(spec, site).kind !== 'rope';
  if (followsPatterns && (written === 'pattern' || listed || !declared)) return 'pattern';
  return declared && layer === 1 ? 'none' : 'random';
}
