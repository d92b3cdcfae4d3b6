import { accountOfOperation, describeBlueprint, foldSentence, nameOf, operationSentence } from '../../../src/diagram/blueprint/said';
import { seriesOf } from '../../../src/diagram/blueprint/norms';
import type { Operation, Trace } from '../../../src/model/trace';
import { rowsOf } from '../../support/matrices';
import { recurrent, traceOfText } from '../../support/graphs';

const translation = traceOfText('I am a student -> je suis\narchitecture: encoder-decoder\nlayers: 2');

function operation(trace: Trace, id: string): Operation {
  const found = trace.operations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no ${id}`);
  return found;
}

test('an operation is said with its purpose, formula, sizes and weights, and where they come from', () => {
  expect(operationSentence(translation, 'encoder/1/feed-forward')).toBe(
    'Feed-forward, encoder, layer 1 of 2: each token by itself goes through a wider layer and back; hidden = relu(x · W_1 + b_1); hidden · W_2 + b_2; '
    + 'x: 4 × 32 from layer norm → 4 × 32; weights W_1 32 × 128, W_2 128 × 32, b_1 1 × 128, b_2 1 × 32; untrained: seeded random weights.');
  expect(operationSentence(translation, 'nowhere')).toBeUndefined();
});

test('attention says where Q, K and V come from, with its site’s own formulas, and that it opens', () => {
  const { takes, formulas, opens, origin } = accountOfOperation(translation, operation(translation, 'decoder/2/cross'));
  expect(takes).toEqual(['Q: 2 × 32 from layer norm', 'K: 4 × 32 from layer norm of the encoder', 'V: 4 × 32 from layer norm of the encoder']);
  expect(formulas).toEqual(['scores = Q · Kᵀ', 'weights = softmax(masked)', 'output = weights · V']);
  expect([opens, origin]).toEqual([true, 'untrained: seeded random weights']);
  expect(accountOfOperation(translation, operation(translation, 'decoder/1/cross')).origin).toBe('heads designed by hand');
});

test('a mask says which cells it closes; one that closes none is not said', () => {
  const closed = (id: string) => accountOfOperation(translation, operation(translation, id)).closed;
  expect(closed('decoder/1/self')).toEqual(['causal: j > i']);
  expect(closed('decoder/1/cross')).toEqual([]);
  expect(operationSentence(translation, 'decoder/1/self')).toContain('; closed by causal: j > i;');
});

test('what is lacking is said, too', () => {
  expect(describeBlueprint(traceOfText('the animal was\nmodel: gpt-2'))).toContain('There is no encoder, so there are no K and V for cross-attention to read.');
  expect(describeBlueprint(traceOfText('my dog is [MASK]\nmodel: bert'))).toContain('There is no decoder');
  expect(describeBlueprint(translation)).not.toContain('There is no');
});

test.each([
  ['decoder/1/self', 'Masked self-attention, decoder, layer 1 of 2'],
  ['decoder/2/cross/add', 'Sum, decoder, layer 2 of 2'],
  ['encoder/positions', 'Positions, encoder'],
  ['decoder/dense', 'Dense layer, decoder'],
])('%s is called “%s”', (id, name) => {
  expect(nameOf(translation, operation(translation, id))).toBe(name);
});

test('norms are called by their kind', () => {
  const t5 = traceOfText('that is good -> das ist gut\nmodel: t5');
  expect(nameOf(t5, operation(t5, 'encoder/norm'))).toBe('RMS norm, encoder');
});

test('folded layers say how many they are', () => {
  expect(foldSentence('encoder', [2, 12])).toBe('Layers 2 to 12 of the encoder: the same parts again. Click or Enter opens them.');
  expect(foldSentence('decoder', [2, 2])).toMatch(/^Layer 2 of the decoder/u);
});

const length = (row: readonly number[]): number => Math.hypot(...row);

test('at a sum and at a norm the lengths of the rows are those of the vectors that flow', () => {
  const sum = operation(translation, 'decoder/1/self/add');
  const [x, y] = ['decoder/positions', 'decoder/1/self'].map((id) => rowsOf(operation(translation, id).output));
  const series = seriesOf(translation, sum);
  expect(series.map(({ name }) => name)).toEqual(['|x|', '|attn(x)|', '|x + attn(x)|']);
  const expected = [x?.map(length), y?.map(length), x?.map((row, i) => length(row.map((entry, j) => entry + (y?.[i]?.[j] ?? 0))))];
  for (const [index, norms] of expected.entries()) {
    expect(norms).toHaveLength(2);
    norms?.forEach((norm, row) => expect(series[index]?.norms[row]).toBeCloseTo(norm, 10));
  }
  expect(seriesOf(translation, operation(translation, 'decoder/1/feed-forward/norm')).map(({ name }) => name)).toEqual(['|x|', '|norm(x)|']);
  expect(seriesOf(translation, operation(translation, 'decoder/1/feed-forward/add'))[1]?.name).toBe('|ffn(x)|');
  expect(seriesOf(translation, operation(translation, 'decoder/1/self'))).toEqual([]);
});

test.each(Object.entries(recurrent))('%s: at a recurrent cell the lengths are those of the words that it reads and of its states', (_name, trace) => {
  const cell = operation(trace, 'decoder/1/forward');
  const words = operation(trace, 'decoder/embedding');
  const series = seriesOf(trace, cell);
  expect(series.map(({ name }) => name)).toEqual(['|x|', '|h|']);
  for (const [index, { output }] of [words, cell].entries()) {
    rowsOf(output).forEach((row, i) => expect(series[index]?.norms[i]).toBeCloseTo(length(row), 10));
  }
  expect(trace.operations.filter(({ norms, output }) => norms?.length !== output.rows)).toEqual([]);
});

test('a layer norm leaves every row as long as the root of its width', () => {
  const { norms } = operation(translation, 'encoder/2/feed-forward/norm');
  expect(norms).toHaveLength(4);
  norms?.forEach((norm) => expect(norm).toBeCloseTo(Math.sqrt(32), 3));
});

test('a recurrent cell’s steps have the formulas of its stack, not those of attention that go by the same name', () => {
  const [cell] = recurrent.luong.operations.filter(({ kind }) => kind === 'lstm');
  if (cell === undefined) throw new Error('There is no cell');
  const formulas = { output: 'weights * V', 'encoder/output': 'logistic(x * W_o)', 'encoder/state': 'output .* tanh(memory)' };
  const trace = { ...translation, operations: [cell], formulas: Object.fromEntries(Object.entries(formulas).map(([id, expression]) => [id, { expression, latex: '' }])) };
  const account = accountOfOperation(trace, { ...cell, formula: 'encoder/state', steps: { output: cell.output } });
  expect(account.formulas).toEqual(['output = logistic(x · W_o)', 'output · tanh(memory)']);
});
