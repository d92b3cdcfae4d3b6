import { FloatMatrix, rowOf } from '../../engine/matrices/matrix';
import type { Matrix } from '../../model/matrix';
import type { Spec } from '../../model/spec';
import type { Cache, GenerationStep, Operation, Site, Trace } from '../../model/trace';
import { emptyTrace } from '../empty-trace';
import { mostProbable } from '../predicted';

/** What a model wrote by itself, all rows of it. */
export interface GeneratedRows {
  readonly weightsFrom: string;
  readonly formulas: Trace['formulas'];
  /** The looks at the source, a row each. */
  readonly looks: readonly Site[];
  readonly writes: readonly (string | undefined)[];
  /** From the readout to the probabilities, over all rows. */
  readonly operations: readonly Operation[];
}

/** As models keep what they look at: half-precision. */
const BYTES_PER_NUMBER = 2;

/** Token by token: what went in, where that step looked, and what came out. The keys and values of the source are projected once. */
export function generationOf(spec: Spec, rows: GeneratedRows): GenerationStep[] {
  return rows.looks.map((look, row) => {
    const read = look.keys.length;
    return {
      step: row + 1, fed: look.queries[0] ?? '', token: rows.writes[row] ?? '', declared: false,
      reused: row === 0 ? 0 : read, computed: row === 0 ? read : 0,
      cache: cacheOf(look), trace: traceOf(spec, rows, look, row),
    };
  });
}

function cacheOf({ id: site, layer, keys, heads: [head] }: Site): Cache {
  const kept = { site, layer, kvHeads: 1, rows: keys.length, keyWidth: head?.steps['keys']?.columns ?? 0, valueWidth: head?.steps['values']?.columns ?? 0 };
  return { sites: [kept], bytesPerNumber: BYTES_PER_NUMBER, bytes: (kept.keyWidth + kept.valueWidth) * kept.rows * BYTES_PER_NUMBER };
}

function traceOf(spec: Spec, { weightsFrom, formulas, writes, operations }: GeneratedRows, look: Site, row: number): Trace {
  const own = operations.map((operation) => ofRow(operation, row));
  const softmax = own.find(({ kind }) => kind === 'softmax');
  return {
    ...emptyTrace(spec, 'cross'), weightsFrom, formulas,
    sites: [{ ...look, writes: [writes[row]] }], operations: own,
    predictions: softmax?.columns ? mostProbable(softmax.output, softmax.columns, [0], spec.predict) : [],
    diagnostics: [],
  };
}

function ofRow(operation: Operation, row: number): Operation {
  return { ...operation, output: oneRow(operation.output, row) };
}

function oneRow(matrix: Matrix, row: number): Matrix {
  return rowOf(FloatMatrix.from(matrix), row);
}
