import * as v from 'valibot';
import { areCounted, counted } from '../wording/counted';
import type { Fault } from '../wording/fault';
import type { MaskedTable } from './mask';

type Table<Entry> = readonly (readonly Entry[])[];

/** One matrix for all heads, or a list of them, one a head → always a list of matrices. */
export function tables<Entry>(entry: v.GenericSchema<unknown, Entry>): v.GenericSchema<unknown, readonly Table<Entry>[]> {
  const table = v.pipe(v.array(v.array(entry)), v.minLength(1));
  const matrices = v.pipe(v.array(table), v.minLength(1));
  // Not a union, which forgets where in the matrix the mistake is.
  return v.lazy((written) => (isNested(written) ? matrices : v.pipe(table, v.transform((one) => [one]))));
}

/** A list of matrices, as far as its first entry tells. */
function isNested(written: unknown): boolean {
  const first: unknown = Array.isArray(written) ? written[0] : undefined;
  return Array.isArray(first) && Array.isArray(first[0]);
}

/** Entry (i, j) as a head meets it: of its own matrix, or of the one that serves them all. */
export function entriesByHead<Entry>(matrices: readonly Table<Entry>[]): { readonly perHead: boolean; readonly entry: (i: number, j: number, head: number) => Entry | undefined } {
  const perHead = matrices.length > 1;
  return { perHead, entry: (i, j, head) => matrices[perHead ? head : 0]?.[i]?.[j] };
}

/** What is wrong where a mask's matrices do not fit the table, naming both sizes. */
export function sizeFault(rule: string, matrices: readonly Table<unknown>[], table: MaskedTable): Fault | undefined {
  if (table.grows !== undefined && table.grows.length > 0) return growingFault(rule);
  if (matrices.length !== 1 && matrices.length !== table.heads) return headsFault(rule, matrices.length, table.heads);
  for (const [head, matrix] of matrices.entries()) {
    const at = matrices.length === 1 ? [] : [head];
    const fault = raggedFault(rule, matrix, at) ?? extentFault(rule, matrix, table, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** A matrix as long as a translation would have to be written before anybody knows the translation. */
function growingFault(rule: string): Fault {
  return {
    message: `The ${rule} mask has a row for each query, but the model writes its rows itself: how many there will be is not known before.`,
    hint: 'Name single cells: "knockout: 5 -> street" closes one, "nudge: {5 -> street: 2}" adds to its score. Or declare what is written: "source -> target".',
  };
}

function headsFault(rule: string, found: number, heads: number): Fault {
  return {
    message: `The ${rule} mask has ${found} matrices, but there ${areCounted(heads, 'head')}.`,
    hint: heads === 1 ? 'Give one matrix.' : `Give one matrix for all heads, or ${heads}: one a head.`,
  };
}

function raggedFault(rule: string, matrix: Table<unknown>, at: readonly number[]): Fault | undefined {
  const width = matrix[0]?.length ?? 0;
  const odd = matrix.findIndex((row) => row.length !== width);
  if (odd === -1) return undefined;
  return {
    message: `Row ${odd + 1} of the ${rule} matrix has ${matrix[odd]?.length ?? 0} entries, but row 1 has ${width}.`,
    hint: 'Give every row as many entries as there are keys.',
    path: [...at, odd],
  };
}

function extentFault(rule: string, matrix: Table<unknown>, table: MaskedTable, at: readonly number[]): Fault | undefined {
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  if (rows === table.queries && columns === table.keys) return undefined;
  const queries = counted(table.queries, 'query', 'queries');
  const keys = counted(table.keys, 'key');
  return {
    message: `The ${rule} matrix is ${rows} × ${columns}, but there are ${queries} and ${keys}.`,
    hint: `Give it ${counted(table.queries, 'row')} of ${counted(table.keys, 'number')}.`,
    path: at,
  };
}
