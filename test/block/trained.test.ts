import { parse } from '../../src/block/parse';
import { createPipeline } from '../../src/pipeline';
import { messageOf } from '../support/messages';

/** What a block says to a model that has learned its words, and where what the model says of them stands. */
const specOf = (...lines: readonly string[]) => parse(lines.join('\n')).spec;
const messages = (...lines: readonly string[]): string[] => createPipeline().read(lines.join('\n')).trace.diagnostics.map(messageOf);
const tokensOf = (...lines: readonly string[]) => {
  const { queries, keys, values } = specOf(...lines);
  return [queries, keys, values].map((sequence) => sequence?.tokens.join(' '));
};

describe('what it reads', () => {
  test('a lone text is the source of a model that writes another, and its own of one that goes on', () => {
    for (const model of ['tiny-translate', 'tiny-transformer']) expect(tokensOf('The Cow', `model: ${model}`)).toEqual([undefined, 'the cow', undefined]);
    for (const model of ['tiny-lm', 'tiny-mlm']) expect(tokensOf('The Cow', `model: ${model}`)).toEqual(['the cow', undefined, undefined]);
    expect(tokensOf('The Cow -> La Vache', 'model: tiny-translate')).toEqual(['la vache', 'the cow', undefined]);
    expect(tokensOf('Source: x', 'values: A B', 'source: The Cow', 'model: tiny-translate')[2]).toBe('a b');
  });

  test('attention goes across where there is something across, and not otherwise', () => {
    expect([specOf('the cow', 'model: tiny-translate').attention, specOf('the cow', 'model: tiny-lm').attention]).toEqual(['cross', 'self']);
    expect(specOf('the cow', 'model: tiny-transformer', 'attention: self').attention).toBe('self');
    expect(specOf('the cow', 'model: tiny-lm', 'attention: cross').attention).toBe('self');
  });

  test('a model whose architecture the block writes anew reads words as they are', () => {
    expect(tokensOf('The Cow', 'model: tiny-mlm', 'architecture: decoder')[0]).toBe('The Cow');
    expect([specOf('The Cow', 'model: tiny-mlm', 'architecture: decoder').model, specOf('The Cow', 'model: tiny-mlm').model, specOf('The Cow', 'model: bert', 'architecture: decoder').model]).toEqual([undefined, 'tiny-mlm', 'bert']);
  });
});

describe('the names of its tokens', () => {
  const BLOCK = ['The Cow saw', 'model: tiny-lm', 'replace: {Cow: Dog}'];

  test('are written as in the block, and meant as it reads them', () => {
    expect(specOf(...BLOCK, 'focus: The').presentation.focus).toBe('the');
    expect(specOf(...BLOCK, 'focus: Cow').presentation.focus).toBe('dog');
    expect(specOf(...BLOCK, 'focus: 1').presentation.focus).toBe(1);
    expect(specOf(...BLOCK, 'hide: [The, saw]').presentation.hide?.tokens).toEqual(['the', 'saw']);
    expect(specOf(...BLOCK, 'annotate: [{row: Cow, column: The, text: A Cow}]').presentation.annotate).toEqual([{ row: 'dog', column: 'the', text: 'A Cow' }]);
  });

  test('in what is closed and nudged too, at every site', () => {
    const { knockout, nudge } = specOf(...BLOCK, 'knockout: {decoder-self: [The, Cow -> The, "saw -> Cow"]}', 'nudge: {decoder-self: {Cow: 2, The -> Cow: -1}}');
    expect(knockout).toEqual({ at: { 'decoder-self': ['the', { query: 'dog', key: 'the' }, 'saw -> dog'] } });
    expect(nudge).toEqual({ at: { 'decoder-self': [{ of: 'dog', by: 2 }, { of: { query: 'the', key: 'dog' }, by: -1 }] } });
    expect(specOf('The Cow', 'knockout: [The]').knockout).toEqual({ everywhere: ['The'], at: {} });
    expect(specOf('The Cow').knockout).toEqual({ at: {} });
  });

  test('a word that looks like a cell, and is exchanged, is that word', () => {
    expect(specOf('queries: ["a -> b", c]', 'replace: {"a -> b": d}', 'knockout: "a -> b"').knockout.everywhere).toEqual(['d']);
  });
});

describe('where what it says stands', () => {
  const unknown = (word: string, model: string) => expect.stringContaining(`error: ${model} does not know "${word}"`);

  test.each<[lines: readonly string[], at: string, word: string, model: string]>([
    [['The zebra crossed', 'model: tiny-translate'], '1:5-1:10', 'zebra', 'tiny-translate'],
    [['the cow saw', 'the zebra', 'model: tiny-translate'], '2:5-2:10', 'zebra', 'tiny-translate'],
    [['source: the zebra', 'target: la vache', 'model: tiny-translate'], '1:13-1:18', 'zebra', 'tiny-translate'],
    [['source: the cow', 'target: la zebra', 'model: tiny-translate'], '2:12-2:17', 'zebra', 'tiny-translate'],
    [['the cow -> la zebra', 'model: tiny-translate'], '1:15-1:20', 'zebra', 'tiny-translate'],
    [['the zebra -> la vache', 'model: tiny-translate'], '1:5-1:10', 'zebra', 'tiny-translate'],
    [['source: [the, zebra]', 'model: tiny-translate'], '1:15-1:20', 'zebra', 'tiny-translate'],
    [['queries: "the zebra"', 'model: tiny-lm'], '1:15-1:20', 'zebra', 'tiny-lm'],
    [['{queries: the zebra, model: tiny-lm}'], '1:15-1:20', 'zebra', 'tiny-lm'],
    [['9 Kay  2018', 'model: tiny-dates'], '1:3-1:4', 'k', 'tiny-dates'],
  ])('%j', (lines, at, word, model) => {
    const [first = ''] = messages(...lines);
    expect(first).toEqual(unknown(word, model));
    expect(first.slice(0, at.length + 1)).toBe(`${at} `);
  });

  test('at the whole text where its words are exchanged: none of its letters is what was read', () => {
    expect(messages('the cow saw', 'model: tiny-lm', 'replace: {cow: zebra}')[0]).toMatch(/^1:1-1:12 error: tiny-lm does not know "zebra"/u);
  });

  test('of other keys at theirs', () => {
    expect(messages('the cow saw', 'model: tiny-lm', 'heads: 2')[0]).toMatch(/^3:8-3:9 warning: "heads" changes nothing/u);
  });
});
