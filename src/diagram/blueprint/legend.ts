import { counted } from '../../engine/wording/counted';
import type { FooterEntry } from '../footer';
import { UNTRAINED } from '../provenance';
import type { Blueprint } from './blueprint';

/** What the marks in the picture say; only those that are in it. */
export function blueprintLegend({ nodes, ghosts, lines }: Blueprint): readonly FooterEntry[] {
  const { rows, columns } = nodes.find(({ operation }) => operation !== undefined)?.operation?.output ?? { rows: 0, columns: 0 };
  return [
    { kind: 'remark', text: `${rows} × ${columns}: ${counted(rows, 'token', 'tokens')}, ${columns} numbers each` },
    ...(nodes.some(({ untrained }) => untrained) ? [{ kind: 'hatch', rule: 0, text: UNTRAINED } as const] : []),
    ...(nodes.some(({ untrained, byHand }) => byHand && !untrained) ? [{ kind: 'hatch', rule: 1, text: 'heads designed by hand' } as const] : []),
    ...(ghosts.length > 0 ? [{ kind: 'remark', text: 'dashed: lacking in this architecture' } as const] : []),
    ...(lines.some(({ delayed }) => delayed) ? [{ kind: 'remark', text: 'dashed arrow: from the step before' } as const] : []),
  ];
}
