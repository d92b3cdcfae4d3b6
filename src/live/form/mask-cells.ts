import { rulesAt } from '../../engine/trace/mask-map';
import type { MaskMap } from '../../model/trace';

/** Which cells a drawing has open: of a mask that is drawn already its own, of any other those that nothing closes. */
export function openCells(mask: MaskMap, isDrawn: boolean): readonly (readonly boolean[])[] {
  return Array.from({ length: mask.rows }, (_row, row) => Array.from({ length: mask.columns }, (_column, column) => {
    const rules = rulesAt(mask, row, column);
    return isDrawn ? !rules.includes('allow') : rules.length === 0;
  }));
}
