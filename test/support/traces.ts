import fc from 'fast-check';
import type { Matrix } from '../../src/model/matrix';
import type { Presentation } from '../../src/model/spec';
import type { MaskMap, Trace } from '../../src/model/trace';
import { naiveProduct, rowsOf, transposed } from './matrices';

/** What a trace for the picture is made of; computed here by the definition, without the engine. */
export interface TraceParts {
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  /** n × d, m × d, m × d_v */
  readonly Q: readonly (readonly number[])[];
  readonly K: readonly (readonly number[])[];
  readonly V: readonly (readonly number[])[];
  readonly rules?: Readonly<Record<string, (i: number, j: number) => boolean>>;
  readonly attention?: 'self' | 'cross';
  readonly weightsFrom?: string;
  readonly heads?: number;
}

export const PLAIN: Presentation = { views: [] };

/** One site whose weights are softmax(QKᵀ/√d), closed cells left out. Every head is the same. */
export function traceOf(parts: TraceParts): Trace {
  const { queries, keys, attention = 'self', weightsFrom = 'seed', heads = 1 } = parts;
  const from = { queries: 'queries', keys: attention === 'self' ? 'queries' : 'keys' };
  const head = { mask: maskOf(parts), steps: stepsOf(parts) };
  return {
    format: 1, architecture: 'layer', attention, weightsFrom,
    sites: [{ id: attention, layer: 1, from, queries, keys, heads: Array.from({ length: heads }, () => head), output: head.steps.output }],
    formulas: Object.fromEntries(Object.entries(FORMULAS).map(([step, expression]) => [step, { expression, latex: '' }])),
    streams: [
      { id: 'queries', layer: 0, tokens: queries, states: matrixOf(parts.Q) },
      ...(attention === 'cross' ? [{ id: 'keys', layer: 0, tokens: keys, states: matrixOf(parts.K) }] : []),
    ],
    operations: [], bands: [], cells: [], predictions: [], losses: [], generation: [], compare: [], diagnostics: [],
  };
}

const FORMULAS = {
  queries: 'X_Q * W_Q', keys: 'X_K * W_K', values: 'X_V * W_V',
  scores: "Q * K'", scaled: 'scale * scores', masked: 'scaled + M', weights: 'softmax(masked)', output: 'weights * V',
};

function stepsOf({ Q, K, V, rules = {} }: TraceParts) {
  const scores = naiveProduct(mutable(Q), transposed(mutable(K)));
  const scaled = scores.map((row) => row.map((score) => score / Math.sqrt(Q[0]?.length ?? 1)));
  const masked = scaled.map((row, i) => row.map((score, j) => (Object.values(rules).some((closes) => closes(i, j)) ? -Infinity : score)));
  const weights = masked.map(softmax);
  const output = naiveProduct(weights, mutable(V));
  return {
    queries: matrixOf(Q), keys: matrixOf(K), values: matrixOf(V), scores: matrixOf(scores), scaled: matrixOf(scaled),
    masked: matrixOf(masked), weights: matrixOf(weights), output: matrixOf(output),
  };
}

function softmax(row: readonly number[]): number[] {
  const largest = Math.max(...row);
  const powers = row.map((score) => (score === -Infinity ? 0 : Math.exp(score - largest)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => (total === 0 ? 0 : power / total));
}

function maskOf({ queries, keys, rules = {} }: TraceParts): MaskMap {
  const closedBy = new Uint32Array(queries.length * keys.length);
  for (const [index, closes] of Object.values(rules).entries()) {
    for (let cell = 0; cell < closedBy.length; cell++) {
      if (closes(Math.floor(cell / keys.length), cell % keys.length)) closedBy[cell] = (closedBy[cell] ?? 0) | (1 << index);
    }
  }
  return { rules: Object.keys(rules), rows: queries.length, columns: keys.length, closedBy };
}

export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return { rows: rows.length, columns: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}

function mutable(rows: readonly (readonly number[])[]): number[][] {
  return rowsOf(matrixOf(rows));
}

/** n × d numbers that look arbitrary and are the same in every run: the fractional parts of multiples of the golden ratio. */
export function spread(rows: number, columns: number, start = 1): number[][] {
  const GOLDEN = 0.618033988749895;
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => 4 * (((start + i * columns + j) * GOLDEN) % 1) - 2));
}

export const causal = (i: number, j: number): boolean => j > i;

const ANIMAL = "The animal didn't cross the street because it was too tired".split(' ');

/** Traces that show what a picture can show; the golden pictures are drawn from them. */
export const examples = {
  words: traceOf({ queries: ANIMAL, keys: ANIMAL, Q: spread(11, 4), K: spread(11, 4, 50), V: spread(11, 4, 99) }),
  masked: traceOf({
    queries: ['I', 'am', 'a', 'student'], keys: ['je', 'suis', 'étudiant'], attention: 'cross', weightsFrom: 'pattern',
    Q: spread(4, 2), K: spread(3, 2, 20), V: spread(3, 2, 40), rules: { causal, padding: (_i, j) => j >= 2 },
  }),
  declared: traceOf({
    queries: ['q1'], keys: ['k1', 'k2'], attention: 'cross', weightsFrom: 'declared',
    Q: [[1, 0]], K: [[1, 1], [0, 1]], V: [[1, 2], [3, 4]],
  }),
  long: traceOf({
    queries: Array.from({ length: 40 }, (_, i) => `word${i}`), keys: Array.from({ length: 40 }, (_, j) => `word${j}`),
    Q: spread(40, 3), K: spread(40, 3, 7), V: spread(40, 3, 13), rules: { causal },
  }),
  otherScripts: traceOf({
    ...((tokens) => ({ queries: tokens, keys: tokens }))(['שלום עולם', '日本語の長い単語です', '👩‍👩‍👧 family', 'e\u0301te\u0301', 'Donaudampfschifffahrtsgesellschaftskapitän']),
    Q: spread(5, 2), K: spread(5, 2, 3), V: spread(5, 2, 9), weightsFrom: 'tiny-translate',
  }),
} satisfies Readonly<Record<string, Trace>>;

/** Any text a note may hold, with what is hostile in markup and in layout more often than by chance. */
export const anyToken = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 50 }),
  fc.constantFrom('</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onload='", '\u202Eevil\u202C', '\uD800', '\u0000\u0007', '', ' ', '&amp;', ']]>', '<!--'),
);

const anyNumber = fc.oneof(fc.double({ min: -4, max: 4, noNaN: true }), fc.constantFrom(0, -0, 1, 1e-12, -1e-300, 700, -1e6));

function rows(count: number, width: number): fc.Arbitrary<number[][]> {
  return fc.array(fc.array(anyNumber, { minLength: width, maxLength: width }), { minLength: count, maxLength: count });
}

/** Traces of any text and any finite numbers, of few and of many tokens, with any cells closed. */
export const anyTrace: fc.Arbitrary<Trace> = fc
  .record({ n: fc.integer({ min: 1, max: 20 }), m: fc.integer({ min: 1, max: 20 }), d: fc.integer({ min: 1, max: 3 }), salt: fc.nat(6), closedShare: fc.constantFrom(0, 0, 2, 3) })
  .chain(({ n, m, d, salt, closedShare }) =>
    fc.record({
      queries: fc.array(anyToken, { minLength: n, maxLength: n }),
      keys: fc.array(anyToken, { minLength: m, maxLength: m }),
      Q: rows(n, d), K: rows(m, d), V: rows(m, d),
      rules: fc.constant(closedShare === 0 ? {} : { [`rule ${salt}`]: (i: number, j: number) => (i * 7 + j * 3 + salt) % closedShare === 0 }),
      attention: fc.constant('cross' as const),
      weightsFrom: fc.oneof(fc.constantFrom('seed', 'pattern', 'declared'), anyToken),
    }))
  .map(traceOf);
