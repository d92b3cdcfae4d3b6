/** Entries of all matrices in a value, a trace say; one that stands in several places counts once. */
export function cellsIn(value: unknown, seen: Set<object> = new Set()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (value instanceof Float64Array) return value.length;
  if (ArrayBuffer.isView(value)) return 0;
  return Object.values(value).reduce((cells: number, part: unknown) => cells + cellsIn(part, seen), 0);
}
