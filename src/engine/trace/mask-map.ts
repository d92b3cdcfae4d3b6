import type { MaskMap } from '../../model/trace';

/** Why cell (i, j) is closed, as bits of the mask's rules; 0 where it is open. */
export function bitsAt({ closedBy, columns }: MaskMap, i: number, j: number): number {
  return closedBy[i * columns + j] ?? 0;
}

export function isClosed(mask: MaskMap, i: number, j: number): boolean {
  return bitsAt(mask, i, j) !== 0;
}

/** The rules that close cell (i, j). */
export function rulesAt(mask: MaskMap, i: number, j: number): readonly string[] {
  const bits = bitsAt(mask, i, j);
  return mask.rules.filter((_, rule) => (bits >>> rule) & 1);
}
