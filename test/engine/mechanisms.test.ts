import fc from 'fast-check';
import { run } from '../../src/architectures';
import { parse } from '../../src/block/parse';
import { createEngine } from '../../src/engine/engine';
import { normalisers } from '../../src/engine/normalisers';
import { scores } from '../../src/engine/scores';
import type { Site, Trace } from '../../src/model/trace';
import { relativeError } from '../support/vectors';

/** Every mechanism of a layer together, from block to trace. */
type Block = Readonly<Record<string, unknown>>;

const engine = createEngine();

function traceOf(block: Block): Omit<Trace, 'diagnostics'> {
  const { spec, diagnostics } = parse(JSON.stringify(block));
  const { trace, problems } = run(spec, engine);
  expect([...diagnostics, ...problems]).toEqual([]);
  return trace;
}

function siteOf(block: Block): Site {
  const [site] = traceOf(block).sites;
  if (site === undefined) throw new Error('nothing was computed');
  return site;
}

/** A step of every head, as rows. */
function rowsOf(site: Site, step: string): number[][][] {
  return site.heads.map(({ steps }) => {
    const matrix = steps[step];
    if (matrix === undefined) throw new Error(`no ${step}`);
    return Array.from({ length: matrix.rows }, (_, i) => [...matrix.data.subarray(i * matrix.columns, (i + 1) * matrix.columns)]);
  });
}

/** Equal but for rounding: sums may be taken in another order. */
function expectClose(actual: number[][][], expected: number[][][]): void {
  expect(actual).toEqual(expected.map((head) => head.map((row) => row.map((entry) => expect.closeTo(entry, 9)))));
}

const entry = fc.integer({ min: -32, max: 32 }).map((sixteenth) => sixteenth / 16);

function matrix(rows: number, columns: number): fc.Arbitrary<number[][]> {
  return fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
}

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });

/** Fields that are undefined are left out by JSON, and the block does without them. */
const computed = fc.record({
  score: fc.constantFrom(...Object.keys(scores)),
  scale: optional(entry),
  temperature: optional(fc.constantFrom(0.5, 1, 3)),
  softcap: optional(fc.constantFrom(0.5, 2, 30)),
  position: optional(fc.constantFrom<unknown>('none', 'sinusoidal', 'learned', 'rope', { rope: { base: 10, pairing: 'half' } }, 'alibi', 't5', { t5: { buckets: 4, distance: 3 } })),
  offset: optional(fc.integer({ min: -2, max: 5 })),
  seed: fc.nat(5),
});

const layout = fc.record({ n: fc.integer({ min: 1, max: 5 }), m: fc.integer({ min: 1, max: 6 }), kvHeads: fc.integer({ min: 1, max: 2 }), group: fc.integer({ min: 1, max: 2 }) });

interface Declared { readonly block: Block; readonly n: number; readonly m: number }

const declared: fc.Arbitrary<Declared> = layout.chain(({ n, m, kvHeads, group }) => fc.record({
  queries: matrix(n, kvHeads * group * 4), keys: matrix(m, kvHeads * 4), values: matrix(m, kvHeads * 3), heads: fc.constant(kvHeads * group), 'kv-heads': fc.constant(kvHeads),
}).map((block) => ({ block, n, m })));

function closings({ n, m }: { n: number; m: number }): fc.Arbitrary<unknown> {
  return fc.array(fc.oneof(fc.nat(m - 1), fc.tuple(fc.nat(n - 1), fc.nat(m - 1)).map((cell) => cell.join(' -> '))), { minLength: 1, maxLength: 2 });
}

function nudging({ n, m }: { n: number; m: number }): fc.Arbitrary<unknown> {
  const cell = fc.oneof(fc.nat(m - 1).map(String), fc.tuple(fc.nat(n - 1), fc.nat(m - 1)).map((both) => both.join(' -> ')));
  return fc.uniqueArray(fc.tuple(cell, entry), { minLength: 1, maxLength: 3, selector: ([name]) => name }).map((entries) => Object.fromEntries(entries));
}

function masks({ n, m }: { n: number; m: number }): fc.Arbitrary<unknown> {
  const rule = fc.oneof(
    fc.constantFrom<unknown>('none', 'causal', 'window 1', 'prefix 2', { window: { left: 1 } }, { dilated: { width: 1, step: 2 } }, { any: ['window 0', { global: [0] }] }),
    fc.nat(m).map((padding) => ({ padding })),
    fc.array(fc.array(fc.constantFrom(0, 1), { minLength: m, maxLength: m }), { minLength: n, maxLength: n }).map((allow) => ({ allow })),
    fc.array(fc.array(fc.oneof(entry, fc.constant('-inf')), { minLength: m, maxLength: m }), { minLength: n, maxLength: n }).map((bias) => ({ bias })),
  );
  return fc.oneof(rule, fc.array(rule, { minLength: 1, maxLength: 3 }));
}

const masked = declared.chain((one) => fc.record({
  mask: masks(one), knockout: optional(closings(one)), nudge: optional(nudging(one)), normalize: fc.constantFrom(...Object.keys(normalisers)), more: computed,
}).map(({ more, ...rest }): Block => ({ ...one.block, ...more, ...rest })));

describe('whatever the mechanism', () => {
  test('closed cells weigh exactly 0, a query with no open key gives 0 throughout, and every number is finite', () => {
    fc.assert(fc.property(masked, (block) => {
      const site = siteOf(block);
      for (const { mask: { closedBy, rows, columns }, steps: { masked: scored, weights, output } } of site.heads) {
        closedBy.forEach((reasons, cell) => {
          expect(scored?.data[cell] === -Infinity).toBe(reasons !== 0);
          if (reasons !== 0) expect(weights?.data[cell]).toBe(0);
        });
        for (let i = 0; i < rows; i++) {
          if (!closedBy.subarray(i * columns, (i + 1) * columns).every((reasons) => reasons !== 0)) continue;
          const width = output?.columns ?? NaN;
          expect(output?.data.subarray(i * width, (i + 1) * width).every((found) => found === 0)).toBe(true);
        }
        expect([weights, output, site.output].every((one) => one?.data.every(Number.isFinite) === true)).toBe(true);
      }
    }), { numRuns: 300 });
  });

  test.each(['softmax', 'sparsemax', 'entmax'])('rows of %s sum to 1 where a cell is open; with a sink to less', (normalize) => {
    fc.assert(fc.property(masked, (block) => {
      const [plain, drained] = [siteOf({ ...block, normalize }), siteOf({ ...block, normalize, sink: 0.5 })];
      rowsOf(plain, 'weights').forEach((rows, h) => rows.forEach((row, i) => {
        const closed = rowsOf(plain, 'masked')[h]?.[i]?.every((score) => score === -Infinity) ?? true;
        expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(closed ? 0 : 1, 10);
        const rest = (rowsOf(drained, 'weights')[h]?.[i] ?? []).reduce((sum, weight) => sum + weight, 0);
        expect(rest).toBeLessThanOrEqual(1 + 1e-10);
        expect(normalize === 'softmax' && !closed ? rest < 1 : true).toBe(true);
      }));
    }));
  });

  test('exchanging keys exchanges columns, where no position and no index is looked at', () => {
    const unplaced = fc.record({ one: declared, more: computed, normalize: fc.constantFrom('softmax', 'sparsemax', 'entmax', 'sigmoid', 'none') })
      .filter(({ more }) => more.score !== 'location');
    fc.assert(fc.property(unplaced, ({ one, more, normalize }) => {
      const block = { ...one.block, ...more, normalize, position: 'none' };
      const after = { ...block, keys: reversed(block, 'keys'), values: reversed(block, 'values') };
      expectClose(rowsOf(siteOf(after), 'weights').map((head) => head.map((row) => row.toReversed())), rowsOf(siteOf(block), 'weights'));
      expectClose(rowsOf(siteOf(after), 'output'), rowsOf(siteOf(block), 'output'));
    }));
  });

  test('under the causal mask a row does not depend on later tokens', () => {
    const sentence = fc.record({ tokens: fc.integer({ min: 1, max: 4 }).chain((n) => matrix(n, 4)), later: matrix(1, 4), more: computed, normalize: fc.constantFrom('softmax', 'sparsemax', 'entmax', 'hardmax', 'none') });
    fc.assert(fc.property(sentence, ({ tokens, later, more, normalize }) => {
      // A sigmoid goes by how many keys there are, closed ones too; with an offset a query sees beyond its own place.
      const block = { ...more, mask: 'causal', normalize, offset: 0, projections: 'random' };
      const [short, long] = [siteOf({ ...block, queries: tokens }), siteOf({ ...block, queries: [...tokens, ...later] })];
      expectClose(rowsOf(long, 'output').map((head) => head.slice(0, tokens.length)), rowsOf(short, 'output'));
    }));
  });

  test('grouped queries with as many kv-heads as heads are multi-head attention', () => {
    fc.assert(fc.property(masked, ({ heads, 'kv-heads': _kvHeads, ...block }) => {
      const wide = { ...block, keys: block['queries'], values: block['queries'], mask: 'causal', knockout: undefined, nudge: undefined, heads };
      expect(traceOf({ ...wide, 'kv-heads': heads })).toEqual(traceOf(wide));
    }));
  });

  test('the same block is the same numbers, as JSON or as YAML', () => {
    fc.assert(fc.property(masked, (block) => {
      const yaml = Object.entries(block).filter(([, value]) => value !== undefined).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n');
      const [one, other] = [parse(JSON.stringify(block)), parse(yaml)];
      expect(other.diagnostics).toEqual([]);
      expect(run(other.spec, engine)).toEqual(run(one.spec, engine));
    }));
  });

  test('each formula gives its step: what the trace names is what was computed', () => {
    fc.assert(fc.property(masked, fc.boolean(), (block, drained) => {
      const sink = drained && !['sigmoid', 'none'].includes(String(block['normalize'])) ? 0.5 : undefined;
      const { sites: [site], formulas } = traceOf({ ...block, sink });
      for (const head of site?.heads ?? []) {
        const names = { Q: head.steps['queries'], K: head.steps['keys'], V: head.steps['values'], ...site?.operands, ...head.operands, ...head.steps };
        const scope = Object.fromEntries(Object.entries(names).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
        for (const step of ['scores', 'scaled', 'capped', 'masked', 'weights', 'output']) {
          const expression = formulas[step]?.expression;
          expect(expression === undefined).toBe(head.steps[step] === undefined);
          if (expression !== undefined) expect(engine.evaluate(expression, scope).data).toEqual(head.steps[step]?.data);
        }
        if (formulas['position'] !== undefined) expect(engine.evaluate(formulas['position'].expression, scope)).toEqual(head.operands?.['P']);
      }
    }));
  });
});

test.each([...Object.keys(scores).map((score) => ({ score })), ...Object.keys(normalisers).map((normalize) => ({ normalize }))])('the formulas that %j shows may be written by a reader, who gets the same', (mechanism) => {
  const block = { queries: [[1, 0], [0.5, 2]], keys: [[1, 1], [0, 1], [2, -1]], values: [[1], [2], [3]], mask: 'causal', offset: 1, ...mechanism };
  const { sites: [site], formulas } = traceOf(block);
  const ownMatrices = Object.keys(site?.heads[0]?.operands ?? {}).some((name) => ['W', 'v'].includes(name));
  const steps = ownMatrices ? ['weights', 'output'] : ['scores', 'weights', 'output'];
  const formula = Object.fromEntries(steps.map((step) => [step, formulas[step]?.expression]));
  const written = siteOf({ ...block, formula });
  for (const step of steps) expect(rowsOf(written, step)).toEqual(site && rowsOf(site, step));
});

test('a bias that overflows at a closed cell is said, not turned into NaN', () => {
  const { spec } = parse('{"queries": [[0], [0]], "keys": [[0], [0], [0]], "mask": "causal", "position": {"alibi": {"slopes": [-1e308]}}}');
  const { trace, problems } = run(spec, engine);
  expect(trace.sites).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual(['The masked scores of head 1 cannot be computed: row 1, column 3 is not a finite number.']);
});

test('numbers beyond bounds end in a message, never in a picture and never in an exception', () => {
  const wild = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1, -1, 1e308, -1e308, 5e-324));
  const wildRows = (rows: number, columns: number): fc.Arbitrary<number[][]> => fc.array(fc.array(wild, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  const positive = wild.map((one) => Math.abs(one) || 1);
  const block = fc.record({
    queries: wildRows(2, 4), keys: wildRows(3, 4), values: wildRows(3, 4), score: fc.constantFrom(...Object.keys(scores)), normalize: fc.constantFrom(...Object.keys(normalisers)),
    heads: fc.constantFrom(1, 2), mask: fc.constantFrom<unknown>('none', 'causal', { bias: [[1e308, -1e308, '-inf'], [0, 1, 2]] }), projections: fc.constantFrom('none', 'random'),
    scale: optional(wild), temperature: optional(positive), softcap: optional(positive), sink: optional(wild), offset: optional(fc.maxSafeInteger()),
    position: optional(fc.oneof(
      fc.constantFrom<unknown>('sinusoidal', 'learned', 'rope', 'alibi', 't5'), positive.map((base) => ({ rope: { base } })), wild.map((slope) => ({ alibi: { slopes: [slope, slope] } })),
      wildRows(1, 4).map((table) => ({ t5: { table } })),
    )),
  });
  fc.assert(fc.property(block, (one) => {
    const { spec } = parse(JSON.stringify(one));
    const { trace: { sites: [site] }, problems } = run(spec, engine);
    expect(site !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
    for (const head of site?.heads ?? []) {
      for (const [step, { data }] of Object.entries(head.steps)) {
        expect(data.every((entry, cell) => Number.isFinite(entry) || (step === 'masked' && entry === -Infinity && head.mask.closedBy[cell] !== 0))).toBe(true);
      }
    }
    expect(site?.output.data.every(Number.isFinite) ?? true).toBe(true);
  }), { numRuns: 600 });
});

function reversed(block: Block, name: string): unknown {
  const rows = block[name];
  return Array.isArray(rows) ? rows.toReversed() : rows;
}

describe('worked by hand', () => {
  const numbers = { queries: [[1, 0], [0, 2]], keys: [[1, 1], [0, 1], [2, 0]] };

  test('a temperature divides what the scale has multiplied', () => {
    const site = siteOf({ ...numbers, score: 'dot', scale: 3, temperature: 2 });
    expect(rowsOf(site, 'scores')).toEqual([[[1, 0, 2], [2, 2, 0]]]);
    expect(rowsOf(site, 'scaled')).toEqual([[[1.5, 0, 3], [3, 3, 0]]]);
  });

  test('the cap comes after scale and temperature, and before position and mask', () => {
    const { sites: [site], formulas } = traceOf({ ...numbers, score: 'dot', softcap: 2, position: { alibi: { slopes: [0.5] } }, mask: 'causal' });
    expect(Object.keys(formulas)).toEqual(['queries', 'keys', 'values', 'scores', 'scaled', 'capped', 'position', 'masked', 'weights', 'output', 'site-output']);
    expect(formulas['masked']).toEqual({ expression: 'capped + P + M', latex: expect.stringContaining('P') });
    expect(site && rowsOf(site, 'masked')).toEqual([[
      [2 * Math.tanh(0.5), -Infinity, -Infinity],
      [2 * Math.tanh(1) - 0.5, 2 * Math.tanh(1), -Infinity],
    ].map((row) => row.map((score) => (score === -Infinity ? score : expect.closeTo(score, 14))))]);
  });

  test('an offset moves where the queries stand among the keys, for mask and position alike', () => {
    const site = siteOf({ ...numbers, scale: 0, offset: 1, position: { alibi: { slopes: [1] } }, mask: 'causal' });
    expect(rowsOf(site, 'masked')).toEqual([[[-1, 0, -Infinity], [-2, -1, 0]]]);
  });

  test('T5 adds a number a bucket, one row of the table a head', () => {
    const table = [[0, 10, 20, 30], [5, 6, 7, 8]];
    const site = siteOf({ queries: [[0, 0], [0, 0], [0, 0]], heads: 2, score: 'dot', position: { t5: { table, distance: 4 } } });
    // Two buckets a side: here, or further; what comes after is in the upper half.
    expect(rowsOf(site, 'masked')).toEqual([[[0, 30, 30], [10, 0, 30], [10, 10, 0]], [[5, 8, 8], [6, 5, 8], [6, 6, 5]]]);
  });

  test('T5 gives all buckets to the past where the mask is causal, and counts from where the query stands', () => {
    const block = { queries: [[0], [0], [0], [0]], score: 'dot', position: { t5: { table: [[0, 10, 20, 30]], distance: 4 } } };
    // Exact up to 1; then 2 + ⌊ln(r/2) ÷ ln(2) · 2⌋, which is 2 at a distance of 2 and 3 from 3 on.
    const causal = rowsOf(siteOf({ ...block, mask: 'causal' }), 'masked')[0] ?? [];
    expect(causal[3]).toEqual([30, 20, 10, 0]);
    const shifted = siteOf({ ...block, queries: [[0]], keys: [[0], [0], [0], [0]], offset: 2 });
    expect(rowsOf(shifted, 'masked')).toEqual([[[10, 10, 0, 30]]]);
  });

  test('a sink of its own for each head', () => {
    const site = siteOf({ queries: [[0, 0]], keys: [[1, 1], [2, 2]], heads: 2, sink: [Math.log(2), -1e4] });
    expect(rowsOf(site, 'weights')).toEqual([[[expect.closeTo(0.25, 14), expect.closeTo(0.25, 14)]], [[0.5, 0.5]]]);
  });

  test('a key knocked out leaves its share to the others', () => {
    const site = siteOf({ queries: [[0]], keys: { tokens: ['a', 'b', 'c'], vectors: [[1], [2], [3]] }, knockout: 'b' });
    expect(rowsOf(site, 'weights')).toEqual([[[0.5, 0, 0.5]]]);
    expect(site.heads[0]?.mask.rules).toEqual(['knockout']);
  });

  test('a score may have one matrix for all heads, or one a head', () => {
    const wide = { queries: [[1, 2, 3, 4]], keys: [[1, 0]], heads: 2, 'kv-heads': 1, score: 'general' };
    const [A, B] = [[[1, 0], [0, 1]], [[0, 5], [7, 0]]];
    expect(rowsOf(siteOf({ ...wide, projections: { score: A } }), 'scores')).toEqual([[[1]], [[3]]]);
    expect(rowsOf(siteOf({ ...wide, projections: { score: [A, B] } }), 'scores')).toEqual([[[1]], [[28]]]);
    const rows = { queries: [[0, 0]], keys: [[9e9, 9e9]], heads: 2, score: 'additive', projections: { score: [[1], [2]] } };
    expect(rowsOf(siteOf(rows), 'scores')).toEqual([[[1]], [[2]]]);
  });
});

test('positions that are added come before the projection, to values too', () => {
  const trace = traceOf({ queries: [[0, 0], [0, 0]], position: 'sinusoidal', offset: 0, projections: { value: [[2, 0], [0, 2]] } });
  const [site] = trace.sites;
  const waves = [[[0, 1], [Math.sin(1), Math.cos(1)]]];
  expect(site && rowsOf(site, 'queries')).toEqual(waves);
  expect(site && rowsOf(site, 'values')).toEqual(waves.map((head) => head.map((row) => row.map((one) => 2 * one))));
  expect(trace.formulas['inputs']).toEqual({ expression: 'X + P', latex: expect.any(String) });
  const [placed] = traceOf({ queries: [[0, 0]], position: 'sinusoidal', offset: 1, projections: 'none' }).sites;
  expect(placed && [rowsOf(placed, 'queries'), rowsOf(placed, 'keys')]).toEqual([[[[Math.sin(1), Math.cos(1)]]], [[[0, 1]]]]);
  expect(relativeError(trace.streams[0]?.states ?? { rows: 0, columns: 0, data: new Float64Array() }, waves[0] ?? [])).toBe(0);
});
