import type { Head } from '../model/trace';
import { visible } from './text/visible';

/** What every picture says of seeded weights, in the same words. */
export const UNTRAINED = 'untrained: seeded random weights';

/** Where the numbers come from, as it stands in the picture itself: nothing untrained pretends. Declared numbers speak for themselves. */
export function provenance(weightsFrom: string, { pattern }: Pick<Head, 'pattern'>): string | undefined {
  switch (weightsFrom) {
    case 'declared': return undefined;
    case 'seed': return pattern === undefined ? UNTRAINED : `designed by hand: ${pattern}, over untrained (seeded) vectors`;
    case 'pattern': return pattern === undefined ? 'designed by hand' : `designed by hand: ${pattern}`;
    default: return `trained model: ${visible(weightsFrom)}`;
  }
}

/** In a word or two, where there is little room. */
export function briefProvenance(weightsFrom: string, { pattern }: Pick<Head, 'pattern'>): string {
  if (pattern !== undefined) return pattern;
  const words: Readonly<Record<string, string>> = { declared: 'declared', seed: 'untrained', pattern: 'by hand' };
  return words[weightsFrom] ?? 'trained';
}
