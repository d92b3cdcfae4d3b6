import { parse } from '../../src/block/parse';
import { messageOf } from '../support/messages';

function messages(text: string): string[] {
  return parse(text).diagnostics.map(messageOf);
}

function tokens(text: string): { queries: readonly string[] | undefined; keys: readonly string[] | undefined } {
  const { spec } = parse(text);
  return { queries: spec.queries?.tokens, keys: spec.keys?.tokens };
}

describe('a sentence', () => {
  test('is the queries, over several lines too', () => {
    expect(tokens('The animal\n  was too\ttired')).toEqual({ queries: ['The', 'animal', 'was', 'too', 'tired'], keys: undefined });
    expect(messages('The animal was too tired')).toEqual([]);
    expect(parse('The animal').spec.attention).toBe('self');
  });

  test.each(['I am -> je suis', 'I am => je suis', 'I am → je suis', 'I am\n-> je suis', 'I am ->\nje suis'])('%j is a translation', (text) => {
    expect(tokens(text)).toEqual({ keys: ['I', 'am'], queries: ['je', 'suis'] });
    expect(parse(text).spec.attention).toBe('cross');
  });

  test('only the first arrow splits, and only with spaces on both sides', () => {
    expect(tokens('a -> b -> c')).toEqual({ keys: ['a'], queries: ['b', '->', 'c'] });
    expect(tokens('a->b')).toEqual({ queries: ['a', '->', 'b'], keys: undefined });
  });

  test('an empty side is a mistake at the arrow, and the other side is drawn', () => {
    expect(messages('-> je suis')).toEqual(['1:1-1:3 error: Nothing stands before the arrow. → Write what is read before the arrow and what is written after it: I am a student -> je suis étudiant.']);
    expect(tokens('-> je suis')).toEqual({ queries: ['je', 'suis'], keys: undefined });
    expect(messages('I am ->')).toEqual(['1:6-1:8 error: Nothing stands after the arrow. → Write what is read before the arrow and what is written after it: I am a student -> je suis étudiant.']);
  });

  test('after worked examples a decoder is asked to go on, and nobody else is', () => {
    for (const model of ['model: gpt-3', 'architecture: decoder']) {
      const text = `cheese =>\nshots: [sea otter => loutre de mer]\n${model}`;
      expect(messages(text)).toEqual([]);
      expect(tokens(text)).toEqual({ queries: ['cheese'], keys: undefined });
    }
    const missing = '1:8-1:10 error: Nothing stands after the arrow. → Write what is read before the arrow and what is written after it: I am a student -> je suis étudiant.';
    expect(messages('cheese =>\nmodel: gpt-3')).toEqual([missing]);
    expect(messages('cheese =>\nshots: [sea otter => loutre de mer]\nmodel: bert')[0]).toBe(missing);
    expect(messages('=> cheese\nshots: [sea otter => loutre de mer]\nmodel: gpt-3')[0]).toMatch(/^1:1-1:3 error: Nothing stands before the arrow\./u);
  });

  test('keys may follow it', () => {
    const { spec } = parse('je suis\nkeys: I am\nheads: 2\nseed: 7\n');
    expect([spec.queries?.tokens, spec.keys?.tokens, spec.heads.everywhere, spec.seed]).toEqual([['je', 'suis'], ['I', 'am'], 2, 7]);
  });
});

describe('text is text', () => {
  test.each([
    ['queries: [CLS] my dog is [MASK]', ['[CLS]', 'my', 'dog', 'is', '[MASK]']],
    ['source: translate English to German: that is good\nqueries: x', ['x']],
    ['queries: I am #1 here', ['I', 'am', '#1', 'here']],
    ['queries: the cat # sat', ['the', 'cat', '#', 'sat']],
    ['queries: *the* cat', ['*', 'the', '*', 'cat']],
    ["queries: 'tis the season", ["'tis", 'the', 'season']],
    ["queries: 'tis quoted'", ['tis', 'quoted']],
    ['queries: "the cat" # a comment', ['the', 'cat']],
    ['queries: [MASK]', ['[MASK]']],
    ['queries: [the, "black cat", 1.0, null, 0x10, [CLS]]', ['the', 'black cat', '1.0', 'null', '0x10', '[CLS]']],
    ['queries: yes', ['yes']],
    ['queries: null', ['null']],
    ['queries: 1.0', ['1.0']],
    ['queries:\n  the cat\n  sat', ['the', 'cat', 'sat']],
    ['queries:\n  - the\n  - 1.0', ['the', '1.0']],
    ['queries: {tokens: [a, b]}', ['a', 'b']],
    ['{queries: [a, 1.0]}', ['a', '1.0']],
    ['\uFEFF\n  {"queries": "the cat", "seed": 3}', ['the', 'cat']],
  ])('%j', (text, expected) => {
    expect(parse(text).spec.queries?.tokens).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  test('a title may hold a colon and a hash', () => {
    expect(parse('a b\ntitle: Attention: #1 # really\ncaption: "quoted" # comment').spec.presentation).toMatchObject({ title: 'Attention: #1 # really', caption: 'quoted' });
  });

  test('vectors name their rows', () => {
    const { spec } = parse('Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]\nstage: scores');
    expect(spec.queries).toEqual({ tokens: ['q1'], vectors: { rows: 1, columns: 2, data: Float64Array.of(1, 0) } });
    expect([spec.keys?.tokens, spec.values?.tokens, spec.presentation.stage]).toEqual([['k1', 'k2'], ['v1', 'v2'], 'scores']);
  });

  test('kinds of questions, one or several, once each', () => {
    expect([parse('a b\nquiz: mask').spec, parse('a b\nquiz: [argmax, order, argmax]').spec, parse('a b').spec].map(({ presentation }) => presentation.quiz)).toEqual([['mask'], ['argmax', 'order'], undefined]);
    expect(messages('a b\nquiz: [argmax, sums]')).toEqual(['2:16-2:20 error: "quiz" takes one of argmax, mask, weights, sources, order; or a list of them; found "sums". → For example: quiz: [argmax, weights]']);
  });

  test('tabs indent', () => {
    expect(parse('a b\nmask:\n\twindow:\n\t\tleft: 1').spec.mask.everywhere).toEqual([{ rule: 'window', options: { left: 1 } }]);
    // A tab goes on to the next stop, whatever stands before it.
    expect(parse('a b\nmask:\n  window:\n\tleft: 1\n  \tright: 2').spec.mask.everywhere).toEqual([{ rule: 'window', options: { left: 1, right: 2 } }]);
  });
});

describe('what is wrong is said where it stands', () => {
  test.each([
    ['', ['1:1-1:1 error: There are no queries: nothing attends yet. → Write a sentence at the top of the block: The animal was too tired']],
    ['a b\nmsak: causal', ['2:1-2:5 warning: There is no key "msak", so it is ignored. → Did you mean "mask"?']],
    ['color: red\nqueries: a b', ['1:1-1:6 warning: There is no key "color", so it is ignored. → If the line is part of the sentence, put it above all keys.']],
    ['a b\nqueries: c d', ['2:1-2:8 error: "queries" is declared a second time; the first one is used. → Keep one of the two; a sentence above the keys counts as queries.']],
    ['Q: a\ntarget: b', ['2:1-2:7 error: "target" (queries) is declared a second time; the first one is used. → Keep one of the two; a sentence above the keys counts as queries.']],
    ['a b\nseed: 1\nseed: 2', ['3:1-3:5 error: "seed" is declared a second time; the first one is used. → Delete one of the two.']],
    ['a b\nmask: {self: causal, elsewhere: causal}', ['2:22-2:31 error: There is no site "elsewhere". → The sites are: self, cross, encoder-self, decoder-self.']],
    ['# a note\ncolor: red\nqueries: a b', ['2:1-2:6 warning: There is no key "color", so it is ignored. → If the line is part of the sentence, put it above all keys.']],
    ['a b\nheads: 2\n  \nthe cat  ', ['4:1-4:8 error: There is text below the keys. → Put the sentence first, above the keys; or indent the line if it belongs to the key above.']],
    ['\uFEFFa b\nmsak: causal', ['2:1-2:5 warning: There is no key "msak", so it is ignored. → Did you mean "mask"?']],
    ['\uFEFFmsak: causal\nQ: a', ['1:2-1:6 warning: There is no key "msak", so it is ignored. → Did you mean "mask"?']],
    ['a b\nmask:\n\twindow:\n\t\tleft: x', [expect.stringMatching(/^4:9-4:10 error: .*found "x"/u)]],
    ['Q:[[1, 0]]', ['1:1-1:2 error: A space is missing after "Q:". → Write "Q: …".']],
    ['mask: causal\nthe cat', [
      '1:1-2:8 error: There are no queries: nothing attends yet. → Write a sentence at the top of the block: The animal was too tired',
      '2:1-2:8 error: There is text below the keys. → Put the sentence first, above the keys; or indent the line if it belongs to the key above.',
    ].slice(1)],
    ['a b\nheads: two', ['2:8-2:11 error: "heads" takes a whole number from 1 to 64, or a list of head patterns; found "two". → For example: heads: [similar, previous, first]']],
    ['a b\nheads: 2.5', ['2:8-2:11 error: "heads" takes a whole number from 1 to 64, or a list of head patterns; found "2.5". → For example: heads: [similar, previous, first]']],
    ['a b\nheads: previos', ['2:8-2:15 error: "heads" takes a whole number from 1 to 64, or a list of head patterns; found "previos". → Did you mean "previous"? For example: heads: [similar, previous, first]']],
    ['a b\nheads: [first, nxt]', ['2:16-2:19 error: There is no head pattern "nxt". → Did you mean "next"? The patterns are: similar, previous, next, first, same, current, aligned, spread.']],
    ['a b\nheads: [2, 3]', ['2:9-2:10 error: There is no head pattern "2". → The patterns are: similar, previous, next, first, same, current, aligned, spread.']],
    ['a b\nheads: []', ['2:8-2:10 error: "heads" takes a whole number from 1 to 64, or a list of head patterns; found an empty list. → For example: heads: [similar, previous, first]']],
    ['a b\nscore: dott', ['2:8-2:12 error: "score" takes one of scaled-dot, dot, cosine, general, additive, concat, location; found "dott". → Did you mean "dot"? For example: score: dot']],
    ['a b\nmask:', ['2:1-2:5 error: "mask" has no value. → For example: mask: [causal, window 2]']],
    ['a b\nmask: casual', ['2:7-2:13 error: There is no mask "casual". → Did you mean "causal"? The masks are: none, causal, window, prefix, padding, dilated, global, allow, bias, any.']],
    ['a b\nmask: [causal, {window: x}]', ['2:25-2:26 error: The mask "window" takes a whole number of positions from 0, or left and right; found "x". → For example: mask: window 2']],
    ['a b\nmask: window', ['2:7-2:13 error: The mask "window" takes a whole number of positions from 0, or left and right; nothing follows it. → For example: mask: window 2']],
    ['attention: cross\nqueries: a b', ['1:1-1:10 error: Cross attention needs keys, and there are none: drawn as self attention. → Add a line: keys: I am a student']],
    ['keys: a b', ['1:1-1:5 error: There are keys, but no queries that attend to them. → Add a line: queries: je suis étudiant']],
    ['Q: [[1, 0], [1]]\nK: [[1, 0]]', ['1:13-1:16 error: Row 2 has 1 number, row 1 has 2. → Give every row as many numbers.']],
    ['Q: [[1, x]]', ['1:9-1:10 error: Found "x" where a number is needed. → Write one list of numbers a row: [[1, 0], [0, 1]].']],
    ['Q: [[1, -inf]]', ['1:9-1:13 error: Found "-inf" where a finite number is needed. → Write a plain number; to close a cell, use a mask.']],
    ['Q: [[1, 0], [0, 1]', ['1:4-1:19 warning: A bracket is not closed, so this is read as text. → Close the bracket at the end of the line.']],
    ['Q: {tokens: [a], vectors: [[1], [2]]}', ['1:4-1:38 error: The numbers of tokens and vectors differ: 1 and 2. → Give each token one vector.']],
    ['Q: []', ['1:4-1:6 error: The list is empty. → Write at least one word.']],
    ['a b\nprojections: {quey: [[1]]}', ['2:15-2:19 error: There is no projection "quey". → Did you mean "query"?']],
    ['a b\naliases: {[a, b]: c, d: e}', ['2:11-2:17 error: A key must be a single word. → Write a word before the colon.']],
    ['a b\nseed: &x 3', ['2:7-2:9 error: Anchors ("&name") are not read in a block. → Write the value out, or put it in quotes if it is text.']],
    ['a b\nseed: *x', ['2:7-2:9 error: Aliases ("*name") are not read in a block. → Write the value out, or put it in quotes if it is text.']],
    ['a b\nseed: !!int 3', ['2:7-2:12 error: Tags ("!name") are not read in a block. → Write the value out, or put it in quotes if it is text.']],
    ['a b\nmask: {window: 1, window: 2}', ['2:19-2:25 error: "window" stands here twice; the first one is used. → Delete one of the two.']],
    ['{queries: a', ['1:12-1:12 error: A bracket, brace, quote or comma is missing. → Close what was opened, and put commas between the entries.']],
    ['{"queries": [["a", {"b": [1, ', ['1:30-1:30 error: A bracket, brace, quote or comma is missing. → Close what was opened, and put commas between the entries.']],
    ['a b\nmask: {self: causal, slef: causal}', ['2:22-2:26 error: There is no site "slef". → Did you mean "self"?']],
    ['a b\nheads: 2\nclé: 3', ['3:1-3:4 warning: There is no key "clé", so it is ignored. → If the line is part of the sentence, put it above all keys.']],
    ['queries: |\n  a\n# note\n  b', []],
    ['a b\nview: [matrix, matrix]', []],
    ['a b\nvalues: c d', ['2:1-2:7 warning: The values are ignored: in self attention the queries are their own keys and values. → Add a line: keys: I am a student']],
  ])('%j', (text, expected) => {
    expect(messages(text)).toEqual(expected);
  });

  test('one block reports several, in the order they stand in', () => {
    const found = messages('a b\nheads: no\nmsak: causal\nseed: [1]');
    expect(found.map((message) => message.slice(0, 3))).toEqual(['2:8', '3:1', '4:7']);
  });

  test('nesting of more than 64 levels is refused before YAML sees it', () => {
    const deep = (levels: number): string => `a b\nmask: ${'['.repeat(levels)}causal${']'.repeat(levels)}`;
    expect(messages(deep(65))).toEqual(['2:71-2:72 error: This is nested more than 64 levels deep. → Use fewer brackets or less indentation.']);
    expect(messages(deep(20000)).length).toBe(1);
    const dashes = messages(`a b\nmask:\n  ${'- '.repeat(20000)}x`);
    expect(dashes).toEqual([expect.stringContaining('This is nested more than 64 levels deep.')]);
  });

  test('a mistake at one site stands at that site', () => {
    const { locate } = parse('a b -> c d\nmask:\n  cross: causal\n  self: [causal, {allow: [[1]]}]');
    const problem = { severity: 'error', key: 'mask', message: 'Wrong.', path: [1, 'allow'] } as const;
    expect(messageOf(locate(problem, 'self'))).toBe('4:26-4:31 error: Wrong.');
    expect(messageOf(locate(problem, 'cross'))).toBe('3:10-3:16 error: Wrong.');
  });

  test('a value that is wrong at one site leaves the others', () => {
    const { spec, diagnostics } = parse('a b -> c d\nmask: {self: nonsense, cross: causal}');
    expect(Object.keys(spec.mask.at)).toEqual(['cross']);
    expect(diagnostics.map(messageOf)).toEqual([expect.stringMatching(/^2:14-2:22 error: There is no mask "nonsense"/u)]);
  });

  test('prototype keys reach nothing', () => {
    expect(messages('a b\n__proto__: {x: 1}')).toHaveLength(0);
    expect(messages('a b\nmask: {__proto__: 1, constructor: 2}')[0]).toContain('There is no mask "__proto__"');
    expect(parse('{queries: a, __proto__: {polluted: 1}}').diagnostics).toHaveLength(1);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
