import type { Operation } from '../../model/trace';
import type { Shown } from '../shown';
import { layersIn, stacksIn, type IsOpen } from './parts';

/** What does not fit a screen is drawn with one layer whole, and the others folded: the layers of an encoder–decoder are higher. */
const MOST_WHOLE = { alone: 2, together: 1 } as const;

export function isWholeAtFirst(operations: readonly Operation[]): boolean {
  const stacks = stacksIn(operations);
  const layers = Math.max(...stacks.map((stack) => layersIn(operations, stack)));
  return layers <= (stacks.length === 1 ? MOST_WHOLE.alone : MOST_WHOLE.together);
}

/** Which layers are drawn whole: all of them where the reader or their number says so, else the one whose matrix is on screen. */
export function opening({ trace: { operations }, site }: Pick<Shown, 'trace' | 'site'>, whole?: boolean): IsOpen {
  return (stack, layer) => {
    const layers = layersIn(operations, stack);
    return whole ?? isWholeAtFirst(operations) ? true : layer === Math.min(site.layer, layers);
  };
}
