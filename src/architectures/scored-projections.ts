import { scores, type ScoreId } from '../engine/scores';
import type { Score } from '../engine/scores/score';
import type { DeclaredProjections, Projections } from '../model/spec';
import { projectionMatrices, type InputWidths, type ProjectedSite } from './projections';

export interface ScoredProjections {
  readonly projections: DeclaredProjections;
  /** Whether matrices were drawn though the block asks for none: the score needs them. */
  readonly drawn: boolean;
}

/** A site's projections, as far as its score leaves queries and keys to be projected. `isWritten`: the block itself says which. */
export function scoredProjections(
  score: ScoreId,
  { asked, isWritten }: { readonly asked: Exclude<Projections, 'pattern'>; readonly isWritten: boolean },
  site: ProjectedSite,
  widths: InputWidths,
): ScoredProjections {
  if (asked === 'none' && !isWritten && needsEqualWidths(score) && differ(site, widths)) {
    const { query, key } = projectionMatrices('random', site, widths);
    return { projections: { ...(query && { query }), ...(key && { key }) }, drawn: true };
  }
  const projections = projectionMatrices(asked, site, widths);
  if (asked !== 'random' || scores[score].projects === 'always') return { projections, drawn: false };
  const { query: _query, key: _key, ...others } = projections;
  return { projections: others, drawn: false };
}

/** A score with learned matrices of its own, two of which bring queries and keys to one width. */
function needsEqualWidths(score: ScoreId): boolean {
  const { equalWidths, parameters }: Score = scores[score];
  return equalWidths && parameters.length > 0;
}

function differ({ layout: { heads, kvHeads } }: ProjectedSite, { queries, keys }: InputWidths): boolean {
  return queries / heads !== keys / kvHeads;
}
