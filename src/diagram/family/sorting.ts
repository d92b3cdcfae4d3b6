import type { Column, Row } from './columns';

/** By which column a table is sorted, and which way. */
export interface Sorting {
  readonly column: string;
  readonly way: 'ascending' | 'descending';
}

/** The column's next way: up first, then down, then up again. */
export function sortedNext(sorting: Sorting | undefined, column: string): Sorting {
  return { column, way: sorting?.column === column && sorting.way === 'ascending' ? 'descending' : 'ascending' };
}

/** Rows that are alike stay in their order, and those of which nothing is known come last. */
export function sorted(rows: readonly Row[], columns: readonly Column[], sorting: Sorting | undefined): readonly Row[] {
  const column = columns.find(({ id }) => id === sorting?.column);
  if (column === undefined) return rows;
  const sign = sorting?.way === 'descending' ? -1 : 1;
  return [...rows].sort((a, b) => compared(column.rank(a), column.rank(b), sign));
}

function compared(a: number | string | undefined, b: number | string | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * String(a).localeCompare(String(b), 'en', { numeric: true });
}
