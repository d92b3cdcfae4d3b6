import { aligned } from './aligned';
import { current } from './current';
import { first } from './first';
import { next } from './next';
import { previous } from './previous';
import { same } from './same';
import { similar } from './similar';
import { spread } from './spread';

/** Heads designed by hand, in the order in which a count of heads takes them. */
export const patterns = { similar, previous, next, first, same, current, aligned, spread };

export type PatternId = keyof typeof patterns;

export function isPatternId(name: string): name is PatternId {
  return Object.hasOwn(patterns, name);
}
