/** Edits (insert, delete, replace, swap of neighbours) between two words: optimal string alignment distance. Damerau 1964. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = entry(last, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? entry(beforeLast, j - 2) + 1 : Infinity;
      row.push(Math.min(entry(last, j) + 1, entry(row, j - 1) + 1, replaced, swapped));
    }
    beforeLast = last;
    last = row;
  }
  return entry(last, to.length);
}

function entry(row: readonly number[], j: number): number {
  return row[j] ?? Infinity;
}

/** The known word that was probably meant: at most a third of its letters (at least one) are off. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 40) return undefined;
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)) && distance < candidate.length)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** `Did you mean "keys"?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const candidate = nearest(word, known);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}
