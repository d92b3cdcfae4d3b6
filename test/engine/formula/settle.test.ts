import fc from 'fast-check';
import { run } from '../../../src/architectures';
import { parse } from '../../../src/block/parse';
import { createEngine } from '../../../src/engine/engine';
import type { Matrix } from '../../../src/model/matrix';
import { rowsOf } from '../../support/matrices';

const engine = createEngine();

type Block = Readonly<Record<string, unknown>>;

const SELF = { queries: [[1, 0, 2, 1], [0.5, 1, 0, -1], [2, 1, 1, 0]], projections: 'none' } as const;

/** The only site of a block, whose formula has the mistakes given. */
function siteOf(block: Block, mistakes: readonly string[] = []) {
  const { spec, diagnostics } = parse(JSON.stringify(block));
  const { trace, problems } = run(spec, engine);
  expect([...diagnostics, ...problems].map(({ message }) => message)).toEqual(mistakes);
  const [site, ...others] = trace.sites;
  expect(others).toEqual([]);
  if (site === undefined) throw new Error('Nothing was computed');
  return { ...site, formulas: trace.formulas };
}

function step(block: Block, name: string, head = 0): number[][] {
  return rowsOf(present(siteOf(block).heads[head]?.steps[name]));
}

function present(matrix: Matrix | undefined): Matrix {
  if (matrix === undefined) throw new Error('There is no such step');
  return matrix;
}

describe('a formula stands in for its step, and those after it still apply', () => {
  test('the formulas of the steps themselves change nothing', () => {
    const own = siteOf({ ...SELF, mask: 'causal', formula: { scores: "Q * K'", weights: 'softmax(masked)', output: 'weights * V' } });
    const usual = siteOf({ ...SELF, mask: 'causal' });
    expect(own.heads.map(({ steps }) => steps)).toEqual(usual.heads.map(({ steps }) => steps));
    expect(own.formulas).toEqual(usual.formulas);
  });

  test('scores are scaled, capped, masked and normalised as ever', () => {
    const block = { ...SELF, scale: 3, softcap: 2, mask: 'causal', formula: { scores: "0 * Q * K' + 1" } };
    expect(step(block, 'scores')).toEqual([[1, 1, 1], [1, 1, 1], [1, 1, 1]]);
    expect(step(block, 'capped')[0]?.[0]).toBeCloseTo(2 * Math.tanh(1.5), 12);
    expect(step(block, 'weights')).toEqual([[1, 0, 0], [0.5, 0.5, 0], [expect.closeTo(1 / 3), expect.closeTo(1 / 3), expect.closeTo(1 / 3)]]);
  });

  test('weights may use every step before them', () => {
    expect(step({ ...SELF, softcap: 2, formula: { weights: 'scores - scaled + capped + 0 * masked' } }, 'weights')[0]?.[1])
      .toBeCloseTo(-0.5 + 0.25 + 2 * Math.tanh(-0.25 / 2), 12);
  });

  test('every head has its own Q, K and V', () => {
    const site = siteOf({ ...SELF, heads: 2, 'kv-heads': 1, projections: { key: [[1, 0], [0, 1], [1, 0], [0, 1]], value: [[1], [1], [0], [0]] }, formula: { scores: 'Q * K\' + d + 10 * n', output: 'weights * V * 0 + n' } });
    expect(site.heads.map(({ steps }) => rowsOf(present(steps['scores']))[0]?.[0])).toEqual([1 * 3 + 0 * 1 + 32, 2 * 3 + 1 * 1 + 32]);
    expect(rowsOf(site.output)).toEqual([[3, 3], [3, 3], [3, 3]]);
  });

  test('queries and keys of different widths need no score that compares them', () => {
    const block = { queries: [[1, 2]], keys: [[1, 0, 0], [0, 1, 0]], values: [[1], [2]], projections: 'none' };
    const { spec } = parse(JSON.stringify(block));
    expect(run(spec, engine).problems.map(({ message }) => message)).toEqual(['The queries are 2 wide, but the keys are 3 wide.']);
    expect(step({ ...block, formula: { scores: "Q * [1, 0, 0; 0, 1, 0] * K'" } }, 'scores')).toEqual([[1, 2]]);
  });

  test('a site may have its own', () => {
    const block = { ...SELF, keys: [[1, 1, 1, 1]], formula: { self: { weights: '0 * masked + 1' }, cross: { weights: '0 * masked + 2' } } };
    expect(step(block, 'weights')).toEqual([[2], [2], [2]]);
    expect(step({ ...block, attention: 'self' }, 'weights')[0]).toEqual([1, 1, 1]);
  });

  test('the trace says which steps were written, and shows the formulas', () => {
    const site = siteOf({ ...SELF, formula: { weights: 'a = masked / m; a .* a' } });
    expect(site.mechanism?.written).toEqual(['weights']);
    expect(site.formulas['weights']?.expression).toBe('a = masked / m; a .* a');
    expect(site.formulas['scores']?.expression).toBe("Q * K'");
    expect(site.heads[0]?.operands).toMatchObject({ d: 4, n: 3, m: 3, pi: Math.PI });
  });
});

describe('closed cells are 0, whatever the formula puts there', () => {
  test.each(['0 * scores + 7', 'exp(masked)', 'masked', 'masked - masked + 1', 'exp(masked) ./ sum(exp(masked), 2)', 'log(exp(masked))'])('%s', (weights) => {
    const rows = step({ ...SELF, mask: ['causal', { window: { left: 1 } }, { allow: [[0, 1, 1], [1, 1, 1], [1, 1, 1]] }], formula: { weights } }, 'weights');
    expect(rows[0]).toEqual([0, 0, 0]);
    expect(rows[1]?.[2]).toBe(0);
    expect(rows[2]?.[0]).toBe(0);
    expect(rows[2]?.[1]).not.toBe(0);
  });

  test('with any mask', () => {
    const allow = fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(allow, (open) => {
      const rows = step({ ...SELF, mask: { allow: open }, formula: { weights: '0 * scores + 1' } }, 'weights');
      expect(rows).toEqual(open);
    }), { numRuns: 50 });
  });
});

describe('what cannot be used is said, and the usual step is drawn', () => {
  test.each([
    ['K * V', 'K is 3 × 4, V is 3 × 4: multiply needs equal inner sizes.'],
    ["1 ./ (Q * K' - 6)", 'The scores of head 1 cannot be computed: row 1, column 1 is not a finite number.'],
    ["exp(500 * Q * K')", 'The scores of head 1 cannot be computed: row 1, column 1 is not a finite number.'],
  ])('%s', (scores, message) => {
    const site = siteOf({ ...SELF, formula: { scores } }, [message]);
    expect(site.mechanism?.written).toEqual([]);
    expect(rowsOf(site.output)).toEqual(rowsOf(siteOf(SELF).output));
  });

  test('unless the usual step cannot do without', () => {
    const { spec } = parse(JSON.stringify({ queries: [[1, 2]], keys: [[1, 0, 0]], values: [[1]], projections: 'none', formula: { scores: '1 / 0 * Q * [1; 0]' } }));
    const { trace, problems } = run(spec, engine);
    expect(problems.map(({ message }) => message)).toEqual(['The scores of head 1 cannot be computed: row 1, column 1 is not a finite number.']);
    expect(trace.sites).toEqual([]);
  });

  test('one that fits is used beside one that does not', () => {
    const site = siteOf({ ...SELF, formula: { scores: "Q * K' * 2", weights: 'nothing' } }, ['There is nothing called "nothing" here.']);
    expect(site.mechanism?.written).toEqual(['scores']);
  });
});
