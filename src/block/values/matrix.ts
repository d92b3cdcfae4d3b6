import type { Matrix } from '../../model/matrix';
import { mistaken, understood } from '../key';
import type { Outcome } from '../key';
import { quote } from '../value';
import type { List, Value } from '../value';

const EXAMPLE = 'Write one list of numbers a row: [[1, 0], [0, 1]].';

/** A list of number lists of one length → rows × columns. */
export function readMatrix(value: Value): Outcome<Matrix> {
  if (value.kind !== 'list' || value.items.length === 0) return mistaken(value, `Found ${quote(value)} where a list of number lists is needed.`, EXAMPLE);
  const numbers: number[] = [];
  let columns: number | undefined;
  for (const [index, row] of value.items.entries()) {
    if (row.kind !== 'list' || row.items.length === 0) return mistaken(row, `Row ${index + 1} is ${quote(row)}, not a list of numbers.`, EXAMPLE);
    columns ??= row.items.length;
    if (row.items.length !== columns) return unequalRow(row, index, columns);
    for (const item of row.items) {
      const entry = readFinite(item);
      if (!entry.ok) return entry;
      numbers.push(entry.output);
    }
  }
  return understood({ rows: value.items.length, columns: columns ?? 0, data: Float64Array.from(numbers) });
}

/** A list of numbers → 1 × length. */
export function readRow(value: Value): Outcome<Matrix> {
  const row: List = { kind: 'list', range: value.range, items: [value] };
  return readMatrix(row);
}

/** A row of numbers, a matrix, or a list of matrices, by how deep it is nested. */
export function readMatrices(value: Value): Outcome<readonly Matrix[]> {
  const depth = depthOf(value);
  if (depth < 3) {
    const only = depth === 1 ? readRow(value) : readMatrix(value);
    return only.ok ? understood([only.output]) : only;
  }
  const matrices: Matrix[] = [];
  for (const item of value.kind === 'list' ? value.items : []) {
    const outcome = readMatrix(item);
    if (!outcome.ok) return outcome;
    matrices.push(outcome.output);
  }
  return understood(matrices);
}

/** Lists within lists, along the first entries. */
function depthOf(value: Value): number {
  const [first] = value.kind === 'list' ? value.items : [];
  return value.kind !== 'list' ? 0 : 1 + (first === undefined ? 0 : depthOf(first));
}

function unequalRow(row: List, index: number, columns: number): Outcome<never> {
  return mistaken(row, `Row ${index + 1} has ${row.items.length} ${row.items.length === 1 ? 'number' : 'numbers'}, row 1 has ${columns}.`, 'Give every row as many numbers.');
}

const INFINITE = /^(?:[-+−]?(?:\.?inf|∞)|\.?nan)$/iu;

function readFinite(value: Value): Outcome<number> {
  if (value.kind === 'scalar' && typeof value.value === 'number' && Number.isFinite(value.value)) return understood(value.value);
  if (value.kind === 'scalar' && INFINITE.test(value.source)) return mistaken(value, `Found ${quote(value)} where a finite number is needed.`, 'Write a plain number; to close a cell, use a mask.');
  return mistaken(value, `Found ${quote(value)} where a number is needed.`, EXAMPLE);
}
