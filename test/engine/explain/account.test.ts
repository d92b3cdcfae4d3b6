import { createEngine } from '../../../src/engine/engine';
import type { Account } from '../../../src/engine/explain/account';
import { valueOf } from '../../../src/engine/explain/arithmetic';
import { explain } from '../../../src/engine/explain/explain';
import { numberText } from '../../../src/engine/explain/notation';
import { intermediateSentences, sentence } from '../../../src/engine/explain/sentence';
import type { Site } from '../../../src/model/trace';
import { traceOfBlock, type Block } from '../../support/random-block';

const engine = createEngine();

const GIVEN = {
  Q: { tokens: ['it', 'was'], vectors: [[1, 2], [0, 1]] },
  K: { tokens: ['animal', 'street'], vectors: [[3, 1], [1, 1]] },
  V: [[1, 2], [3, -4]],
};
const HALVES = { Q: [[1, 2, 3, 4]], K: [[5, 6, 7, 8], [5, 6, 7, 8]], V: [[1], [2]], position: { rope: { pairing: 'half' } } };

function accountOf(block: Block, step: string, row: number, column: number, head = 0): Account {
  const trace = traceOfBlock(block, engine);
  const site = trace.sites.at(-1);
  const account = site && explain(trace, site, { head, step, row, column });
  if (account === undefined) throw new Error(`no account of ${step}`);
  return account;
}

const operandsOf = ({ operands }: Account): string => operands.map(({ name, values }) => `${name}: ${values.map(numberText).join(' ')}`).join('; ');

describe('what goes into a cell, by name and with its numbers', () => {
  test.each<[string, Block, row: number, column: number, operands: string]>([
    ['queries', {}, 0, 1, 'x("it"): 1 2'],
    ['keys', {}, 1, 0, 'x("street"): 1 1'],
    ['values', {}, 1, 1, 'x("street"): 3 −4'],
    ['queries', { projections: { query: [[1, 0], [1, 1]], 'query-bias': [5, 7] } }, 0, 1, 'x("it"): 1 2; W_Q[·, 2]: 0 1; b_Q[2]: 7'],
    ['queries', { position: 'rope' }, 1, 1, 'x("was"): 0 1; x("was"): 0 1; θ: 1'],
    ['scores', {}, 0, 1, 'q("it"): 1 2; k("street"): 1 1'],
    ['scores', { score: 'additive', projections: { score: [2, 3] } }, 0, 1, 'v: 2 3; q("it"): 1 2; k("street"): 1 1'],
    ['scores', { score: 'concat', projections: { score: [2, 3], query: [[1, 0], [0, 1], [1, 1], [2, 0]] } }, 0, 1, 'v: 2 3; q("it"): 1 2; k("street"): 1 1; [q("it"); k("street")] · W: 4 3'],
    ['scores', { score: 'general', projections: { score: [[1, 2], [3, 4]] } }, 0, 1, 'q("it"): 1 2; q("it") · W: 7 10; k("street"): 1 1'],
    ['scores', { score: 'location', projections: { score: [[1, 2], [3, 4]] } }, 0, 1, 'q("it"): 1 2; W[·, 2]: 2 4'],
    ['scores', { score: 'cosine' }, 0, 1, 'q("it"): 1 2; k("street"): 1 1'],
    ['scaled', {}, 0, 1, 'score("it", "street"): 3; scale: 0.71; temperature: 1'],
    ['scaled', { temperature: 2, scale: 0.5 }, 0, 1, 'score("it", "street"): 3; scale: 0.50; temperature: 2'],
    ['capped', { softcap: 3 }, 1, 0, 'scaled("was", "animal"): 0.71; softcap: 3'],
    ['masked', {}, 0, 1, 'scaled("it", "street"): 2.12; mask: 0'],
    ['masked', { softcap: 3 }, 0, 1, 'capped("it", "street"): 1.83; mask: 0'],
    ['masked', { nudge: { street: 2 } }, 0, 1, 'scaled("it", "street"): 2.12; nudge: 2; mask: 0'],
    ['masked', { position: { alibi: { slopes: [0.25] } } }, 0, 1, 'scaled("it", "street"): 2.12; slope: 0.25; distance: 1; mask: 0'],
    ['masked', { position: { t5: { table: [[1, 2, 3, 4]], distance: 8 } } }, 0, 1, 'scaled("it", "street"): 2.12; table[3]: 4; mask: 0'],
    ['weights', {}, 0, 1, 'masked("it", "street"): 2.12; masked("it"): 3.54 2.12'],
    ['weights', { sink: 1 }, 0, 1, 'masked("it", "street"): 2.12; masked("it"): 3.54 2.12; sink: 1'],
    ['output', {}, 0, 1, 'weights("it"): 0.80 0.20; V[·, 2]: 2 −4'],
    ['site-output', {}, 0, 1, 'heads("it"): 1.39 0.83'],
    ['site-output', { projections: { output: [[1, 2, 3], [4, 5, 6]] } }, 1, 2, 'heads("was"): 2 −1; W_O[·, 3]: 3 6'],
  ])('%s with %j', (step, block, row, column, operands) => {
    expect(operandsOf(accountOf({ ...GIVEN, ...block }, step, row, column))).toBe(operands);
  });

  test('where a window follows the query, its place and its width', () => {
    const account = accountOf({ queries: 'a b c', keys: 'd e f', model: 'luong', alignment: 'local-p' }, 'weights', 1, 1);
    expect(operandsOf(account)).toMatch(/^masked\("b", "e"\): \S+; masked\("b"\): \S+ \S+ \S+; p\("b"\): \S+; D: 2$/u);
    expect(sentence(account)).toMatch(/^\(e\^\S+ ÷ Σ\)·G = \S+$/u);
    expect(intermediateSentences(account)[1]).toMatch(/^G = e\^\(−\(1 − \S+\)\^2 ÷ \(2·\(2 ÷ 2\)\^2\)\) = \S+$/u);
  });
});

describe('in one line', () => {
  test.each<[string, Block, row: number, column: number, line: string, besides: readonly string[]]>([
    ['scores', { score: 'additive', projections: { score: [2, 3] } }, 0, 1, 'v · tanh(q("it") + k("street")) = 2·tanh(1 + 1) + 3·tanh(2 + 1) = 4.91', []],
    ['scores', { score: 'concat', projections: { score: [2, 3], query: [[1, 0], [0, 1], [1, 1], [2, 0]] } }, 0, 1, 'v · tanh([q("it"); k("street")] · W) = 2·tanh(4) + 3·tanh(3) = 4.98', []],
    ['scores', { score: 'general', projections: { score: [[1, 2], [3, 4]] } }, 0, 1, 'q("it") · W · k("street") = 7·1 + 10·1 = 17', []],
    ['scores', { score: 'location', projections: { score: [[1, 2], [3, 4]] } }, 0, 1, 'q("it") · W[·, 2] = 1·2 + 2·4 = 10', []],
    ['scores', { score: 'cosine', K: [[0, 0], [1, 1]] }, 0, 0, 'q("it") · k("k1") ÷ (‖q‖·‖k‖) = 0', []],
    ['scaled', { temperature: 2 }, 0, 1, '3 ÷ √2 ÷ 2 = 1.06', []],
    ['masked', { nudge: { street: 2 } }, 0, 1, '2.12 + 2 + 0 = 4.12', []],
    ['weights', { normalize: 'hardmax' }, 0, 0, 'hardmax(3.54; largest 3.54, first at "animal") = 1', []],
    ['weights', { normalize: 'hardmax', sink: 100 }, 0, 0, 'hardmax(3.54; largest 100, at the sink) = 0', []],
    ['keys', HALVES, 1, 1, 'k("k2")[2] = a·cos(0.01) − b·sin(0.01) = 5.92', ['a = 6', 'b = 8']],
    ['keys', HALVES, 1, 3, 'k("k2")[4] = a·sin(0.01) + b·cos(0.01) = 8.06', ['a = 6', 'b = 8']],
    ['keys', HALVES, 1, 2, 'k("k2")[3] = a·sin(1) + b·cos(1) = 7.99', ['a = 5', 'b = 7']],
    ['queries', { position: 'rope' }, 1, 1, 'q("was")[2] = a·sin(1) + b·cos(1) = 0.54', ['a = 0', 'b = 1']],
    ['site-output', { projections: { output: [[1, 2, 3], [4, 5, 6]] } }, 1, 2, 'output("was")[3] = heads("was") · W_O[·, 3] = 2·3 − 1·6 = 0', []],
    ['weights', { mask: 'causal' }, 0, 0, 'e^3.54 ÷ Σ = 1', ['Σ = e^3.54 = 34.31']],
    ['weights', { mask: 'causal', normalize: 'sparsemax' }, 0, 0, 'max(3.54 − τ, 0) = 1', ['τ = (3.54 − 1) ÷ 1 = 2.54']],
    ['weights', { normalize: 'sparsemax', scale: 1e20 }, 0, 0, 'max(5.0e20 − 5.0e20 − τ, 0) = 1', ['τ = (0 − 1) ÷ 1 = −1']],
    ['weights', { normalize: 'entmax', scale: 1e20 }, 0, 0, 'max((5.0e20 − 5.0e20) ÷ 2 − τ, 0)^2 = 1', ['τ = μ − √(max(1 − (0 − μ)^2, 0) ÷ 1) = −1', 'μ = 0 ÷ 1 = 0']],
  ])('%s with %j', (step, block, row, column, line, besides) => {
    const account = accountOf({ ...GIVEN, ...block }, step, row, column);
    expect([sentence(account), intermediateSentences(account)]).toEqual([line, besides]);
  });

  test('heads that share keys and values name the columns that they share', () => {
    const block = { Q: [[1, 2, 3, 4]], K: { tokens: ['a'], vectors: [[5, 6, 7, 8]] }, heads: 4, 'kv-heads': 2, projections: { key: [[1, 0], [0, 1], [1, 0], [0, 1]], value: [[1, 0], [0, 1], [1, 0], [0, 1]] } };
    expect([0, 1, 2, 3].map((head) => sentence(accountOf(block, 'keys', 0, 0, head)))).toEqual([
      'k("a")[1] = x("a") · W_K[·, 1] = 5·1 + 6·0 + 7·1 + 8·0 = 12', 'k("a")[1] = x("a") · W_K[·, 1] = 5·1 + 6·0 + 7·1 + 8·0 = 12',
      'k("a")[1] = x("a") · W_K[·, 2] = 5·0 + 6·1 + 7·0 + 8·1 = 14', 'k("a")[1] = x("a") · W_K[·, 2] = 5·0 + 6·1 + 7·0 + 8·1 = 14',
    ]);
    expect([0, 1, 2, 3].map((head) => sentence(accountOf(block, 'queries', 0, 0, head)))).toEqual([1, 2, 3, 4].map((entry) => `q("q1")[1] = x("q1")[${entry}] = ${entry}`));
  });
});

test('a formula that the block writes itself is told as it stands', () => {
  const account = accountOf({ ...GIVEN, formula: { weights: 'tanh(masked)' } }, 'weights', 0, 0);
  expect([sentence(account), intermediateSentences(account)]).toEqual(['tanh(masked) = 1.00', []]);
});

describe('a trace that lacks something', () => {
  const LOCAL = { queries: 'a b c', keys: 'd e f', model: 'luong', alignment: 'local-p' };

  function without<Value>(named: Readonly<Record<string, Value>> | undefined, name: string): Record<string, Value> {
    return Object.fromEntries(Object.entries(named ?? {}).filter(([one]) => one !== name));
  }

  const siteWithout = (site: Site, name: string): Site => ({
    ...site, operands: without(site.operands, name),
    heads: site.heads.map((head) => ({ ...head, operands: without(head.operands, name), steps: without(head.steps, name) })),
  });

  test.each<[lacking: string, step: string, block: Block]>([
    ...['scores', 'scale'].map((name): [string, string, Block] => [name, 'scaled', {}]),
    ...['scaled', 'softcap'].map((name): [string, string, Block] => [name, 'capped', { softcap: 3 }]),
    ...['scaled', 'M'].map((name): [string, string, Block] => [name, 'masked', {}]),
    ...['queries', 'keys'].map((name): [string, string, Block] => [name, 'scores', {}]),
    ...['weights', 'values'].map((name): [string, string, Block] => [name, 'output', {}]),
    ['masked', 'weights', {}], ['output', 'site-output', {}],
    ['v', 'scores', { score: 'additive' }], ['W', 'scores', { score: 'concat' }], ['v', 'scores', { score: 'concat' }], ['W', 'scores', { score: 'general' }], ['W', 'scores', { score: 'location' }],
    ['X_Q', 'queries', {}], ['X_K', 'keys', {}], ['X_V', 'values', {}],
  ])('without %s has no arithmetic for the %s, and goes on', (lacking, step, block) => {
    const trace = traceOfBlock({ ...GIVEN, ...block }, engine);
    const [site] = trace.sites;
    if (site === undefined) throw new Error('nothing was computed');
    const less = siteWithout(site, lacking);
    const at = { head: 0, step, row: 0, column: 1 };
    expect(explain(trace, site, at)?.arithmetic).toBeDefined();
    const account = explain(trace, less, at);
    expect(account?.operands).toEqual([]);
    expect(account?.arithmetic).toBeUndefined();
  });

  test.each(['slope', 'distance', 'table', 'bucket'])('without %s what a position adds is a number', (lacking) => {
    const position = lacking === 'slope' || lacking === 'distance' ? { alibi: { slopes: [0.25] } } : { t5: { table: [[1, 2, 3, 4]], distance: 8 } };
    const trace = traceOfBlock({ ...GIVEN, position }, engine);
    const [site] = trace.sites;
    if (site === undefined) throw new Error('nothing was computed');
    const less = siteWithout(site, lacking);
    const account = explain(trace, less, { head: 0, step: 'masked', row: 0, column: 1 });
    expect(account && operandsOf(account)).toBe(`scaled("it", "street"): 2.12; position bias: ${'alibi' in position ? '−0.25' : '4'}; mask: 0`);
    expect(account?.arithmetic && valueOf(account.arithmetic)).toBeCloseTo(account?.result ?? NaN, 12);
  });

  test.each(['G', 'p', 'D'])('without %s there is no nearness to multiply with', (lacking) => {
    const trace = traceOfBlock(LOCAL, engine);
    const site = trace.sites.at(-1);
    if (site === undefined) throw new Error('nothing was computed');
    const less = siteWithout(site, lacking);
    const account = explain(trace, less, { head: 0, step: 'weights', row: 1, column: 1 });
    expect(account && sentence(account)).toMatch(/^e\^\S+ ÷ Σ = \S+$/u);
  });

  test.each(['score', 'normalize', 'position'] as const)('with a %s that nobody knows', (part) => {
    const trace = traceOfBlock({ ...GIVEN, position: { alibi: { slopes: [0.25] } } }, engine);
    const [site] = trace.sites;
    if (site?.mechanism === undefined) throw new Error('nothing was computed');
    const other = { ...site, mechanism: { ...site.mechanism, [part]: 'toString' } };
    const step = { score: 'scores', normalize: 'weights', position: 'masked' }[part];
    const account = explain(trace, other, { head: 0, step, row: 0, column: 1 });
    expect(account && operandsOf(account)).toBe(part === 'position' ? 'scaled("it", "street"): 2.12; position bias: −0.25; mask: 0' : '');
    expect(account?.arithmetic === undefined).toBe(part !== 'position');
  });
});
