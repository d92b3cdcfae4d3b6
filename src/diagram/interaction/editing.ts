import type { Spot } from './spot';

/** Changing cells by hand, while that is switched on. Each answers whether the spot is anything to change. */
export interface Editing {
  /** A click, or Enter: closes or opens. */
  readonly press: (spot: Spot) => boolean;
  /** Adds to a score. */
  readonly nudge: (spot: Spot, by: number) => boolean;
  /** Takes a nudge back. */
  readonly reset: (spot: Spot) => boolean;
  /** Begins to drag a score; undefined where there is none. */
  readonly drag: (spot: Spot) => Drag | undefined;
}

export interface Drag {
  /** How far up from where it began, in pixels of the page. */
  readonly move: (rise: number) => void;
  readonly end: () => void;
}

const STEP = 0.5;
const NUDGES: Readonly<Record<string, number>> = { '+': STEP, '=': STEP, '-': -STEP, '−': -STEP };

/** What a key does while cells can be changed; whether it did anything. */
export function editByKey({ nudge, reset }: Editing, spot: Spot, key: string): boolean {
  const by = NUDGES[key];
  if (by !== undefined) return nudge(spot, by);
  return key === '0' && reset(spot);
}
