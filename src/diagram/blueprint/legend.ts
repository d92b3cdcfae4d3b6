import type { FooterEntry } from '../footer';
import type { Blueprint } from './blueprint';

/** What the marks in the picture say; only those that are in it. */
export function blueprintLegend({ nodes, ghosts, lines }: Blueprint): readonly FooterEntry[] {
  return [
    ...(nodes.some(({ untrained }) => untrained) ? [{ kind: 'hatch', rule: 0, text: 'untrained: seeded weights' } as const] : []),
    ...(nodes.some(({ untrained, byHand }) => byHand && !untrained) ? [{ kind: 'hatch', rule: 1, text: 'heads designed by hand' } as const] : []),
    ...(ghosts.length > 0 ? [{ kind: 'remark', text: 'dashed: what this architecture lacks' } as const] : []),
    ...(lines.some(({ delayed }) => delayed) ? [{ kind: 'remark', text: 'dashed arrow: from the step before' } as const] : []),
  ];
}
