import fc from 'fast-check';
import { run } from '../../../src/architectures';
import { attentionOf } from '../../../src/architectures/recurrent/attention';
import { configurationOf } from '../../../src/architectures/recurrent/configuration';
import { encode } from '../../../src/architectures/recurrent/encoder';
import { seededOrigin } from '../../../src/architectures/recurrent/origin';
import { wordsOf } from '../../../src/architectures/recurrent/words';
import { parse } from '../../../src/block/parse';
import { runCell } from '../../../src/engine/cells/sequence';
import { noState } from '../../../src/engine/cells/step';
import { createEngine } from '../../../src/engine/engine';
import { makeAnew } from '../../../src/engine/matrices/keep';
import { FloatMatrix, rowOf, sideBySide, stacked } from '../../../src/engine/matrices/matrix';
import type { Matrix } from '../../../src/model/matrix';
import type { Trace } from '../../../src/model/trace';
import { rowsOf } from '../../support/matrices';
import { problemMessage } from '../../support/messages';
import { specOf } from '../../support/spec';
import { spread } from '../../support/traces';

type Computed = Omit<Trace, 'diagnostics'>;

const engine = createEngine();
const SENTENCE = 'the white cow did see the bridge -> la vache blanche a vu le pont';

function traceOf(...lines: readonly string[]): Computed {
  const { trace, problems } = run(specOf(...lines), engine);
  expect(problems).toEqual([]);
  return trace;
}

function messages(...lines: readonly string[]): string[] {
  return run(parse(lines.join('\n')).spec, engine).problems.map(problemMessage);
}

function statesIn({ streams }: Computed, id: string, layer: number): number[][] {
  const stream = streams.find((one) => one.id === id && one.layer === layer);
  if (stream === undefined) throw new Error(`no stream ${id} ${layer}`);
  return rowsOf(stream.states);
}

function weightsIn({ sites: [site] }: Computed, head = 0): number[][] {
  return rowsOf(site?.heads[head]?.steps['weights'] ?? FloatMatrix.zeros(0, 0));
}

function operation({ operations }: Computed, id: string) {
  const found = operations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

function largestDifference(a: Matrix, b: Matrix): number {
  expect([a.rows, a.columns]).toEqual([b.rows, b.columns]);
  return Math.max(...a.data.map((entry, cell) => Math.abs(entry - (b.data[cell] ?? NaN))));
}

const MODELS: readonly (readonly string[])[] = [
  ['model: bahdanau'], ['model: luong'], ['model: luong', 'input-feeding: true'], ['architecture: rnn'], ['architecture: gru', 'bidirectional: true', 'score: dot'],
  ['model: luong', 'alignment: local-m'], ['model: luong', 'alignment: local-p', 'window: 1'], ['model: bahdanau', 'alignment: local-p'],
  ['model: luong', 'input-feeding: true', 'alignment: local-p', 'score: concat'],
];

describe.each(MODELS.map((lines) => ({ lines })))('$lines', ({ lines }) => {
  const trace = traceOf(SENTENCE, ...lines);

  test('one site: the decoder looks at the states of the encoder', () => {
    const [site, ...others] = trace.sites;
    expect(others).toEqual([]);
    expect(site).toMatchObject({ id: 'cross', layer: 1, from: { queries: 'decoder', keys: 'encoder' }, queries: 'la vache blanche a vu le pont'.split(' ') });
    expect(site?.writes).toEqual(['vache', 'blanche', 'a', 'vu', 'le', 'pont', undefined]);
    expect(rowsOf(site?.heads[0]?.steps['keys'] ?? FloatMatrix.zeros(0, 0)).length).toBe(7);
    expect(trace.streams.map(({ id, layer }) => `${id} ${layer}`)).toEqual(['encoder 0', 'encoder 1', 'decoder 0', 'decoder 1']);
    expect(trace.weightsFrom).toBe('seed');
  });

  test('every arrow comes from an operation, and every cell is there', () => {
    const ids = new Set(trace.operations.map(({ id }) => id));
    expect(ids.size).toBe(trace.operations.length);
    expect(trace.operations.flatMap(({ inputs }) => inputs.map(({ from }) => from)).filter((from) => !ids.has(from))).toEqual([]);
    const both = configurationOf(specOf(SENTENCE, ...lines)).bidirectional;
    expect(trace.cells.filter(({ stream }) => stream === 'encoder').map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(trace.cells.filter(({ stream }) => stream === 'encoder-backward')).toHaveLength(both ? 7 : 0);
    expect(trace.cells.filter(({ stream }) => stream === 'decoder').map(({ state }) => state)).toEqual(statesIn(trace, 'decoder', 1));
  });

  test('every formula of an operation was evaluated to its output', () => {
    for (const { formula } of trace.operations) if (formula !== undefined) expect(Object.keys(trace.formulas)).toContain(formula);
  });

  test('the last word of the source changes what the first row sees', () => {
    // With a window that reaches it.
    const wide = [...lines.filter((line) => !line.startsWith('window')), ...(lines.some((line) => line.includes('local')) ? ['window: 30'] : [])];
    const outputs = [SENTENCE, SENTENCE.replace('bridge', 'river')].map((text) => traceOf(text, ...wide)).map(({ sites: [site] }) => rowsOf(site?.output ?? FloatMatrix.zeros(0, 0))[0]);
    expect(outputs[0]).not.toEqual(outputs[1]);
  });

  test('a later word of the target changes nothing before it', () => {
    const other = traceOf(SENTENCE.replace('le pont', 'un arbre'), ...lines);
    expect(statesIn(other, 'decoder', 1).slice(0, 5)).toEqual(statesIn(trace, 'decoder', 1).slice(0, 5));
    expect(statesIn(other, 'decoder', 1)[5]).not.toEqual(statesIn(trace, 'decoder', 1)[5]);
  });
});

test('rows of a global alignment sum to 1; a factor for the distance takes some of it away, and beyond the window there is nothing', () => {
  for (const lines of MODELS) {
    const trace = traceOf(SENTENCE, ...lines);
    const sums = weightsIn(trace).map((row) => row.reduce((sum, weight) => sum + weight, 0));
    const isPredicted = lines.includes('alignment: local-p');
    for (const sum of sums) isPredicted ? expect(sum).toBeLessThan(1) : expect(sum).toBeCloseTo(1, 12);
  }
  expect(weightsIn(traceOf(SENTENCE, 'model: luong', 'alignment: local-m', 'window: 1')).map((row) => row.map((weight) => weight > 0))).toEqual(
    Array.from({ length: 7 }, (_, i) => Array.from({ length: 7 }, (__, j) => Math.abs(i - j) <= 1)));
});

test('the forward reader knows nothing of later words, the backward one nothing of earlier ones', () => {
  const [one, other] = [traceOf(SENTENCE, 'model: bahdanau'), traceOf(SENTENCE.replace('did', 'may'), 'model: bahdanau')];
  const halves = (trace: Computed) => statesIn(trace, 'encoder', 1).map((state) => [state.slice(0, 8).join(), state.slice(8).join()]);
  const same = halves(one).map(([forward, backward], i) => [forward === halves(other)[i]?.[0], backward === halves(other)[i]?.[1]]);
  expect(same).toEqual([[true, false], [true, false], [true, false], [false, false], [false, true], [false, true], [false, true]]);
});

test('with the weights of both directions exchanged, the reversed source gives the reversed states with halves exchanged', () => {
  const word = fc.constantFrom(...'the a cow dog bridge river white red did see cross it was too tired'.split(' '));
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom('lstm', 'gru'), fc.nat(5), (tokens, cell, seed) => {
    const spec = specOf(`${tokens.join(' ')} -> x`, `architecture: ${cell}`, 'bidirectional: true', `seed: ${seed}`, 'embedding: random');
    const { source } = wordsOf(spec, { tokens: ['x'] }, { tokens }, makeAnew);
    const configuration = configurationOf(spec);
    const { states, forward, backward } = encode(engine, configuration, source, seededOrigin(seed, makeAnew));
    if (backward === undefined) throw new Error('there is one direction only');
    const reversed = FloatMatrix.fromRows(rowsOf(source.states).reverse());
    const start = noState(configuration.unit, configuration.width);
    const runs = [runCell(engine, backward.cell, reversed, start, 'forward'), runCell(engine, forward.cell, reversed, start, 'backward')];
    const exchanged = sideBySide(runs.flatMap(({ steps }) => steps['state'] ?? []));
    expect(rowsOf(exchanged).reverse().map((state) => [...state.slice(8), ...state.slice(0, 8)])).toEqual(rowsOf(states.states));
  }));
});

describe('row by row is all at once', () => {
  test.each([
    [], ['alignment: local-p'], ['alignment: local-m', 'offset: 1'], ['mask: causal', 'heads: 2', 'kv-heads: 1'], ['mask: {allow: [[1, 0], [1, 1], [0, 1]]}'], ['position: rope', 'heads: 2'],
    ['position: t5', 'mask: causal'], ['position: sinusoidal', 'offset: 2'], ['mask: {any: [window 0, {global: [c]}]}'], ['knockout: b', 'sink: 0.5', 'temperature: 0.5', 'softcap: 2'],
    ['normalize: entmax'], ['projections: random'], ['formula: {scores: "tanh(Q) * tanh(K)\'"}', 'score: dot', 'bidirectional: false'],
  ])('%j', (...lines) => {
    for (const model of [['model: bahdanau'], ['model: luong', 'input-feeding: true']]) {
      const { spec } = parse(['b a -> c d e', ...model, ...lines].join('\n'));
      const { source, target } = wordsOf(spec, { tokens: ['c', 'd', 'e'] }, { tokens: ['b', 'a'] }, makeAnew);
      const configuration = configurationOf(spec);
      const origin = seededOrigin(spec.seed, makeAnew);
      const encoded = encode(engine, configuration, source, origin);
      const attention = attentionOf(spec, engine, { configuration, origin, fed: target.tokens, keys: encoded.states });
      const queries = FloatMatrix.fromRows(spread(3, configuration.decoderWidth));
      const all = attention.all(queries).site?.output;
      const rows = [0, 1, 2].map((i) => attention.row(i, rowOf(queries, i)));
      if (all === undefined) throw new Error('nothing was computed');
      expect(largestDifference(stacked(rows.flatMap((row) => (row ? [FloatMatrix.from(row.output)] : []))), all)).toBeLessThan(1e-12);
      // And so it is in the run, which says where it is not.
      expect(run(spec, engine).problems).toEqual([]);
    }
  });

  test('a formula that mixes the rows is left out where each row waits for the one before, and said', () => {
    const lines = ['a b c -> d e', 'formula: {weights: "softmax(masked) / n"}'];
    expect(messages(...lines, 'model: luong')).toEqual([]);
    expect(messages(...lines, 'model: bahdanau')).toEqual([
      'warning formula: The formula mixes the rows, but here each row is computed before the next one is there: it is left out. → Write a formula in which each row stands for itself, or use "model: luong".',
    ]);
  });
});

describe('which of the two orders', () => {
  test('Bahdanau: the state before looks, and what it saw enters the step', () => {
    const trace = traceOf(SENTENCE, 'model: bahdanau');
    const [site] = trace.sites;
    const X_Q = site?.operands?.['X_Q'];
    if (X_Q === undefined || typeof X_Q === 'number') throw new Error('no states');
    expect(rowsOf(X_Q)).toEqual([rowsOf(operation(trace, 'decoder/start').output)[0], ...statesIn(trace, 'decoder', 1).slice(0, -1)]);
    expect(trace.formulas['decoder/update']?.expression).toBe('logistic(x * W_z + context * C_z + h * U_z + b_z)');
    expect(trace.formulas['scores']?.expression).toBe('additive(Q, K, v)');
    expect(trace.formulas['decoder/start']?.expression).toBe('tanh(first * W_s)');
  });

  test('Luong: the state first; h~ of what it saw', () => {
    const trace = traceOf(SENTENCE, 'model: luong');
    const X_Q = trace.sites[0]?.operands?.['X_Q'];
    if (X_Q === undefined || typeof X_Q === 'number') throw new Error('no states');
    expect(rowsOf(X_Q)).toEqual(statesIn(trace, 'decoder', 1));
    expect(trace.formulas['decoder/forget']?.expression).toBe('logistic(x * W_f + h * U_f + b_f)');
    expect(trace.formulas['decoder/attended']?.expression).toBe('tanh(context * W_c + state * U_c)');
    expect(rowsOf(operation(trace, 'decoder/start').output)[0]).toEqual(statesIn(trace, 'encoder', 1).at(-1));
  });

  test('without a model the score decides nothing about the order', () => {
    expect(traceOf(SENTENCE, 'architecture: rnn', 'score: additive').formulas['decoder/attended']).toBeDefined();
    expect(traceOf(SENTENCE, 'model: bahdanau', 'score: dot').formulas['decoder/readout']).toBeDefined();
  });

  test('input feeding: what was seen at a step enters the next', () => {
    const trace = traceOf(SENTENCE, 'model: luong', 'input-feeding: true');
    expect(trace.formulas['decoder/input']?.expression).toBe('logistic(x * W_i + attended * C_i + h * U_i + b_i)');
    const without = traceOf(SENTENCE, 'model: luong');
    // Nothing was seen before the first step.
    expect(statesIn(trace, 'decoder', 1)[0]).toEqual(statesIn(without, 'decoder', 1)[0]);
    expect(statesIn(trace, 'decoder', 1)[1]).not.toEqual(statesIn(without, 'decoder', 1)[1]);
  });
});

describe('sizes', () => {
  test.each<[string[], [encoder: number, decoder: number]]>([
    [['model: luong'], [8, 8]], [['model: bahdanau'], [16, 8]], [['model: bahdanau', 'dimension: 3'], [6, 3]],
    [['architecture: rnn', 'bidirectional: true'], [16, 16]], [['architecture: rnn', 'bidirectional: true', 'projections: random'], [16, 8]],
    [['architecture: gru', 'embedding: one-hot', 'dimension: 4'], [4, 4]],
  ])('%j', (lines, [encoder, decoder]) => {
    const trace = traceOf(SENTENCE, ...lines);
    expect([statesIn(trace, 'encoder', 1)[0]?.length, statesIn(trace, 'decoder', 1)[0]?.length]).toEqual([encoder, decoder]);
  });

  test('declared vectors enter as they are', () => {
    const trace = traceOf('Q: [[1, 0], [0, 1]]', 'K: [[1, 1, 2]]', 'architecture: rnn');
    expect([statesIn(trace, 'encoder', 0), statesIn(trace, 'decoder', 0)]).toEqual([[[1, 1, 2]], [[1, 0], [0, 1]]]);
  });
});

test('the forget gate by hand is what the cells have, and the trace says so', () => {
  const lstm = traceOf(SENTENCE, 'model: luong', 'forget: 0.9');
  expect(new Set(lstm.cells.flatMap(({ gates }) => gates['forget'] ?? []))).toEqual(new Set([0.9]));
  expect(lstm.formulas['encoder/forget']?.expression).toBe('F');
  expect(lstm.memory).toMatchObject({ forget: 0.9, cell: 'lstm', token: 'the', length: 7 });
  expect(lstm.memory?.steps.map(({ mean }) => mean)).toEqual([0, 1, 2, 3, 4, 5, 6].map((t) => expect.closeTo(0.9 ** t, 12)));
  const gru = traceOf(SENTENCE, 'model: bahdanau', 'forget: 0.5');
  expect(new Set(gru.cells.flatMap(({ gates }) => gates['update'] ?? []))).toEqual(new Set([0.5]));
  expect(gru.memory?.steps.map(({ least, most }) => [least, most])).toEqual([0, 1, 2, 3, 4, 5, 6].map((t) => [0.5 ** t, 0.5 ** t]));
});

test('a memory that keeps all keeps all of its derivative, whatever the state does', () => {
  const keeping = traceOf(SENTENCE, 'model: luong', 'forget: 1').memory?.steps ?? [];
  const losing = traceOf(SENTENCE, 'model: luong', 'forget: 0').memory?.steps ?? [];
  expect(keeping.at(-1)?.memory).toBeGreaterThan(0.5);
  expect(losing.slice(1).map(({ mean }) => mean)).toEqual(new Array(6).fill(0));
});

test('what attention reaches is the weight of the first word', () => {
  const trace = traceOf(SENTENCE, 'model: bahdanau', 'heads: 2');
  expect(trace.memory?.reach.map(({ weights }) => weights)).toEqual(weightsIn(trace, 0).map((row, i) => [row[0], weightsIn(trace, 1)[i]?.[0]]));
});

test('predictions are the most probable words after the last; with training there is a loss a row', () => {
  const trace = traceOf(SENTENCE, 'model: luong', 'phase: training', 'predict: 3', 'vocabulary: [fleuve, vache]');
  const softmax = operation(trace, 'decoder/softmax');
  expect(softmax.columns).toEqual(['la', 'vache', 'blanche', 'a', 'vu', 'le', 'pont', 'fleuve']);
  const rows = rowsOf(softmax.output);
  for (const row of rows) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  const last = rows.at(-1) ?? [];
  expect(trace.predictions).toEqual([{ position: 6, tokens: expect.any(Array), probabilities: [...last].sort((a, b) => b - a).slice(0, 3) }]);
  expect(trace.losses).toHaveLength(6);
  expect(trace.losses[1]).toEqual({ position: 1, target: 'blanche', probability: rows[1]?.[2], loss: -Math.log(rows[1]?.[2] ?? 0) });
  expect(traceOf(SENTENCE, 'model: luong').losses).toEqual([]);
  expect(operation(trace, 'decoder/dense').untrained).toBe(true);
});

test('a word that may be predicted changes no other word’s column', () => {
  const columns = (...lines: string[]) => operation(traceOf(SENTENCE, 'model: luong', ...lines), 'decoder/dense').operands['W_y'];
  const [one, other] = [columns(), columns('vocabulary: [fleuve]')];
  if (one === undefined || other === undefined || typeof one === 'number' || typeof other === 'number') throw new Error('no matrix');
  expect(rowsOf(other).map((row) => row.slice(0, 7))).toEqual(rowsOf(one));
});

test('one word of the source changes the states from there on, and no weight', () => {
  const [one, other] = [traceOf(SENTENCE, 'model: luong'), traceOf(SENTENCE.replace('did', 'may'), 'model: luong')];
  expect(operation(other, 'encoder/1/forward').operands).toEqual(operation(one, 'encoder/1/forward').operands);
  expect(largestDifference(operation(other, 'encoder/1/forward').output, operation(one, 'encoder/1/forward').output)).toBeGreaterThan(0.01);
});
