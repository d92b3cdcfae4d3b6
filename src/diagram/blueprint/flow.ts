import type { Part } from './parts';

/** How an arrow runs: from the row below, past rows, back from a row above, or across from another column. */
export type Way = 'near' | 'skip' | 'back' | 'across';

export interface Flow {
  readonly from: Part;
  readonly to: Part;
  readonly role: string;
  readonly way: Way;
}

const WIDEST_ROW = 2;

/** A column's parts from bottom to top; parts that do not wait for each other stand side by side. */
export function rowsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const rows: Part[][] = [];
  for (const part of parts) {
    const row = rows.at(-1);
    if (row !== undefined && standsBeside(part, row)) row.push(part);
    else rows.push([part]);
  }
  return rows.map(fromElsewhereFirst);
}

function standsBeside(part: Part, row: readonly Part[]): boolean {
  if (row.length === WIDEST_ROW || part.operation?.kind === 'attention') return false;
  return row.every(({ id, layer, layers, inputs, operation }) => layers === undefined && part.layers === undefined && operation?.kind !== 'attention' && layer === part.layer
    && !part.inputs.some(({ from }) => from === id) && !inputs.some(({ from }) => from === part.id));
}

/** What comes across from another column comes from the left. */
function fromElsewhereFirst(row: readonly Part[]): readonly Part[] {
  const isFed = ({ inputs, stack }: Part) => inputs.some((input) => input.stack !== stack);
  return row.length === WIDEST_ROW && row[1] !== undefined && isFed(row[1]) ? [...row].reverse() : row;
}

/** All arrows between parts. */
export function flowsOf(columns: readonly (readonly (readonly Part[])[])[]): readonly Flow[] {
  const places = new Map(columns.flatMap((rows, column) => rows.flatMap((row, index) => row.map((part) => [part.id, { part, column, row: index }] as const))));
  return [...places.values()].flatMap(({ part: to, column, row }) => to.inputs.flatMap(({ role, from: id }): Flow[] => {
    const source = places.get(id);
    if (source === undefined) return [];
    const { part: from, ...place } = source;
    return [{ from, to, role, way: wayFrom(place, { column, row }) }];
  }));
}

interface Place {
  readonly column: number;
  readonly row: number;
}

function wayFrom(source: Place, target: Place): Way {
  if (source.column !== target.column) return 'across';
  if (source.row === target.row - 1) return 'near';
  return source.row < target.row ? 'skip' : 'back';
}
