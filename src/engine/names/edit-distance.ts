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
