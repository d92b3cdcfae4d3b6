import { entriesOf, type FloatMatrix } from '../../engine/matrices/matrix';
import { counted } from '../../engine/wording/counted';
import type { Fault, RecordedSite } from './recording';

/** How far a row may be from 1: some rounding, and half a unit in the fourth decimal for each key. */
export function toleranceOf(keys: number): number {
  return 0.01 + keys * 0.5e-4;
}

/** A causal model gives nothing to later tokens; half precision and rounding leave this much. */
const TRACE_OF_LATER = 1e-3;

/** Rows that are no shares of 1, all of a site in one sentence; rows of zeros attend to nothing, and may. */
export function oddRows({ layers, keys }: RecordedSite, path: string): Fault | undefined {
  const tolerance = toleranceOf(keys.length);
  const odd = placesWhere(layers, (matrix, row) => {
    const sum = sumOf(matrix, row);
    return sum !== 0 && Math.abs(sum - 1) > tolerance ? sum : undefined;
  });
  const [first] = odd;
  if (first === undefined) return undefined;
  const more = odd.length === 1 ? '' : `; nor ${odd.length === 2 ? 'does' : 'do'} ${counted(odd.length - 1, 'more row')}`;
  return { fault: `${path}${first.path} adds up to ${first.found.toFixed(3)}, not to 1${more}.`, hint: 'They are drawn as they are. A softmax gives rows that add up to 1; dropout at recording, a sink or a part left out do not.' };
}

/** The first weight that a causal mask would have closed. */
export function laterSeen({ layers }: RecordedSite, path: string): Fault | undefined {
  const [first] = placesWhere(layers, (matrix, row) => {
    const later = entriesOf(matrix, row).subarray(row + 1).findIndex((weight) => weight > TRACE_OF_LATER);
    return later === -1 ? undefined : row + 1 + later;
  });
  if (first === undefined) return undefined;
  return { fault: `says "mask": "causal", but ${path}${first.path} gives weight to token ${first.found}, which comes later.`, hint: 'It is drawn without the mask. Take "mask" out of the file.' };
}

interface Place {
  /** Below the site's own: `[0][1][2]`. */
  readonly path: string;
  readonly found: number;
}

function placesWhere(layers: readonly (readonly FloatMatrix[])[], find: (matrix: FloatMatrix, row: number) => number | undefined): Place[] {
  return layers.flatMap((heads, layer) => heads.flatMap((matrix, head) => Array.from({ length: matrix.rows }, (_, row) => row).flatMap((row) => {
    const found = find(matrix, row);
    return found === undefined ? [] : [{ path: `[${layer}][${head}][${row}]`, found }];
  })));
}

function sumOf(matrix: FloatMatrix, row: number): number {
  return entriesOf(matrix, row).reduce((sum, weight) => sum + weight, 0);
}
