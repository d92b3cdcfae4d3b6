const MOST_ROUNDS = 200;

/** Numbers → the `count` values that stand for them with the least squared error, ascending. Lloyd 1982, method I, from equal shares of the numbers. */
export function fittedLevels(numbers: Float64Array, count: number): number[] {
  const sorted = numbers.slice().sort();
  const quantiles = Array.from({ length: count + 1 }, (_, index) => Math.round((index * sorted.length) / count));
  let levels = means(sorted, quantiles, []);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const better = means(sorted, borders(sorted, levels), levels);
    if (better.every((level, index) => level === levels[index])) break;
    levels = better;
  }
  return levels;
}

/** The position of the level that is nearest to a number. */
export function nearestLevel(levels: readonly number[], number: number): number {
  let nearest = 0;
  for (const [index, level] of levels.entries()) {
    if (Math.abs(level - number) < Math.abs((levels[nearest] ?? 0) - number)) nearest = index;
  }
  return nearest;
}

/** The mean of each stretch between two limits. A stretch without numbers, as equal numbers leave it, keeps its level. */
function means(sorted: Float64Array, limits: readonly number[], levels: readonly number[]): number[] {
  return limits.slice(1).map((to, index) => {
    const stretch = sorted.subarray(limits[index], to);
    return stretch.length === 0 ? levels[index] ?? 0 : stretch.reduce((sum, entry) => sum + entry, 0) / stretch.length;
  });
}

/** Where in the sorted numbers the one level ends to be the nearest and the next begins: halfway between them. */
function borders(sorted: Float64Array, levels: readonly number[]): number[] {
  const inner = levels.slice(1).map((level, index) => {
    const halfway = (level + (levels[index] ?? 0)) / 2;
    const border = sorted.findIndex((entry) => entry > halfway);
    return border === -1 ? sorted.length : border;
  });
  return [0, ...inner, sorted.length];
}
