import { editDistance } from '../engine/names/edit-distance';

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

/** The word that a hint asks about. */
export function wordMeant(hint: string): string | undefined {
  return /^Did you mean "([^"]+)"\?/u.exec(hint)?.[1];
}

/** A hint that the block lacks a line. */
export function addALine(line: string): string {
  return `Add a line: ${line}`;
}

/** The line that a hint says is lacking. */
export function lineLacking(hint: string): string | undefined {
  return /^Add a line: (.+)$/u.exec(hint)?.[1];
}

/** The counts that a hint offers: `Write 1, 2 or 4, or change the width of the queries.` */
export function countsOffered(hint: string): readonly number[] {
  const counts = /^Write (\d+(?:(?:, | or )\d+)*)(?=[,.](?:\s|$))/u.exec(hint)?.[1] ?? '';
  return [...counts.matchAll(/\d+/gu)].map(([count]) => Number(count));
}
