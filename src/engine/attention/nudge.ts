import type { Problem } from '../../model/diagnostic';
import type { Nudge } from '../../model/spec';
import { FloatMatrix } from '../matrices/matrix';
import { cellFault, meansCell } from '../names/cell-names';
import type { NamedTable } from '../names/named-table';
import type { MaskPart } from './mask-layers';

/** What hands add to the scaled scores: N (n × m), the same for all heads. Several nudges of one cell add up. */
export function nudgeMatrix(nudges: readonly Nudge[], table: NamedTable, { first, rows, columns }: MaskPart): FloatMatrix {
  const N = FloatMatrix.zeros(rows, columns);
  for (const { of, by } of nudges) {
    const means = meansCell(of, table.tokens, true);
    for (let cell = 0; cell < N.data.length; cell++) {
      if (means(first + Math.floor(cell / columns), cell % columns)) N.data[cell] = (N.data[cell] ?? 0) + by;
    }
  }
  return N;
}

/** Names that stand for nothing, each at its entry. */
export function nudgeProblems(nudges: readonly Nudge[], table: NamedTable): Problem[] {
  return nudges.flatMap(({ of }, index): Problem[] => {
    const fault = cellFault(of, table, 'to nudge', true);
    return fault === undefined ? [] : [{ ...fault, key: 'nudge', path: [index], onEntry: true }];
  });
}
