import { principalComponents, project } from './principal-components';
import { deviations, difference, mean, unit } from './vectors';

/**
 * Unit vectors of any width → unit vectors of `width` columns that keep their neighbours.
 * The mean goes, since it makes every word a little like every other (Mu and Viswanath 2018, section 2). The columns are then
 * made less unequal, by the root of their deviation: tried without, fewer neighbours were kept.
 */
export function narrowed(vectors: readonly Float64Array[], width: number): Float64Array[] {
  const centre = mean(vectors);
  const centred = vectors.map((vector) => difference(vector, centre));
  const components = principalComponents(centred, width);
  const projected = centred.map((vector) => project(vector, components));
  const stretch = deviations(projected).map((deviation) => 1 / Math.sqrt(deviation));
  return projected.map((vector) => unit(vector.map((entry, column) => entry * (stretch[column] ?? 1))));
}
