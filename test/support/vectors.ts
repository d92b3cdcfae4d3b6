import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/architectures';
import { parse } from '../../src/block/parse';
import type { Engine } from '../../src/engine/engine';
import type { Matrix } from '../../src/model/matrix';
import type { Trace } from '../../src/model/trace';

type Rows = readonly (readonly (number | null)[])[];

/** A block and what must come of it; `null` stands for −∞. */
export interface ReferenceCase {
  readonly name: string;
  readonly source: string;
  readonly block: Readonly<Record<string, unknown>>;
  readonly expect: {
    readonly site: string;
    readonly heads: readonly Readonly<Record<string, Rows>>[];
    readonly output?: Rows;
  };
}

/** `papers.json` and `combinations.json` hold cases of our own, worked from the papers' formulas apart from the engine. */
export function referenceCases(file: 'layer.json' | 'onnx.json' | 'papers.json' | 'combinations.json'): ReferenceCase[] {
  return JSON.parse(readFileSync(join(__dirname, '../fixtures/vectors', file), 'utf8'));
}

/** The case through the block's own reader: what its diagnostics say, and the trace. */
export function traceOf({ block }: ReferenceCase, engine: Engine): { trace: Omit<Trace, 'diagnostics'>; messages: string[] } {
  const { spec, diagnostics } = parse(JSON.stringify(block));
  const { trace, problems } = run(spec, engine);
  return { trace, messages: [...diagnostics, ...problems].map(({ message }) => message) };
}

/** The largest difference between a matrix and its reference, relative to the largest finite entry of the reference. */
export function relativeError(actual: Matrix, expected: Rows): number {
  const numbers = expected.flat().map((entry) => entry ?? -Infinity);
  if (actual.rows !== expected.length || actual.data.length !== numbers.length) return Infinity;
  const largest = Math.max(Number.MIN_VALUE, ...numbers.filter(Number.isFinite).map(Math.abs));
  const differences = numbers.map((number, i) => (actual.data[i] === number ? 0 : Math.abs((actual.data[i] ?? NaN) - number)));
  return differences.some(Number.isNaN) ? Infinity : Math.max(...differences) / largest;
}
