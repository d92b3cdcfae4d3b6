import { grouped } from '../../engine/wording/counted';
import { LIMITS } from '../../engine/limits';
import { FloatMatrix } from '../../engine/matrices/matrix';
import { described, isList } from './json';
import { isFault, type Fault } from './recording';

/** Which part of a file is read, and what must fit it. */
export interface Part {
  /** As in the file: `encoder.attention`. */
  readonly path: string;
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  /** What its rows and columns are, where they differ. */
  readonly sides?: { readonly queries: string; readonly keys: string };
}

const ROWS_ARE_QUERIES = 'Write layers × heads × queries × keys; rows are queries.';
const NO_BATCH = 'A batch of one sentence has one list more: write that sentence alone, layer[0].';

/** Layers × heads × n × m → a matrix a head. Stops at the first thing that does not fit. */
export function readAttention(value: unknown, part: Part): FloatMatrix[][] | Fault {
  const layers = listOf(value, part.path, 'layers', LIMITS.layers);
  if (isFault(layers)) return layers;
  const read: FloatMatrix[][] = [];
  for (const [index, layer] of layers.entries()) {
    const heads = readLayer(layer, `${part.path}[${index}]`, part, read.flat().length);
    if (isFault(heads)) return heads;
    read.push(heads);
  }
  return read;
}

function readLayer(value: unknown, path: string, part: Part, before: number): FloatMatrix[] | Fault {
  const heads = listOf(value, path, 'heads', LIMITS.heads);
  if (isFault(heads)) return heads;
  const cells = (before + heads.length) * part.queries.length * part.keys.length;
  if (cells > LIMITS.cells) return { fault: `holds more than ${grouped(LIMITS.cells)} weights up to ${path}.`, hint: 'Record fewer layers, or a shorter text.' };
  const read: FloatMatrix[] = [];
  for (const [index, head] of heads.entries()) {
    const matrix = readHead(head, `${path}[${index}]`, part);
    if (isFault(matrix)) return matrix;
    read.push(matrix);
  }
  return read;
}

function listOf(value: unknown, path: string, noun: string, most: number): readonly unknown[] | Fault {
  if (!isList(value) || value.length === 0) return { fault: `${path} is ${described(value)}; expected a list of ${noun}.`, hint: ROWS_ARE_QUERIES };
  return value.length <= most ? value : { fault: `${path} has ${value.length} ${noun}; at most ${most} can be drawn.`, hint: 'Record fewer of them.' };
}

function readHead(value: unknown, path: string, part: Part): FloatMatrix | Fault {
  const [n, m] = [part.queries.length, part.keys.length];
  if (!isList(value)) return { fault: `${path} is ${described(value)}; expected ${sizeOf(part)}.`, hint: ROWS_ARE_QUERIES };
  const wrong = wrongSize(value, path, part);
  if (wrong !== undefined) return wrong;
  const matrix = FloatMatrix.zeros(n, m);
  for (const [row, numbers] of value.entries()) {
    const fault = fill(matrix, row, isList(numbers) ? numbers : [], `${path}[${row}]`);
    if (fault !== undefined) return fault;
  }
  return matrix;
}

function wrongSize(rows: readonly unknown[], path: string, part: Part): Fault | undefined {
  const [n, m] = [part.queries.length, part.keys.length];
  const odd = rows.findIndex((row) => !isList(row));
  if (odd !== -1) return { fault: `${path}[${odd}] is ${described(rows[odd])}; expected a row of ${m} numbers.`, hint: ROWS_ARE_QUERIES };
  const widths = rows.map((row) => (isList(row) ? row.length : 0));
  if (rows.length === n && widths.every((width) => width === m)) return undefined;
  const [width = 0] = widths;
  const uneven = widths.findIndex((other) => other !== width);
  if (uneven !== -1) return { fault: `${path} has rows of ${width} and of ${widths[uneven] ?? 0} numbers, ${path}[${uneven}] among them; expected ${sizeOf(part)}.`, hint: ROWS_ARE_QUERIES };
  return { fault: `${path} is ${rows.length} × ${width}; expected ${sizeOf(part)}.`, hint: isList(rows[0]) && isList(rows[0][0]) ? NO_BATCH : ROWS_ARE_QUERIES };
}

/** `12 × 12, for 12 tokens`. */
function sizeOf({ queries, keys, sides }: Part): string {
  const size = `${queries.length} × ${keys.length}`;
  return sides === undefined ? `${size}, for ${queries.length} tokens` : `${size}, for ${queries.length} tokens of the ${sides.queries} and ${keys.length} of the ${sides.keys}`;
}

function fill(matrix: FloatMatrix, row: number, numbers: readonly unknown[], path: string): Fault | undefined {
  for (const [column, value] of numbers.entries()) {
    if (typeof value !== 'number' || !(value >= 0 && value <= 1)) return { fault: `${path}[${column}] is ${described(value)}; expected a number from 0 to 1.`, hint: isList(value) ? NO_BATCH : 'Write the weights after the softmax, not the scores before it.' };
    matrix.data[row * matrix.columns + column] = value;
  }
  return undefined;
}
