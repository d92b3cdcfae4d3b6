import { presets } from '../../../src/architectures/presets';
import { createPipeline } from '../../../src/pipeline';
import { operationOf, siteOf, traced } from '../../support/architectures';

describe.each(Object.values(presets).filter(({ architecture }) => architecture !== 'rnn'))('model $id', ({ id, doc, source, example, architecture }) => {
  test('says in one sentence what it is, and names its paper', () => {
    expect(doc).toMatch(/^[A-Z][^.!?]*\.$/u);
    expect(source).toMatch(/\b20\d\d\b/u);
  });

  test('is drawn without a complaint, as its architecture', () => {
    const { trace } = createPipeline().read(example);
    expect(trace.diagnostics).toEqual([]);
    expect(trace.architecture).toBe(architecture);
    expect(trace.weightsFrom).toBe('seed');
    expect(example).toContain(`model: ${id}`);
  });
});

const tokens = (...lines: string[]): readonly (readonly string[])[] => traced(...lines).sites.filter(({ layer }) => layer === 1).map(({ queries }) => queries);

test.each([
  [['my dog is cute', 'model: bert'], [['[CLS]', 'my', 'dog', 'is', 'cute', '[SEP]']]],
  [['[CLS] my dog [SEP]', 'model: bert'], [['[CLS]', 'my', 'dog', '[SEP]']]],
  [['my dog [SEP] he barks', 'model: bert'], [['[CLS]', 'my', 'dog', '[SEP]', 'he', 'barks', '[SEP]']]],
  [['my dog is <mask>', 'model: roberta'], [['<s>', 'my', 'dog', 'is', '<mask>', '</s>']]],
  [['my dog [SEP] he barks', 'model: roberta'], [['<s>', 'my', 'dog', '</s>', '</s>', 'he', 'barks', '</s>']]],
  [['my dog', 'model: gpt-2'], [['my', 'dog']]],
  [['my dog', 'model: llama'], [['<s>', 'my', 'dog']]],
  [['thank you <extra_id_0> -> <extra_id_0> for', 'model: t5'], [['thank', 'you', '<extra_id_0>', '</s>'], ['<pad>', '<extra_id_0>', 'for'], ['<pad>', '<extra_id_0>', 'for']]],
  [['a b -> c d', 'model: bart'], [['<s>', 'a', 'b', '</s>'], ['</s>', 'c', 'd'], ['</s>', 'c', 'd']]],
  [['a b -> c d', 'model: transformer'], [['a', 'b'], ['<s>', 'c', 'd'], ['<s>', 'c', 'd']]],
])('%j: the tokens that the model puts around the words', (lines, expected) => {
  expect(tokens(...lines)).toEqual(expected);
});

test('a decoder\'s row writes what it is fed next', () => {
  expect(siteOf(traced('a b -> c d', 'model: transformer'), 'cross').writes).toEqual(['c', 'd', '</s>']);
  expect(siteOf(traced('a b -> c d', 'architecture: encoder-decoder'), 'cross').writes).toEqual(['d', undefined]);
  expect(siteOf(traced('a b c', 'model: gpt-2'), 'decoder-self').writes).toEqual(['b', 'c', undefined]);
});

test('two segments are bands, from [CLS] to the separator that ends each', () => {
  expect(traced('my dog [SEP] he barks', 'model: bert').bands).toEqual([
    { stream: 'encoder', label: 'segment A', start: 0, end: 4 }, { stream: 'encoder', label: 'segment B', start: 4, end: 7 },
  ]);
});

test('worked examples stand before the query, line by line, and the query asks with their mark', () => {
  const shots = 'shots: [sea otter => loutre, mint => menthe]';
  const trace = traced('cheese', 'model: gpt-2', shots);
  expect(traced('cheese =>', 'model: gpt-2', shots)).toEqual(trace);
  expect(siteOf(trace, 'decoder-self').queries).toEqual(['sea', 'otter', '=>', 'loutre', '↵', 'mint', '=>', 'menthe', '↵', 'cheese', '=>']);
  expect(trace.bands.map(({ label, start, end }) => [label, start, end])).toEqual([['shot 1', 0, 5], ['shot 2', 5, 9], ['query', 9, 11]]);
});

test('ALBERT has one set of weights for all of its layers, BERT one a layer', () => {
  const weights = (model: string) => ['encoder/1/feed-forward', 'encoder/2/feed-forward'].map((id) => operationOf(traced('my dog', `model: ${model}`), id).operands['W_1']);
  const [first, second] = weights('albert');
  expect(first).toEqual(second);
  const [one, other] = weights('bert');
  expect(one).not.toEqual(other);
});

test('T5 adds one table for the distance in all layers of a stack, none across, and does not scale', () => {
  const trace = traced('that is good -> das ist gut', 'model: t5');
  const biases = [1, 2].map((layer) => siteOf(trace, 'decoder-self', layer).heads.map(({ operands }) => operands?.['table']));
  expect(biases[0]).toEqual(biases[1]);
  expect(siteOf(trace, 'cross').heads[0]?.operands).not.toHaveProperty('table');
  expect(siteOf(trace, 'encoder-self').heads[0]?.operands?.['scale']).toBe(1);
  expect(siteOf(trace, 'cross').formulas?.['masked']?.expression).toBe('scaled + M');
  expect(siteOf(trace, 'encoder-self').formulas?.['masked']?.expression).toBe('scaled + P + M');
});

test('what the block says itself wins over its model', () => {
  const trace = traced('the animal was', 'model: llama', 'heads: 2', 'layers: 1', 'position: alibi', 'mask: none');
  expect(trace.sites.map(({ layer, heads }) => [layer, heads.length])).toEqual([[1, 2]]);
  expect(siteOf(trace, 'decoder-self').mechanism?.position).toBe('alibi');
  expect(siteOf(trace, 'decoder-self').heads[0]?.mask.closedBy.some((rules) => rules !== 0)).toBe(false);
});

test('an unscoped mask is for the site that is shown; one with a site is for that', () => {
  const closes = (site: string, ...lines: string[]): boolean => siteOf(traced('a b c -> d e', 'architecture: encoder-decoder', ...lines), site).heads[0]?.mask.rules.includes('padding') ?? false;
  expect(['encoder-self', 'decoder-self', 'cross'].map((site) => closes(site, 'mask: padding 2'))).toEqual([false, false, true]);
  expect(['encoder-self', 'decoder-self', 'cross'].map((site) => closes(site, 'mask: padding 2', 'site: encoder-self'))).toEqual([true, false, false]);
  expect(['encoder-self', 'decoder-self', 'cross'].map((site) => closes(site, 'mask: {encoder-self: padding 2}'))).toEqual([true, false, false]);
});

test('hand-made heads stand where the words enter; deeper layers are untrained and say so', () => {
  const trace = traced('the animal was too tired', 'architecture: encoder', 'layers: 2', 'heads: 2');
  expect(trace.sites.map(({ weightsFrom, heads }) => [weightsFrom, heads.map(({ pattern }) => pattern)])).toEqual([
    ['pattern', ['similar', 'previous']], ['seed', [undefined, undefined]],
  ]);
  expect(trace.weightsFrom).toBe('seed');
});
