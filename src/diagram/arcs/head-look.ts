/** How the lines of one head are told from those of others: by colour, and without it by their dashes. */
export interface HeadLook {
  /** From 0. */
  readonly head: number;
  readonly dashes: string | undefined;
  /** Beside the lines of the other heads. Pixels. */
  readonly shift: number;
}

/** Those of more heads than these are not told apart. */
export const MOST_TOGETHER = 8;

const COLOURS = 6;
const DASHES = [undefined, '7 3', '2 3', '9 3 2 3', '14 4', '4 4', '9 3 2 3 2 3', '1 5'] as const;
const APART = 2.25;

export function headLook(head: number, heads: number): HeadLook {
  return { head, dashes: DASHES[head % DASHES.length], shift: (head - (heads - 1) / 2) * Math.min(APART, 14 / heads) };
}

export function lineClass(look: HeadLook | undefined): string {
  return look === undefined ? 'attn-line' : `attn-line attn-line-${look.head % COLOURS}`;
}
