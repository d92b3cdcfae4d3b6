import { views } from '../../../src/block/views';
import { traceJson } from '../../../src/cli/trace-json';
import { createPipeline } from '../../../src/pipeline';
import { messageOf } from '../../support/messages';

const pipeline = createPipeline();

function idsOf(block: string): string[] | undefined {
  return pipeline.read(block).trace.family?.map(({ id }) => id);
}

function messages(block: string): string[] {
  return pipeline.read(block).trace.diagnostics.map(messageOf);
}

describe('which models', () => {
  test('those that the block names, in its order, once', () => {
    expect(idsOf('view: family\nmodels: [gpt-2, bert, gpt-2]')).toEqual(['gpt-2', 'bert']);
    expect(idsOf('view: family\nmodels: t5')).toEqual(['t5']);
  });

  test("its own model's kind, that model first", () => {
    expect(idsOf('view: family\nmodel: gpt-3')).toEqual(['gpt-3', 'gpt', 'gpt-2', 'llama']);
  });

  test('all, where it has neither', () => {
    expect(idsOf('view: family')).toEqual(expect.arrayContaining(['bert', 'gpt', 'transformer', 't5', 'bahdanau']));
  });

  test('models without a sentence and a view are a family', () => {
    expect(idsOf('models: [bert, gpt]')).toEqual(['bert', 'gpt']);
    expect(messages('models: [bert, gpt]')).toEqual([]);
  });

  test('none, where the block does not ask for the view', () => {
    expect(idsOf('the cat sat')).toBeUndefined();
  });
});

test('a sentence is computed beside a family', () => {
  const { trace, choices } = pipeline.read('the cat sat\nview: [matrix, family]\nmodels: [bert]');
  expect(trace.sites).toHaveLength(1);
  expect(trace.family).toHaveLength(1);
  expect(choices).toHaveLength(2);
});

test('without a sentence there is nothing to toggle, and no complaint', () => {
  const { trace, choices } = pipeline.read('view: family\nmodels: [bert]');
  expect([trace.sites, trace.diagnostics, choices]).toEqual([[], [], []]);
});

test.each([
  ['view: family\nmodels: [bert, brt]', ['2:16-2:19 error: "models" takes one of bert, bert-large, roberta, xlm-roberta, albert, distilbert, electra, gpt, gpt-2, gpt-3, llama, transformer, t5, bart, bahdanau, luong; or a list of them; found "brt". → Did you mean "bert"? For example: models: [bert, roberta, gpt-2]']],
  ['view: family\nmodels: GPT-2', ['2:9-2:14 error: "models" takes one of bert, bert-large, roberta, xlm-roberta, albert, distilbert, electra, gpt, gpt-2, gpt-3, llama, transformer, t5, bart, bahdanau, luong; or a list of them; found "GPT-2". → Did you mean "gpt-2"? For example: models: [bert, roberta, gpt-2]']],
  ['view: famly', [`1:7-1:12 error: "view" takes one of ${Object.keys(views).join(', ')}; or a list of them; found "famly". → Did you mean "family"? For example: view: [arcs, matrix]`, '1:1-1:12 error: There are no queries: nothing attends yet. → Write a sentence at the top of the block: The animal was too tired']],
])('%j', (block, expected) => {
  expect(messages(block).sort()).toEqual([...expected].sort());
});

test('the trace that leaves the program holds sizes, formulas, numbers and sources', () => {
  const { family } = JSON.parse(JSON.stringify(traceJson(pipeline.read('view: family\nmodels: [gpt-2]').trace)));
  expect(family[0].sizes[0]).toMatchObject({
    name: 'small', year: 2019, stacks: [{ stack: 'decoder', layers: 12 }], width: 768, heads: 12, vocabulary: 50257, reported: { text: '117M', parameters: 117e6 }, parameters: 124439808,
    numbers: { layers: 12, width: 768, feedForward: 3072, vocabulary: 50257, longest: 1024 },
  });
  expect(family[0].sizes[0].parts[2]).toEqual({ name: 'attention', group: 'attention', formula: 'layers * (4 * width^2 + 4 * width)', count: 28348416 });
  expect(family[0]).toMatchObject({ id: 'gpt-2', architecture: 'decoder', paper: expect.stringContaining('Radford et al. 2019'), toy: { layers: 2, heads: 4 } });
});
