import * as v from 'valibot';
import { halves, interleaved, rotated } from '../kernels/rotation';
import { FloatMatrix } from '../matrices/matrix';
import type { Fault } from '../wording/fault';
import { definePosition } from './position';

const PAIRINGS = { interleaved: 'rope', half: 'ropeHalf' } as const;

const options = v.strictObject({
  base: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0)), 10000),
  pairing: v.optional(v.picklist(['interleaved', 'half']), 'interleaved'),
});

export const rope = definePosition({
  id: 'rope',
  doc: 'Queries and keys are turned by angles that grow with the position, so that a score depends on how far apart two tokens stand.',
  source: 'Su et al. 2021, 3.2',
  accepts: 'base (a number above 0) and pairing (interleaved or half)',
  example: 'I am a student\nposition: {rope: {base: 10000, pairing: interleaved}}',
  schema: v.optional(options, {}),
  seeded: false,
  functions: {
    rope: { 'FloatMatrix, FloatMatrix': (X: FloatMatrix, angles: FloatMatrix) => rotated(X, angles, interleaved) },
    ropeHalf: { 'FloatMatrix, FloatMatrix': (X: FloatMatrix, angles: FloatMatrix) => rotated(X, angles, halves) },
  },
  notation: {
    rope: ([rows = '', angles = '']) => `\\operatorname{RoPE}\\left(${rows}, ${angles}\\right)`,
    ropeHalf: ([rows = '', angles = '']) => `\\operatorname{RoPE}_{\\mathrm{half}}\\left(${rows}, ${angles}\\right)`,
  },
  lay({ base, pairing }, { queries, keys, queryWidth, keyWidth, offset }) {
    const fault = oddFault('query', queryWidth) ?? oddFault('key', keyWidth);
    if (fault !== undefined) return fault;
    const call = PAIRINGS[pairing];
    return {
      turning: {
        query: { call, angles: angles(queries, offset, queryWidth, base) },
        key: { call, angles: angles(keys, 0, keyWidth, base) },
      },
    };
  },
});

function oddFault(what: string, width: number): Fault | undefined {
  if (width % 2 === 0) return undefined;
  return { message: `RoPE turns pairs of columns, but a ${what} of one head is ${width} wide.`, hint: 'Give every head an even width.' };
}

/** Position p turns the k-th pair of columns by p · base^(−2k/d). */
function angles(count: number, first: number, width: number, base: number): FloatMatrix {
  const pairs = width / 2;
  const table = FloatMatrix.zeros(count, pairs);
  for (let i = 0, entry = 0; i < count; i++) {
    for (let k = 0; k < pairs; k++, entry++) table.data[entry] = (first + i) * base ** ((-2 * k) / width);
  }
  return table;
}
