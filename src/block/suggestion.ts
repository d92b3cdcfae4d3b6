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

const LONGEST_WORD = 40;

/** The known word that was probably meant: few letters are off, or both begin alike, as `query` and `queries` do. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance < candidate.length && distance <= mostEdits(word, candidate))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** A third of the letters, at least one; three where the first four letters are right. */
function mostEdits(word: string, candidate: string): number {
  const third = Math.max(1, Math.floor(candidate.length / 3));
  return word.length >= 4 && candidate.startsWith(word.slice(0, 4)) ? Math.max(3, third) : third;
}

/** `Did you mean "keys"?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const candidate = nearest(word, known);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}
