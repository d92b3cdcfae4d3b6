import { createPipeline } from '../../src/pipeline';
import { parse } from '../../src/block/parse';
import { messageOf } from '../support/messages';

const messages = (text: string): string[] => {
  const { diagnostics, readings } = parse(text);
  return [...diagnostics, ...readings.flatMap((reading) => reading.diagnostics)].map(messageOf);
};
const names = (text: string): string[] => parse(text).readings.map(({ name }) => name);

describe('readings', () => {
  test('each is the block with its own keys written anew', () => {
    const { spec, readings } = parse('a b -> c d\nscore: dot\nscale: 2\ncompare: [{}, {attention: self, scale: 3}, {keys: [x, y, z]}]');
    const [asWritten, own, others] = readings.map((reading) => reading.spec);
    expect({ ...asWritten, presentation: undefined }).toEqual({ ...spec, presentation: undefined });
    expect([own?.attention, own?.score.everywhere, own?.scale.everywhere]).toEqual(['self', 'dot', 3]);
    expect([others?.keys?.tokens, others?.queries?.tokens, others?.scale.everywhere]).toEqual([['x', 'y', 'z'], ['c', 'd'], 2]);
  });

  test('they are named by what they write, by their title, or by the name that they are', () => {
    expect(names('a b\ncompare: [{}, {attention: self}, {replace: {a: x}, mask: [causal, window 2]}, {title: "Own words", heads: 2}]'))
      .toEqual(['as written', 'attention: self', 'replace: {a: x}, mask: [causal, window 2]', 'Own words']);
    expect(names('a b\ncompare: [bert, gpt-2, layer, seq2seq]')).toEqual(['bert', 'gpt-2', 'layer', 'seq2seq']);
    expect(names('a b\ncompare: bert')).toEqual(['bert']);
    expect(names('a b\ncompare:\n  - attention: self\n  - score: dot\n    scale: 2')).toEqual(['attention: self', 'score: dot, scale: 2']);
    expect(names('{"queries": "a b", "compare": [{"score": "dot"}]}')).toEqual(['score: dot']);
  });

  test('a model lets go of the block’s architecture, and the other way round', () => {
    const { readings } = parse('a b\narchitecture: layer\ncompare: [gpt-2, {model: bert, architecture: layer}]');
    expect(readings.map(({ spec }) => [spec.model, spec.architecture])).toEqual([['gpt-2', 'decoder'], ['bert', 'layer']]);
    const [layer] = parse('a b\nmodel: bert\ncompare: [layer]').readings;
    expect([layer?.spec.model, layer?.spec.architecture]).toEqual([undefined, 'layer']);
  });

  test('mistakes stand at their place inside the reading', () => {
    expect(messages('a b\ncompare: [{score: dott}, {scroe: dot}, {mask: [causal, window x]}]')).toEqual([
      '2:19-2:23 error: "score" takes one of scaled-dot, dot, cosine, general, additive, concat, location; found "dott". → Did you mean "dot"? For example: score: dot',
      '2:27-2:32 warning: There is no key "scroe", so it is ignored. → Did you mean "score"?',
      '2:56-2:64 error: The mask "window" takes a whole number of positions from 0, or left and right; found "x". → For example: mask: window 2',
    ]);
    expect(messages('a b\ncompare:\n  - attention: self\n  - heads: no\n    attention: cross')).toEqual([
      '4:12-4:14 error: "heads" takes a whole number from 1 to 64, or a list of head patterns; found "no". → For example: heads: [similar, previous, first]',
      '5:5-5:14 error: Cross attention needs keys, and there are none: drawn as self attention. → Add a line: keys: I am a student',
    ]);
  });

  test('what the block got wrong is said once, not for every reading', () => {
    expect(messages('a b\nheads: no\nmsak: causal\ncompare: [{}, {scale: 2}]')).toEqual([
      '2:8-2:10 error: "heads" takes a whole number from 1 to 64, or a list of head patterns; found "no". → For example: heads: [similar, previous, first]',
      '3:1-3:5 warning: There is no key "msak", so it is ignored. → Did you mean "mask"?',
    ]);
    expect(messages('compare: [{scale: 2}, {scale: 3}]')).toEqual([
      '1:1-1:34 error: There are no queries: nothing attends yet. → Write a sentence at the top of the block: The animal was too tired',
    ]);
  });

  test('readings that are none', () => {
    expect(messages('a b\ncompare: [berd, self, 3, [a], ]')).toEqual([
      '2:11-2:15 error: There is no architecture or model "berd" to compare. → Did you mean "bert"?',
      '2:17-2:21 error: There is no architecture or model "self" to compare. → Write {attention: self}.',
      '2:23-2:24 error: There is no architecture or model "3" to compare. → For example: compare: [{attention: self}, {attention: cross}]',
      '2:26-2:29 error: Found a list of 1 where a reading is expected. → For example: compare: [{attention: self}, {attention: cross}]',
    ]);
    expect(messages('a b\ncompare: []')).toEqual(['2:10-2:12 error: "compare" takes a list of readings, each a mapping of keys of a block, or the name of an architecture or a model; found an empty list. → For example: compare: [{attention: self}, {attention: cross}]']);
  });

  test('eight at most, and the first eight are drawn', () => {
    const text = `a b\ncompare: [${Array.from({ length: 9 }, (_, index) => `{seed: ${index}}`).join(', ')}]`;
    expect(messages(text)).toEqual(['2:99-2:108 error: There are 9 readings, which is too many. → The first 8 are drawn.']);
    expect(names(text)).toHaveLength(8);
  });

  test('what belongs to the block has no use inside a reading', () => {
    expect(messages('a b\ncompare: [{difference: true}, {compare: [bert]}, {palette: magma}]')).toEqual([
      '2:12-2:22 warning: "difference" has no use inside a reading. → Write it as a line of the block: difference: true',
      '2:32-2:39 warning: "compare" has no use inside a reading. → Write it as a line of the block: compare: [{attention: self}, {attention: cross}]',
      '2:51-2:58 warning: "palette" has no use inside a reading. → Write it as a line of the block: palette: viridis',
    ]);
  });

  test('a difference needs two', () => {
    const message = 'warning: A difference needs two readings to compare. → For example: compare: [{}, {replace: {tired: wide}}]';
    expect(messages('a b\ndifference: true')).toEqual([`2:1-2:11 ${message}`]);
    expect(messages('a b\ndifference: true\ncompare: [{}]')).toEqual([`2:1-2:11 ${message}`]);
    expect(messages('a b\ndifference: false')).toEqual([]);
    expect(messages('a b\ndifference: true\ncompare: [{}, {}]')).toEqual([]);
    expect(messages('a b\ndifference: perhaps\ncompare: [{}, {}]')).toEqual(['2:13-2:20 error: "difference" takes true or false; found "perhaps". → For example: difference: true']);
  });
});

describe('replace', () => {
  const tokens = (text: string) => {
    const { spec: { queries, keys, values } } = parse(text);
    return [queries, keys, values].map((sequence) => sequence?.tokens.join(' '));
  };

  test('exchanges words in queries, keys and values, all at once', () => {
    expect(tokens('a b -> b c\nvalues: [b, d]\nreplace: {b: c, c: b}')).toEqual(['c b', 'a c', 'c d']);
    expect(tokens("my dog didn't [MASK]\nreplace: {[MASK]: bark, didn't: [SEP]}")).toEqual(['my dog [SEP] bark', undefined, undefined]);
    expect(tokens('the sea\nreplace: {sea: "sea otter"}')[0]).toBe('the sea otter');
  });

  test('words that name a row or a column go along', () => {
    const { spec } = parse('it was tired\nfocus: tired\nknockout: {self: [tired, 0]}\nreplace: {tired: wide}');
    expect([spec.presentation.focus, spec.knockout.at]).toEqual(['wide', { self: ['wide', 0] }]);
    const { spec: cells } = parse('it was tired\nknockout: tired -> it\nnudge: {it -> tired: 1}\nreplace: {tired: wide}');
    expect([cells.knockout.everywhere, cells.nudge.everywhere]).toEqual([[{ query: 'wide', key: 'it' }], [{ of: { query: 'it', key: 'wide' }, by: 1 }]]);
  });

  test('declared vectors stay where they are', () => {
    const { spec } = parse('queries: {tokens: [a, b], vectors: [[1], [2]]}\nreplace: {b: c}');
    expect([spec.queries?.tokens, [...(spec.queries?.vectors?.data ?? [])]]).toEqual([['a', 'c'], [1, 2]]);
  });

  test('a word that occurs nowhere, and one that is none', () => {
    expect(messages('The animal was tired\nreplace: {tird: wide, zebra: horse}')).toEqual([
      '2:11-2:15 warning: The word "tird" occurs nowhere, so "wide" takes no place. → Did you mean "tired"?',
      '2:23-2:28 warning: The word "zebra" occurs nowhere, so "horse" takes no place. → The words are: The animal was tired',
    ]);
    expect(messages('a b\nreplace: {a: [x, y]}')).toEqual(['2:14-2:20 error: Found a list of 2 where a word is needed. → For example: replace: {tired: wide}']);
    expect(messages('a b\nreplace: {a: x y}')).toEqual(['2:14-2:17 error: "x y" is more than one word: the rows and columns would not stay what they are. → For example: replace: {tired: wide}']);
    expect(messages('a b\nreplace: a')).toEqual(['2:10-2:11 error: "replace" takes a mapping from a word to the word that takes its place; found "a". → For example: replace: {tired: wide}']);
  });
});

describe('a second sequence, tried out', () => {
  test('is read as the line that would stand at the end of the block', () => {
    const parsed = parse('I am here\nscore: dot');
    const { spec, diagnostics } = parsed.adding({ keys: 'je *suis* ici: #1' });
    expect([spec.keys?.tokens, spec.queries?.tokens, spec.score.everywhere, diagnostics]).toEqual([['je', '*', 'suis', '*', 'ici', ':', '#1'], ['I', 'am', 'here'], 'dot', []]);
    expect(parsed.adding({ keys: '[[1, 0]]' }).spec.keys?.vectors?.columns).toBe(2);
    expect(parse('{"queries": "a b"}').adding({ keys: 'c' }).spec.keys?.tokens).toEqual(['c']);
  });

  test('with the architecture that it takes, where the block has another one', () => {
    const { spec, diagnostics } = parse('I am here\nmodel: bert').adding({ architecture: 'layer', keys: 'je suis' });
    expect([spec.architecture, spec.model, spec.keys?.tokens, diagnostics]).toEqual(['layer', 'bert', ['je', 'suis'], []]);
    expect(parse('I am here\nmodel: bert\narchitecture: layer\nkeys: je suis').spec).toEqual(spec);
  });

  test('its mistakes stand below the block, on the line that would be added', () => {
    const { diagnostics } = parse('I am here\nmsak: causal').adding({ keys: '  ' });
    expect(diagnostics.map(messageOf)).toEqual([
      '2:1-2:5 warning: There is no key "msak", so it is ignored. → Did you mean "mask"?',
      '3:1-3:5 error: "keys" has no value. → For example: keys: I am a student',
    ]);
    const both = parse('I am here').adding({ architecture: 'layr', keys: ' ' });
    expect(both.diagnostics.map(messageOf)).toEqual([expect.stringMatching(/^2:15-2:19 error: .*found "layr"\. → Did you mean "layer"\?/u), '3:1-3:5 error: "keys" has no value. → For example: keys: I am a student']);
    expect(both.adding({ architecture: 'x' }).diagnostics.map(messageOf)).toContainEqual(expect.stringMatching(/^4:15-4:16 error: .*found "x"\./u));
  });
});

test('models in a blueprint are readings of the block, each with a sentence of its kind where it has none', () => {
  const read = (text: string) => {
    const { trace } = createPipeline().read(text);
    return { names: trace.compare.map(({ reading, architecture, streams }) => [reading, architecture, streams.map(({ tokens }) => tokens.length)[0]]), said: trace.diagnostics };
  };
  expect(read('view: blueprint\nmodels: [bert, gpt-2, bahdanau]')).toEqual({ names: [['bert', 'encoder', 6], ['gpt-2', 'decoder', 4], ['bahdanau', 'rnn', 4]], said: [] });
  expect(read('the cow\nview: blueprint\nmodels: [bert, gpt-2]')).toEqual({ names: [['bert', 'encoder', 4], ['gpt-2', 'decoder', 2]], said: [] });
  expect(read('the cow\nview: blueprint\nmodels: [bert]\ncompare: [gpt-2]').names).toEqual([['gpt-2', 'decoder', 2]]);
});
