import type { MaskMap } from '../../model/trace';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The rules that close a cell. */
export function closingRules({ rules, columns, closedBy }: MaskMap, { row, column }: Cell): readonly string[] {
  const bits = closedBy[row * columns + column] ?? 0;
  return rules.filter((_, rule) => (bits >>> rule) & 1);
}

/** Which cells a drawing has open: of a mask that is drawn already its own, of any other those that nothing closes. */
export function openCells(mask: MaskMap, isDrawn: boolean): readonly (readonly boolean[])[] {
  return Array.from({ length: mask.rows }, (_row, row) => Array.from({ length: mask.columns }, (_column, column) => {
    const rules = closingRules(mask, { row, column });
    return isDrawn ? !rules.includes('allow') : rules.length === 0;
  }));
}
