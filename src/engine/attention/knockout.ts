import type { Problem } from '../../model/diagnostic';
import type { KeyOrCell } from '../../model/spec';
import { cellFault, meansCell, type MeansCell } from '../names/cell-names';
import type { NamedTable } from '../names/named-table';

/** Which cells are closed by hand. */
export interface Knockout {
  /** Absent where there are none. */
  readonly closes?: MeansCell;
  readonly problems: readonly Problem[];
}

/** Keys that nobody may attend to, and single cells; with the first name that stands for nothing. */
export function knockOut(names: readonly KeyOrCell[], table: NamedTable): Knockout {
  const problems: Problem[] = [];
  const closing: MeansCell[] = [];
  for (const [index, name] of names.entries()) {
    const fault = cellFault(name, table, 'to knock out');
    if (fault === undefined) closing.push(meansCell(name, table.tokens));
    else problems.push({ ...fault, key: 'knockout', path: [index] });
  }
  return { ...(closing.length > 0 && { closes: (i, j) => closing.some((means) => means(i, j)) }), problems: problems.slice(0, 1) };
}
