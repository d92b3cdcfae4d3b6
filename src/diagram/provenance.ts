import type { Recorded } from '../model/recording';
import type { Head } from '../model/trace';
import { labelOf } from './text/label';
import { visible } from './text/visible';
import { TYPE } from './type-scale';

/** What every picture says of seeded weights, in the same words. */
export const UNTRAINED = 'untrained: seeded random weights';

/** A model is named by whoever recorded it; pixels. */
const MOST_OF_A_NAME = 220;

/** Where the numbers come from, as it stands in the picture itself: nothing untrained pretends. Declared numbers speak for themselves. */
export function provenance(weightsFrom: string, { pattern }: Pick<Head, 'pattern'>, recorded?: Recorded): string | undefined {
  if (recorded !== undefined) return `recorded from ${labelOf(recorded.model, MOST_OF_A_NAME, TYPE.small).text}`;
  switch (weightsFrom) {
    case 'declared': return undefined;
    case 'seed': return pattern === undefined ? UNTRAINED : `designed by hand: ${pattern}, over untrained (seeded) vectors`;
    case 'pattern': return pattern === undefined ? 'designed by hand' : `designed by hand: ${pattern}`;
    default: return `trained model: ${visible(weightsFrom)}`;
  }
}

/** In a word or two, where there is little room. */
export function briefProvenance(weightsFrom: string, { pattern }: Pick<Head, 'pattern'>, recorded?: Recorded): string {
  if (recorded !== undefined) return 'recorded';
  if (pattern !== undefined) return pattern;
  const words: Readonly<Record<string, string>> = { declared: 'declared', seed: 'untrained', pattern: 'by hand' };
  return words[weightsFrom] ?? 'trained';
}
