import fc from 'fast-check';
import { drawFor } from '../../../src/architectures/projections';
import { attend } from '../../../src/engine/attention/attend';
import type { AttendInput } from '../../../src/engine/attention/attend-input';
import { createEngine } from '../../../src/engine/engine';
import { FloatMatrix, sideBySide } from '../../../src/engine/matrices/matrix';
import type { Head } from '../../../src/model/trace';
import type { Matrix } from '../../../src/model/matrix';
import { matrixOf, rowsOf } from '../../support/matrices';

const engine = createEngine();

interface Given extends Partial<Omit<AttendInput, 'queries' | 'keys' | 'values'>> {
  readonly queries: Matrix;
  readonly keys: Matrix;
  readonly values?: Matrix;
}

function inputOf({ queries, keys, values = keys, ...rest }: Given): AttendInput {
  return {
    id: 'cross', layer: 1, from: { queries: 'queries', keys: 'keys' },
    queries: { tokens: names('q', queries), states: queries },
    keys: { tokens: names('k', keys), states: keys },
    values, score: 'scaled-dot', position: { kind: 'none', options: undefined }, mask: [], knockout: [], offset: 0, normalize: 'softmax',
    layout: { heads: 1, kvHeads: 1 }, projections: {}, draw: drawFor({ seed: 0, name: 'test', layer: 1 }), ...rest,
  };
}

function names(letter: string, { rows }: Matrix): string[] {
  return Array.from({ length: rows }, (_, i) => `${letter}${i + 1}`);
}

/** The heads of an input that must be without a mistake. */
function headsOf(given: Given): readonly Head[] {
  const { site, problems } = attend(engine, inputOf(given));
  expect(problems).toEqual([]);
  if (site === undefined) throw new Error('nothing was computed');
  return site.heads;
}

function step(head: Head | undefined, name: string): number[][] {
  const matrix = head?.steps[name];
  if (matrix === undefined) throw new Error(`no ${name}`);
  return rowsOf(matrix);
}

const size = fc.integer({ min: 1, max: 6 });
const given = fc.tuple(size, size, size, size).chain(([n, m, dk, dv]) =>
  fc.record({ queries: matrixOf(n, dk), keys: matrixOf(m, dk), values: matrixOf(m, dv) }));

describe('worked by hand', () => {
  const Q = FloatMatrix.fromRows([[1, 0]]);
  const K = FloatMatrix.fromRows([[1, 1], [0, 1]]);
  const V = FloatMatrix.fromRows([[1, 2], [3, 4]]);

  test('one query, two keys, every step', () => {
    const [head] = headsOf({ queries: Q, keys: K, values: V, score: 'dot' });
    const first = Math.E / (Math.E + 1);
    expect(Object.keys(head?.steps ?? {})).toEqual(['queries', 'keys', 'values', 'scores', 'scaled', 'masked', 'weights', 'output']);
    expect(step(head, 'scores')).toEqual([[1, 0]]);
    expect(step(head, 'scaled')).toEqual([[1, 0]]);
    expect(step(head, 'weights')[0]?.[0]).toBeCloseTo(first, 15);
    expect(step(head, 'output')[0]).toEqual([expect.closeTo(first + 3 * (1 - first), 14), expect.closeTo(2 * first + 4 * (1 - first), 14)]);
  });

  test('the scaled dot product divides by √d_k; a scale of the block wins', () => {
    expect(step(headsOf({ queries: Q, keys: K })[0], 'scaled')).toEqual([[1 / Math.sqrt(2), 0]]);
    expect(step(headsOf({ queries: Q, keys: K, scale: 3 })[0], 'scaled')).toEqual([[3, 0]]);
    expect(step(headsOf({ queries: Q, keys: K, score: 'dot', scale: 3 })[0], 'scaled')).toEqual([[3, 0]]);
  });

  test('projections are x·W + b, and W_O joins the heads', () => {
    const projections = {
      query: FloatMatrix.fromRows([[2], [0]]), queryBias: FloatMatrix.fromRows([[1]]),
      key: FloatMatrix.fromRows([[1], [1]]),
      value: FloatMatrix.fromRows([[0], [1]]), valueBias: FloatMatrix.fromRows([[-4]]),
      output: FloatMatrix.fromRows([[1, 10]]), outputBias: FloatMatrix.fromRows([[0, 1]]),
    };
    const { site, problems } = attend(engine, inputOf({ queries: Q, keys: K, values: V, mask: [{ rule: 'padding', options: 1 }], projections }));
    expect(problems).toEqual([]);
    expect(step(site?.heads[0], 'queries')).toEqual([[3]]);
    expect(step(site?.heads[0], 'keys')).toEqual([[2], [1]]);
    expect(step(site?.heads[0], 'values')).toEqual([[-2], [0]]);
    expect(site && rowsOf(site.output)).toEqual([[-2, -19]]);
  });

  test('the formulas are the expressions that were evaluated', () => {
    const { formulas } = attend(engine, inputOf({ queries: Q, keys: K, projections: { query: FloatMatrix.fromRows([[1, 0], [0, 1]]) } }));
    expect(Object.fromEntries(Object.entries(formulas).map(([name, { expression }]) => [name, expression]))).toEqual({
      queries: 'X_Q * W_Q', keys: 'X_K', values: 'X_V', scores: "Q * K'", scaled: 'scale * scores',
      masked: 'scaled + M', weights: 'softmax(masked)', output: 'weights * V', 'site-output': 'heads',
    });
    expect(formulas['scores']?.latex).toBe('Q\\,K^{\\top}');
  });
});

describe('whatever the numbers', () => {
  test('rows of weights sum to 1, are nowhere negative, and no step holds what is not a number', () => {
    fc.assert(fc.property(given, (one) => {
      const [head] = headsOf(one);
      for (const row of step(head, 'weights')) expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(step(head, 'weights').flat().every((weight) => weight >= 0)).toBe(true);
      expect(Object.values(head?.steps ?? {}).every(({ data }) => data.every(Number.isFinite))).toBe(true);
    }));
  });

  test('closed cells have a weight of exactly 0, and a query with no open key gives 0 throughout', () => {
    const masked = given.chain((one) => fc.record({
      one: fc.constant(one),
      allow: fc.array(fc.array(fc.constantFrom(0, 1), { minLength: one.keys.rows, maxLength: one.keys.rows }), { minLength: one.queries.rows, maxLength: one.queries.rows }),
    }));
    fc.assert(fc.property(masked, ({ one, allow }) => {
      const [head] = headsOf({ ...one, mask: [{ rule: 'allow', options: allow }] });
      const weights = step(head, 'weights');
      allow.forEach((row, i) => {
        const isOpen = row.includes(1);
        expect(row.every((entry, j) => entry === 1 || weights[i]?.[j] === 0)).toBe(true);
        expect(row.every((entry, j) => (entry === 1) === Number.isFinite(step(head, 'masked')[i]?.[j]))).toBe(true);
        expect(weights[i]?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(isOpen ? 1 : 0, 12);
        expect(isOpen || step(head, 'output')[i]?.every((entry) => entry === 0)).toBe(true);
      });
    }));
  });

  test('exchanging keys (and their values) exchanges columns of the weights and leaves the output', () => {
    fc.assert(fc.property(given, ({ queries, keys, values }) => {
      const [before] = headsOf({ queries, keys, values });
      const [after] = headsOf({ queries, keys: reversed(keys), values: reversed(values) });
      const columns = step(after, 'weights').map((row) => row.toReversed());
      expectClose(columns, step(before, 'weights'));
      expectClose(step(after, 'output'), step(before, 'output'));
    }));
  });

  test('under the causal mask a row does not depend on later tokens', () => {
    const pair = fc.tuple(size, size).chain(([n, d]) => fc.tuple(matrixOf(n, d), matrixOf(1, d)));
    fc.assert(fc.property(pair, ([tokens, later]) => {
      const mask = [{ rule: 'causal', options: undefined }];
      const longer = FloatMatrix.fromRows([...rowsOf(tokens), ...rowsOf(later)]);
      const [short] = headsOf({ queries: tokens, keys: tokens, mask });
      const [long] = headsOf({ queries: longer, keys: longer, mask });
      expectClose(step(long, 'output').slice(0, tokens.rows), step(short, 'output'));
    }));
  });

  test('grouped queries are multi-head attention with the shared keys and values written out for every head', () => {
    const grouped = fc.tuple(size, size, fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2), fc.constantFrom(1, 2, 3)).chain(([n, m, kvHeads, group, d]) =>
      fc.record({ queries: matrixOf(n, kvHeads * group * d), keys: matrixOf(m, kvHeads * d), kvHeads: fc.constant(kvHeads), group: fc.constant(group) }));
    fc.assert(fc.property(grouped, ({ queries, keys, kvHeads, group }) => {
      const heads = kvHeads * group;
      const shared = headsOf({ queries, keys, layout: { heads, kvHeads } });
      const written = headsOf({ queries, keys: repeated(keys, kvHeads, group), layout: { heads, kvHeads: heads } });
      shared.forEach((head, h) => expectClose(step(head, 'output'), step(written[h], 'output')));
    }));
  });
});

function reversed(matrix: Matrix): FloatMatrix {
  return FloatMatrix.fromRows(rowsOf(matrix).toReversed());
}

/** The columns of each of `parts` heads, `times` over. */
function repeated(matrix: Matrix, parts: number, times: number): FloatMatrix {
  const width = matrix.columns / parts;
  const part = (head: number) => FloatMatrix.fromRows(rowsOf(matrix).map((row) => row.slice(head * width, (head + 1) * width)));
  return sideBySide(Array.from({ length: parts * times }, (_, head) => part(Math.floor(head / times))));
}

function expectClose(actual: number[][], expected: number[][]): void {
  expect(actual).toEqual(expected.map((row) => row.map((entry) => expect.closeTo(entry, 10))));
}

describe('what does not fit is said, with both sizes and the way out', () => {
  const zeros = (rows: number, columns: number) => FloatMatrix.zeros(rows, columns);
  const wide = { queries: zeros(2, 6), keys: zeros(3, 6) };

  test.each<[string, Given, object, 'drawn' | 'not drawn']>([
    ['widths', { queries: zeros(2, 3), keys: zeros(4, 2) }, {
      key: 'keys', message: 'The queries are 3 wide, but the keys are 2 wide.',
      hint: 'Give both the same width, compare them by "score: general", or write projections (inputs × outputs) that make them equally wide.',
    }, 'not drawn'],
    ['widths a head', { queries: zeros(2, 8), keys: zeros(3, 4), layout: { heads: 4, kvHeads: 4 } }, {
      key: 'keys', message: 'A query head is 2 wide (8 ÷ 4 heads), but a key head is 1 wide (4 ÷ 4 kv-heads).',
      hint: 'Write kv-heads: 2, or give both the same width a head.',
    }, 'not drawn'],
    ['a projection', { ...wide, projections: { query: zeros(3, 4) } }, {
      key: 'projections', path: ['query'], message: 'The query projection is 3 × 4, but the queries are 6 wide.',
      hint: 'Give it 6 rows: projections are inputs × outputs.',
    }, 'drawn'],
    ['a bias', { ...wide, projections: { keyBias: zeros(1, 5) } }, {
      key: 'projections', path: ['key-bias'], message: 'The key-bias has 5 numbers, but the key projection gives 6.', hint: 'Give it 6 numbers.',
    }, 'drawn'],
    ['W_O', { ...wide, projections: { output: zeros(5, 6) } }, {
      key: 'projections', path: ['output'], message: 'The output projection is 5 × 6, but the heads side by side are 6 wide.',
      hint: 'Give it 6 rows: projections are inputs × outputs.',
    }, 'drawn'],
    ['heads', { ...wide, layout: { heads: 4, kvHeads: 4 } }, {
      key: 'heads', message: 'The queries have 6 columns, which 4 heads cannot share evenly.',
      hint: 'Write 1, 2, 3 or 6, or change the width of the queries.',
    }, 'drawn'],
    ['kv-heads', { ...wide, layout: { heads: 6, kvHeads: 4 } }, {
      key: 'kv-heads', message: '6 heads cannot share 4 kv-heads evenly.', hint: 'Write 1, 2, 3 or 6.',
    }, 'drawn'],
    ['too many heads', { ...wide, layout: { heads: 65, kvHeads: 65 } }, {
      key: 'heads', message: '65 heads are too many.', hint: 'Write a number up to 64.',
    }, 'drawn'],
    ['too many tokens', { queries: zeros(2, 1), keys: zeros(1025, 1) }, {
      key: 'keys', message: '1,025 keys are too many.', hint: 'Use at most 1,024.',
    }, 'not drawn'],
    ['too many columns', { queries: zeros(1, 1025), keys: zeros(1, 1025) }, {
      key: 'queries', message: 'The queries are 1,025 columns wide, which is too many.', hint: 'Use at most 1,024.',
    }, 'not drawn'],
    ['too many cells', { queries: zeros(1024, 64), keys: zeros(1024, 64), layout: { heads: 64, kvHeads: 64 } }, {
      key: 'heads', message: 'This block asks for about 336 million numbers: 64 heads of 1,024 × 1,024 cells, step by step.',
      hint: 'Use fewer heads or fewer tokens: up to 16 million numbers.',
    }, 'not drawn'],
  ])('%s', (_, one, problem, outcome) => {
    const { site, problems } = attend(engine, inputOf(one));
    expect(problems).toEqual([{ severity: 'error', ...problem }]);
    expect(site === undefined ? 'not drawn' : 'drawn').toBe(outcome);
  });

  test('of several words to knock out that are not there the first is told', () => {
    const { problems } = attend(engine, inputOf({ queries: zeros(2, 2), keys: zeros(2, 2), knockout: ['cow', 'k1', 'sheep'] }));
    expect(problems.map(({ key, message }) => [key, message])).toEqual([['knockout', expect.stringContaining('"cow"')]]);
  });

  test('W_O of grouped heads that could not be split is left out with them', () => {
    const { site, problems } = attend(engine, inputOf({ queries: zeros(2, 6), keys: zeros(3, 6), layout: { heads: 4, kvHeads: 2 }, projections: { output: zeros(12, 3) } }));
    expect(problems.map(({ key }) => key)).toEqual(['heads', 'projections']);
    expect(site?.output.columns).toBe(6);
  });
});

describe('numbers that grow beyond what can be held end in a message, never in a picture', () => {
  const at = (entry: number) => FloatMatrix.fromRows([[entry, entry]]);
  const three = FloatMatrix.fromRows([[1, 1], [1, 1], [1, 1]]);
  test.each<[string, Given, string, string]>([
    ['declared', { queries: at(Infinity), keys: at(1) }, 'queries', 'The queries of head 1 cannot be computed: row 1, column 1 is not a finite number.'],
    ['scores', { queries: at(1e200), keys: at(1e200) }, 'queries', 'The scores of head 1 cannot be computed: row 1, column 1 is not a finite number.'],
    ['scaled', { queries: at(1e150), keys: at(1e150), scale: 1e10 }, 'scale', 'The scaled scores of head 1 cannot be computed: row 1, column 1 is not a finite number.'],
    ['masked', { queries: at(1e154), keys: at(1e153), score: 'dot', mask: [{ rule: 'bias', options: [[1.7e308]] }] }, 'mask', 'The masked scores of head 1 cannot be computed: row 1, column 1 is not a finite number.'],
    ['masked, by its position, whatever is closed besides', { queries: three, keys: three, position: { kind: 'alibi', options: { slopes: [1e308] } }, mask: [{ rule: 'causal', options: undefined }] }, 'position', 'The masked scores of head 1 cannot be computed: row 3, column 1 is not a finite number.'],
    ['joined', { queries: at(1), keys: at(1), projections: { output: FloatMatrix.fromRows([[0, 1.7e308], [0, 1.7e308]]) } }, 'projections', 'The output of cross cannot be computed: row 1, column 2 is not a finite number.'],
  ])('%s', (_, one, key, message) => {
    const { site, problems } = attend(engine, inputOf(one));
    expect(site).toBeUndefined();
    expect(problems).toEqual([{ severity: 'error', key, message, hint: 'Use finite numbers, and smaller ones.' }]);
  });

  test('whatever is declared, a picture holds finite numbers, and −∞ only where a cell is closed', () => {
    const wild = (rows: number, columns: number) =>
      fc.array(fc.oneof(fc.double(), fc.integer({ min: -9, max: 9 })), { minLength: rows * columns, maxLength: rows * columns })
        .map((entries) => new FloatMatrix(rows, columns, Float64Array.from(entries)));
    const block = fc.tuple(size, size).chain(([n, d]) => fc.record({
      queries: wild(n, d), keys: wild(n, d), values: wild(n, d), scale: fc.double(), bias: fc.array(fc.array(fc.oneof(fc.double({ noNaN: true, max: 1e308 }), fc.constant(-Infinity)), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
    }));
    fc.assert(fc.property(block, ({ bias, ...numbers }) => {
      const { site, problems } = attend(engine, inputOf({ ...numbers, mask: [{ rule: 'bias', options: bias }] }));
      expect(site === undefined).toBe(problems.length > 0);
      const steps = site?.heads.flatMap((head) => Object.entries(head.steps).map(([name, { data }]) =>
        data.every((entry, cell) => Number.isFinite(entry) || (name === 'masked' && entry === -Infinity && head.mask.closedBy[cell] !== 0))));
      expect(steps?.every(Boolean) ?? true).toBe(true);
      expect(site?.output.data.every(Number.isFinite) ?? true).toBe(true);
    }), { numRuns: 300 });
  });
});

describe('whether a number was drawn that the block does not say', () => {
  const queries = FloatMatrix.fromRows([[1, 2], [3, 4]]);
  test.each<[string, Partial<Given>, boolean]>([
    ['nothing to draw', {}, false],
    ['a score without its matrix', { score: 'general' }, true],
    ['a score with it', { score: 'general', projections: { score: [FloatMatrix.fromRows([[1, 0], [0, 1]])] } }, false],
    ['a score without it, which a formula stands in for', { score: 'general', formula: { scores: "Q * K'" } }, false],
    ['a formula of another step leaves the score', { score: 'general', formula: { output: 'weights * V' } }, true],
    ['a table of distances that is not declared', { position: { kind: 't5', options: undefined } }, true],
    ['the same beside a formula for the scores', { position: { kind: 't5', options: undefined }, formula: { scores: "Q * K'" } }, true],
    ['where the queries look is learned', { alignment: { kind: 'local-p', window: 1 } }, true],
  ])('%s', (_, given, drawn) => {
    const attended = attend(engine, inputOf({ queries, keys: queries, ...given }));
    expect(attended.problems).toEqual([]);
    expect(attended.drawn).toBe(drawn);
  });
});
