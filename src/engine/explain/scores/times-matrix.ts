import type { Matrix } from '../../../model/matrix';
import { sumOfProducts, valueOf } from '../arithmetic';
import { columnOf } from '../reading';

/** x (as long as W has rows) → x·W. */
export function timesMatrix(x: readonly number[], W: Matrix): readonly number[] {
  return Array.from({ length: W.columns }, (_, column) => valueOf(sumOfProducts(x, columnOf(W, column))));
}
