import { createEngine } from '../../../src/engine/engine';
import { explain } from '../../../src/engine/explain/explain';
import { intermediateSentences, sentence } from '../../../src/engine/explain/sentence';
import { traceOfBlock, type Block } from '../../support/random-block';

const engine = createEngine();

/** What is said of one cell of the only head, and of what that sentence only names. */
function said(block: Block, step: string, row: number, column: number): { sentence: string; besides: readonly string[] } {
  const trace = traceOfBlock(block, engine);
  const [site] = trace.sites;
  const account = site && explain(trace, site, { head: 0, step, row, column });
  if (account === undefined) throw new Error(`no account of ${step}`);
  return { sentence: sentence(account), besides: intermediateSentences(account) };
}

const vectors = {
  Q: { tokens: ['it', 'was'], vectors: [[0.31, 0.1, -0.5, 2], [1, 0, 0, 0]] },
  K: { tokens: ['animal', 'street'], vectors: [[0.42, -1, 0.5, 0.8], [0, 1, 0, 0]] },
  V: [[1, 2], [3, -4]],
};

test.each<[string, Block, string, number, number, string, string[]]>([
  ['a query', {}, 'queries', 0, 2, 'q("it")[3] = x("it")[3] = −0.50', []],
  ['a score', {}, 'scores', 0, 0, 'q("it") · k("animal") = 0.31·0.42 + 0.10·(−1) − 0.50·0.50 + 2·0.80 = 1.38', []],
  ['a scaled score', {}, 'scaled', 0, 0, '1.38 ÷ √4 = 0.69', []],
  ['a scale of the block', { scale: 0.1 }, 'scaled', 0, 0, '1.38·0.10 = 0.14', []],
  ['a temperature', { temperature: 2, score: 'dot' }, 'scaled', 0, 0, '1.38 ÷ 2 = 0.69', []],
  ['nothing to scale by', { score: 'dot' }, 'scaled', 0, 0, '1.38', []],
  ['a capped score', { softcap: 2 }, 'capped', 0, 0, '2·tanh(0.69 ÷ 2) = 0.66', []],
  ['a masked score', { mask: { bias: [[-0.5, 0], [0, 0]] } }, 'masked', 0, 0, '0.69 − 0.50 = 0.19', []],
  ['a closed score', { mask: 'causal' }, 'masked', 0, 1, 'closed by causal (j > i) at i = 0, j = 1: −∞', []],
  ['a closed weight', { mask: ['causal', { padding: 1 }], knockout: ['street'] }, 'weights', 0, 1, 'closed by causal (j > i) and padding (j ≥ n, or the key is [PAD]) and knockout at i = 0, j = 1: 0', []],
  ['a place in a cache', { mask: 'causal', offset: -1 }, 'masked', 1, 1, 'closed by causal (j > i) at i = 0, j = 1: −∞', []],
  ['ALiBi', { position: { alibi: { slopes: [0.25] } } }, 'masked', 1, 0, '0.21 − 0.25·1 + 0 = −0.04', []],
  ['T5', { position: { t5: { table: [[1, 2, 3, 4]], distance: 8 } } }, 'masked', 0, 1, '0.05 + 4 + 0 = 4.05', []],
  ['a weight', {}, 'weights', 0, 0, 'e^0.69 ÷ Σ = 0.65', ['Σ = e^0.69 + e^0.05 = 3.05']],
  ['a weight beside a sink', { sink: 1 }, 'weights', 0, 0, 'e^0.69 ÷ Σ = 0.35', ['Σ = e^0.69 + e^0.05 + e^1 = 5.76']],
  ['a weight of large scores', { scale: 1000 }, 'weights', 0, 1, 'e^(100 − 1380.20) ÷ Σ = 0', ['Σ = e^(1380.20 − 1380.20) + e^(100 − 1380.20) = 1']],
  ['sparsemax', { normalize: 'sparsemax' }, 'weights', 0, 0, 'max(0.69 − τ, 0) = 0.82', ['τ = (0.69 + 0.05 − 1) ÷ 2 = −0.13']],
  ['entmax', { normalize: 'entmax' }, 'weights', 0, 0, 'max(0.69 ÷ 2 − τ, 0)^2 = 0.72', ['τ = μ − √(max(1 − ((0.35 − μ)^2 + (0.025 − μ)^2), 0) ÷ 2) = −0.50', 'μ = (0.35 + 0.025) ÷ 2 = 0.19']],
  ['sigmoid', { normalize: 'sigmoid' }, 'weights', 0, 0, '1 ÷ (1 + e^(−(0.69 − ln(2)))) = 0.50', []],
  ['hardmax', { normalize: 'hardmax' }, 'weights', 0, 1, 'hardmax(0.05; largest 0.69, first at "animal") = 0', []],
  ['no normaliser', { normalize: 'none' }, 'weights', 0, 0, '0.69', []],
  ['an output', {}, 'output', 0, 1, 'output("it")[2] = weights("it") · V[·, 2] = 0.65·2 + 0.35·(−4) = −0.071', []],
  ['a formula of the block', { formula: { scores: "tanh(Q * K' / 3)" } }, 'scores', 1, 0, "tanh(Q * K' / 3) = 0.14", []],
  ['the cosine', { score: 'cosine' }, 'scores', 1, 1, 'q("was") · k("street") ÷ (‖q‖·‖k‖) = (1·0 + 0·1 + 0·0 + 0·0) ÷ (‖q‖·‖k‖) = 0', ['‖q‖ = √(1^2 + 0^2 + 0^2 + 0^2) = 1', '‖k‖ = √(0^2 + 1^2 + 0^2 + 0^2) = 1']],
])('%s', (_, block, step, row, column, expected, besides) => {
  expect(said({ ...vectors, ...block }, step, row, column)).toEqual({ sentence: expected, besides });
});

test('projections name the column, the bias, and the pair that RoPE turns', () => {
  const block = { ...vectors, projections: { query: [[1, 0], [0, 1], [0, 0], [1, 0]], key: [[1, 0], [0, 1], [0, 0], [0, 0]], 'query-bias': [0, 3] } };
  expect(said(block, 'queries', 0, 1).sentence).toBe('q("it")[2] = x("it") · W_Q[·, 2] + b_Q[2] = 0.31·0 + 0.10·1 + … + 3 = 3.10');
  expect(said({ ...block, position: 'rope' }, 'keys', 1, 0)).toEqual({
    sentence: 'k("street")[1] = a·cos(1) − b·sin(1) = −0.84', besides: ['a = 0·1 + 1·0 + 0·0 + 0·0 = 0', 'b = 0·0 + 1·1 + 0·0 + 0·0 = 1'],
  });
});

test('a long sum keeps its ends, and its result is that of all of it', () => {
  const ones = Array.from({ length: 9 }, () => 1);
  expect(said({ Q: [ones], K: [ones] }, 'scores', 0, 0).sentence).toBe('q("q1") · k("k1") = 1·1 + 1·1 + … + 1·1 = 9');
});
