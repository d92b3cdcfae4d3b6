import { dot, unit } from './vectors';

/** For each vector, the positions of the `count` others nearest to it by cosine, the nearest first. */
export function neighbours(vectors: readonly Float64Array[], count: number): number[][] {
  const units = vectors.map(unit);
  return units.map((vector, own) => nearest(units, vector, own, count));
}

/** How many neighbours two spaces agree on, of all: 1 where every word keeps all of its neighbours. */
export function overlap(some: readonly (readonly number[])[], others: readonly (readonly number[])[]): number {
  const kept = some.map((list, index) => list.filter((position) => others[index]?.includes(position)).length);
  const all = some.reduce((sum, list) => sum + list.length, 0);
  return kept.reduce((sum, number) => sum + number, 0) / all;
}

function nearest(units: readonly Float64Array[], vector: Float64Array, own: number, count: number): number[] {
  const cosines = Float64Array.from(units, (other) => dot(vector, other));
  cosines[own] = -Infinity;
  const found: number[] = [];
  for (const [position, cosine] of cosines.entries()) {
    if (found.length === count && cosine <= (cosines[found.at(-1) ?? own] ?? 0)) continue;
    const after = found.findIndex((other) => (cosines[other] ?? 0) < cosine);
    found.splice(after === -1 ? found.length : after, 0, position);
    found.length = Math.min(found.length, count);
  }
  return found;
}
