import { run } from '../../src/architectures';
import { parse } from '../../src/block/parse';
import { createEngine } from '../../src/engine/engine';
import type { Trace } from '../../src/model/trace';
import { rowsOf } from '../support/matrices';
import { specOf } from '../support/spec';

const engine = createEngine();

function traceOf(...lines: string[]): Omit<Trace, 'diagnostics'> {
  const { trace, problems } = run(specOf(...lines), engine);
  expect(problems).toEqual([]);
  return trace;
}

/** A matrix that a formula of the first head names. */
function operand(name: string, head: number, ...lines: string[]): number[][] {
  const found = traceOf(...lines).sites[0]?.heads[head]?.operands?.[name];
  if (found === undefined || typeof found === 'number') throw new Error(`no matrix ${name}`);
  return rowsOf(found);
}

function expressions({ formulas }: Omit<Trace, 'diagnostics'>): Record<string, string> {
  return Object.fromEntries(Object.entries(formulas).map(([step, { expression }]) => [step, expression]));
}

const WORDS = 'the cat saw the dog';
const Q = 'Q: [[1, 0, 2], [0, 1, 1]]';
const K = 'K: [[1, 1], [0, 1], [2, 0]]';

describe('each site has its own mechanism where the block gives one', () => {
  const lines = ['a b -> c d', 'embedding: random', 'projections: none', 'temperature: {self: 2, cross: 4}', 'normalize: {cross: sparsemax}', 'knockout: {self: c}', 'position: {cross: alibi}', 'softcap: {self: 3}', 'sink: {self: 1}', 'offset: {cross: 1}'];

  test('cross', () => {
    const { sites: [site] } = traceOf(...lines);
    expect(site?.mechanism).toMatchObject({ normalize: 'sparsemax', position: 'alibi', offset: 1 });
    expect(site?.heads[0]?.operands).toMatchObject({ temperature: 4 });
    expect(site?.heads[0]?.mask.rules).toEqual([]);
    expect(expressions(traceOf(...lines))).toMatchObject({ masked: 'scaled + P + M', weights: 'sparsemax(masked)' });
  });

  test('self', () => {
    const { sites: [site] } = traceOf(...lines, 'attention: self');
    expect(site?.mechanism).toMatchObject({ normalize: 'softmax', position: 'none', offset: 0 });
    expect(site?.heads[0]?.operands).toMatchObject({ temperature: 2, softcap: 3, sink: 1 });
    expect(site?.heads[0]?.mask.rules).toEqual(['knockout']);
  });
});

describe('where numbers come from that the block does not declare', () => {
  test.each([
    [[Q, K, 'score: general'], 'seed'],
    [[Q, K, 'score: general', 'projections: {score: [[1, 0], [0, 1], [1, 1]]}'], 'declared'],
    [[Q, K, 'score: additive'], 'seed'],
    [[Q, K, 'score: additive', 'projections: {query: [[1], [0], [2]], key: [[1], [1]], score: [1]}'], 'declared'],
    [[Q, K, 'score: additive', 'projections: {query: [[1], [0], [2]], key: [[1], [1]]}'], 'seed'],
    [[Q, K, 'score: concat'], 'seed'],
    [[Q, K, 'score: location'], 'seed'],
    [[Q, 'position: learned'], 'seed'],
    [[Q, 'position: sinusoidal'], 'declared'],
    [[Q, 'position: alibi'], 'declared'],
    [[Q, 'position: t5'], 'seed'],
    [[Q, 'position: {t5: {table: [[0, 1, 2, 3]]}}'], 'declared'],
    [[Q, K, 'score: general', 'formula: {scores: "Q * [1, 0; 0, 1; 1, 1] * K\'"}'], 'declared'],
  ])('%j: %s', (lines, expected) => {
    expect(traceOf(...lines).weightsFrom).toBe(expected);
  });

  test('parameters of a score have streams of their own: the seed and the name decide, not the rest of the block', () => {
    const lines = [Q, K, 'score: general'];
    expect(operand('W', 0, ...lines)).toEqual(operand('W', 0, 'Q: [[9, 9, 9]]', K, 'score: general', 'mask: causal'));
    expect(operand('W', 0, ...lines)).not.toEqual(operand('W', 0, ...lines, 'seed: 1'));
    const heads = ['a b', 'embedding: random', 'score: general'];
    expect(operand('W', 0, ...heads, 'heads: 2', 'dimension: 16')).toEqual(operand('W', 0, ...heads, 'dimension: 8'));
    expect(operand('W', 0, ...heads, 'heads: 2')).not.toEqual(operand('W', 1, ...heads, 'heads: 2'));
  });

  test('a longer sequence leaves the columns of a location score as they are', () => {
    const [short, long] = [operand('W', 0, 'a b', 'score: location'), operand('W', 0, 'a b c', 'score: location')];
    expect(long.map((row) => row.slice(0, 2))).toEqual(short);
  });

  test('changing one word leaves the positions of the others', () => {
    const rows = (text: string): number[][] => traceOf(text, 'position: learned', 'embedding: random').streams.map(({ states }) => rowsOf(states))[0] ?? [];
    expect(rows('a b c').map((row, i) => row.join() === rows('a x c')[i]?.join())).toEqual([true, false, true]);
  });
});

describe('every score draws from a sentence, and from vectors of different widths where it can compare them', () => {
  test.each(['scaled-dot', 'dot', 'cosine', 'general', 'additive', 'concat', 'location'])('%s', (score) => {
    for (const rest of [[], ['heads: 2'], ['heads: 4', 'kv-heads: 2', 'projections: random'], ['projections: none'], ['position: rope'], ['position: rope', 'heads: 3']]) {
      expect(traceOf(WORDS, `score: ${score}`, ...rest).sites).toHaveLength(1);
      expect(traceOf('a b c -> d e', `score: ${score}`, ...rest).sites).toHaveLength(1);
    }
  });

  test.each(['general', 'additive', 'concat', 'location'])('%s of 3 columns with 2', (score) => {
    expect(traceOf(Q, K, `score: ${score}`).sites[0]?.heads[0]?.steps['weights']).toMatchObject({ rows: 2, columns: 3 });
  });

  test('words are as wide as a declared matrix of the score takes them', () => {
    const { sites: [site] } = traceOf('a b -> c', 'score: general', 'embedding: random', 'projections: {score: [[1, 0, 1], [0, 1, 1]]}');
    expect([site?.heads[0]?.steps['queries']?.columns, site?.heads[0]?.steps['keys']?.columns]).toEqual([2, 3]);
  });
});

describe('the formulas say what was done', () => {
  test.each<[string[], Record<string, string>]>([
    [['temperature: 2'], { scaled: 'scale / temperature * scores' }],
    [['softcap: 2'], { capped: 'softcap * tanh(scaled / softcap)', masked: 'capped + M' }],
    [['position: rope', 'projections: random'], { queries: 'rope(X_Q * W_Q, theta_Q)', keys: 'rope(X_K * W_K, theta_K)', values: 'X_V * W_V', masked: 'scaled + M' }],
    [['position: {rope: {pairing: half}}', 'projections: none'], { queries: 'ropeHalf(X_Q, theta_Q)' }],
    [['position: alibi'], { position: '-slope * distance', masked: 'scaled + P + M' }],
    [['position: t5', 'softcap: 9'], { position: 'entries(table, bucket)', masked: 'capped + P + M' }],
    [['position: sinusoidal'], { inputs: 'X + P' }],
    [['sink: 1'], { weights: 'softmax(masked, sink)' }],
    [['normalize: sigmoid'], { weights: 'sigmoid(masked - log(m))' }],
    [['score: additive', 'projections: none'], { scores: 'additive(Q, K, v)' }],
  ])('%j', (lines, expected) => {
    expect(expressions(traceOf(WORDS, ...lines))).toMatchObject(expected);
  });

  test.each([
    ['position: rope', 'queries', '\\operatorname{RoPE}\\left(X_{Q}\\,W_{Q}, \\theta_{Q}\\right)'],
    ['position: t5', 'position', '\\mathrm{table}_{\\mathrm{bucket}}'],
    ['softcap: 2', 'capped', '\\mathrm{softcap}\\,\\tanh\\left(\\frac{\\mathrm{scaled}}{\\mathrm{softcap}}\\right)'],
    ['normalize: sigmoid', 'weights', '\\operatorname{sigmoid}\\left(\\mathrm{masked}-\\ln\\left(m\\right)\\right)'],
  ])('%s: %s', (line, step, latex) => {
    expect(traceOf(WORDS, line).formulas[step]?.latex).toBe(latex);
  });
});

test('a score with a hidden layer counts its numbers, so that no block hangs', () => {
  const words = Array.from({ length: 1000 }, (_, i) => `w${i}`).join(' ');
  const { spec } = parse(`${words}\nscore: additive\nembedding: random\ndimension: 512`);
  const { trace, problems } = run(spec, engine);
  expect(trace.sites).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual(['This block asks for about 520 million numbers: 1 head of 1,000 × 1,000 cells, step by step, each with 512 numbers inside its score.']);
});
