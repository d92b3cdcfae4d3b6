import { WHOLE } from '../../src/architectures/embeddings/words/shares';

/** How often each symbol of an alphabet occurs. */
export function countsOf(symbols: readonly number[], alphabet: number): number[] {
  const counts = new Array<number>(alphabet).fill(0);
  for (const symbol of symbols) counts[symbol] = (counts[symbol] ?? 0) + 1;
  return counts;
}

/** Counts → shares of `WHOLE`, as near as whole numbers come; at least 1 of what occurs at all. What rounding leaves goes to the largest. */
export function sharesOf(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  const shares = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count / sum) * WHOLE))));
  const left = WHOLE - shares.reduce((total, share) => total + share, 0);
  const largest = shares.indexOf(Math.max(...shares));
  return shares.map((share, symbol) => (symbol === largest ? share + left : share));
}
