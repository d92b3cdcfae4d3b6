import { createEngine } from '../../../src/engine/engine';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { positionOfRule, settlePosition } from '../../../src/engine/attention/positioning';
import type { PositionedSite } from '../../../src/engine/positions/position';
import { rowsOf } from '../../support/matrices';

const SITE: PositionedSite = {
  queries: 2, keys: 3, heads: 2, queryWidth: 4, keyWidth: 4, offset: 1, causal: false,
  draw: (name, rows, columns, deviation) => new FloatMatrix(rows, columns, Float64Array.from({ length: rows * columns }, (_, i) => Number.parseInt(name, 10) * 100 + i * deviation)),
};
const engine = createEngine();

function faults(kind: string, options: unknown, site: Partial<PositionedSite> = {}) {
  const { effect, problems } = settlePosition({ kind, options }, { ...SITE, ...site });
  expect(effect).toEqual({});
  return problems.map(({ severity, key, path, message, hint }) => ({ severity, at: [key, ...(path ?? [])].join(' '), message, hint }));
}

const T5_TABLE = [[1, 2, 3, 4], [5, 6, 7, 8]];

describe('what does not go with a site is one error, at the option that says it, and has no effect', () => {
  test.each<[kind: string, options: unknown, site: Partial<PositionedSite>, at: string, message: string, hint: string]>([
    ['alibi', { slopes: [1] }, {}, 'position alibi slopes', 'ALiBi has 1 slope, but there are 2 heads.', 'Give one slope a head, or leave "slopes" out.'],
    ['alibi', { slopes: [1, 2] }, { heads: 1 }, 'position alibi slopes', 'ALiBi has 2 slopes, but there is 1 head.', 'Give one slope a head, or leave "slopes" out.'],
    ['rope', undefined, { queryWidth: 3 }, 'position rope', 'RoPE turns pairs of columns, but a query of one head is 3 wide.', 'Give every head an even width.'],
    ['rope', undefined, { keyWidth: 5 }, 'position rope', 'RoPE turns pairs of columns, but a key of one head is 5 wide.', 'Give every head an even width.'],
    ['t5', { table: T5_TABLE }, { heads: 1 }, 'position t5 table', 'The T5 table is 2 × 4, but there is 1 head and 4 buckets.', 'Give it 1 row of 4 numbers.'],
    ['t5', { table: T5_TABLE }, { heads: 3 }, 'position t5 table', 'The T5 table is 2 × 4, but there are 3 heads and 4 buckets.', 'Give it 3 rows of 4 numbers.'],
    ['t5', { table: [[1, 2, 3, 4], [1, 2, 3]] }, {}, 'position t5 table 1', 'The T5 table is 2 × 3, but there are 2 heads and 4 buckets.', 'Give it 2 rows of 4 numbers.'],
    ['t5', { table: T5_TABLE, buckets: 8 }, {}, 'position t5 table 0', 'The T5 table is 2 × 4, but there are 2 heads and 8 buckets.', 'Give it 2 rows of 8 numbers.'],
    ['t5', { buckets: 7 }, {}, 'position t5 buckets', 'Keys before and after a query share the buckets, but 7 is odd.', 'Use an even number of buckets, or "mask: causal".'],
    ['t5', { buckets: 2 }, {}, 'position t5 buckets', 'Keys before and after a query share the buckets: 2 leave 1 for a side.', 'Use 4 or more, or "mask: causal".'],
    ['t5', { buckets: 8, distance: 2 }, {}, 'position t5 distance', 'The distance is 2, but distances below 2 have buckets of their own already.', 'Use a distance above 2, or fewer buckets.'],
    ['t5', { buckets: 4, distance: 1 }, {}, 'position t5 distance', 'The distance is 1, but distances below 1 have buckets of their own already.', 'Use a distance above 1, or fewer buckets.'],
    ['t5', { buckets: 8, distance: 4 }, { causal: true }, 'position t5 distance', 'The distance is 4, but distances below 4 have buckets of their own already.', 'Use a distance above 4, or fewer buckets.'],
  ])('%s %j at %j', (kind, options, site, at, message, hint) => {
    expect(faults(kind, options, site)).toEqual([{ severity: 'error', at, message, hint }]);
  });
});

describe('what does go with it', () => {
  test('ALiBi: the distance to each key, and the slope of each head', () => {
    const { effect: { bias, turning }, problems } = settlePosition({ kind: 'alibi', options: { slopes: [0.5, 2] } }, SITE);
    expect([problems, turning, bias?.ofHead(0), bias?.ofHead(1)]).toEqual([[], undefined, { slope: 0.5 }, { slope: 2 }]);
    expect(Object.values(bias?.shared ?? {}).map((shared) => (typeof shared === 'number' ? shared : rowsOf(shared)))).toEqual([[[1, 0, 1], [2, 1, 0]]]);
  });

  test.each<[name: string, options: unknown, site: Partial<PositionedSite>, drawn: boolean, buckets: number[][], table: number[][]]>([
    ['a table of the block', { table: T5_TABLE }, {}, false, [[1, 0, 3], [1, 1, 0]], [[5, 6, 7, 8]]],
    ['one drawn by head', { buckets: 4 }, {}, true, [[1, 0, 3], [1, 1, 0]], [[200, 201, 202, 203]]],
    ['an odd number of buckets, all for the past', { buckets: 3 }, { causal: true }, true, [[1, 0, 0], [1, 1, 0]], [[200, 201, 202]]],
    ['the fewest for the past', { buckets: 2 }, { causal: true }, true, [[1, 0, 0], [1, 1, 0]], [[200, 201]]],
  ])('T5 with %s', (_, options, site, drawn, buckets, table) => {
    const { effect, problems } = settlePosition({ kind: 't5', options }, { ...SITE, ...site });
    expect([problems, effect.drawn]).toEqual([[], drawn]);
    const { bucket } = effect.bias?.shared ?? {};
    const { table: second } = effect.bias?.ofHead(1) ?? {};
    expect([bucket, second].map((matrix) => typeof matrix === 'object' && rowsOf(matrix))).toEqual([buckets, table]);
  });

  test('none, and what is added to the inputs, leave queries, keys and scores alone', () => {
    for (const kind of ['none', 'sinusoidal', 'learned']) expect(settlePosition({ kind, options: undefined }, SITE)).toEqual({ effect: {}, problems: [] });
  });

  test('T5 has 32 buckets where nothing is said, and the entry of each bucket is added', () => {
    const { effect } = settlePosition({ kind: 't5', options: undefined }, SITE);
    const { table } = effect.bias?.ofHead(0) ?? {};
    expect(typeof table === 'object' && table.columns).toBe(32);
    const scope = { table: FloatMatrix.fromRows([[7, 8, 9]]), bucket: FloatMatrix.fromRows([[2, 0], [1, 1]]) };
    expect(rowsOf(engine.evaluate('entries(table, bucket)', scope))).toEqual([[9, 7], [8, 8]]);
  });
});

test('a position that nobody has is our own mistake', () => {
  expect(() => positionOfRule({ kind: 'toString', options: undefined })).toThrow('No position is called toString');
});

test.each([
  ['rope(Q, angles)', '\\operatorname{RoPE}\\left(Q, \\mathrm{angles}\\right)'],
  ['ropeHalf(K, angles)', '\\operatorname{RoPE}_{\\mathrm{half}}\\left(K, \\mathrm{angles}\\right)'],
  ['entries(table, bucket)', '\\mathrm{table}_{\\mathrm{bucket}}'],
])('%s is set as %s', (expression, latex) => {
  expect(createEngine().formula(expression).latex).toBe(latex);
});
