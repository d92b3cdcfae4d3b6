import { defaultsOf } from '../../src/block/frontmatter';
import { parse } from '../../src/block/parse';
import { messageOf } from '../support/messages';

/** What is wrong between keys that are each well written. */
const messages = (text: string): string[] => parse(text).diagnostics.map(messageOf);

const NO_QUERIES = 'error: There are no queries: nothing attends yet. → Write a sentence at the top of the block: The animal was too tired';
const ONLY_KEYS = 'error: There are keys, but no queries that attend to them. → Add a line: queries: je suis étudiant';
const NO_KEYS = 'error: Cross attention needs keys, and there are none: drawn as self attention. → Add a line: keys: I am a student';
const NOT_SHOWN = 'warning: The models are not shown: no view of this block sets models beside each other. → Add one that does: "view: family" or "view: blueprint".';
const IGNORED_VALUES = 'warning: The values are ignored: in self attention the queries are their own keys and values.';

describe('nothing attends', () => {
  test.each<[text: string, expected: readonly string[]]>([
    ['seed: 3', [`1:1-1:8 ${NO_QUERIES}`]],
    ['keys: a b', [`1:1-1:5 ${ONLY_KEYS}`]],
    ['seed: 3\nK: a b', [`2:1-2:2 ${ONLY_KEYS}`]],
    // What was found broken is said alone: the queries may have been in it.
    ['queries:', ['1:1-1:8 error: "queries" has no value. → For example: queries: je suis étudiant']],
    ['heads: 2\nthe cat', ['2:1-2:8 error: There is text below the keys. → Put the sentence first, above the keys; or indent the line if it belongs to the key above.']],
    ['Q: [[1, x]]', ['1:9-1:10 error: Found "x" where a number is needed. → Write one list of numbers a row: [[1, 0], [0, 1]].']],
    ['the cow\nmodel: tiny-translate', []],
    ['source: the cow\nmodel: tiny-translate', []],
    ['source: the cow\nmodel: tiny-lm', [`1:1-1:7 ${ONLY_KEYS}`]],
    ['model: tiny-translate', [`1:1-1:22 ${NO_QUERIES}`]],
  ])('%j', (text, expected) => expect(messages(text)).toEqual(expected));

  test.each<[text: string, expected: readonly string[]]>([
    ['view: family', []],
    ['models: [bert, t5]', []],
    ['view: blueprint\nmodels: [bert, t5]', []],
    ['view: [family, blueprint]\nmodels: [bert, t5]', []],
    ['view: blueprint', [`1:1-1:16 ${NO_QUERIES}`]],
    ['view: [family, matrix]', [`1:1-1:23 ${NO_QUERIES}`]],
    ['view: [family, matrix]\nmodels: [bert]', [`1:1-2:15 ${NO_QUERIES}`]],
    ['keys: a b\nview: family', [`1:1-1:5 ${ONLY_KEYS}`]],
    ['keys: a b\nmodels: [bert]', [`1:1-1:5 ${ONLY_KEYS}`]],
  ])('where it need not, and where it must: %j', (text, expected) => expect(messages(text)).toEqual(expected));

  test('what is only warned of, or stands in the frontmatter, hides no missing queries', () => {
    expect(messages('msak: causal')).toEqual(['1:1-1:5 warning: There is no key "msak", so it is ignored. → Did you mean "mask"?', `1:1-1:13 ${NO_QUERIES}`]);
    const { diagnostics } = parse('seed: 3', { defaults: defaultsOf({ attention: { mask: null } }) });
    expect(diagnostics.map(messageOf)).toEqual(['1:1-1:8 error: In the note\'s frontmatter, attention › mask: "mask" has no value. → For example: mask: [causal, window 2]', `1:1-1:8 ${NO_QUERIES}`]);
  });

  test('models beside a view that nobody knows are not said to be all that is asked for', () => {
    const found = messages('models: [bert]\nview: bluprint');
    expect(found).toHaveLength(2);
    expect(found[0]).toBe(`1:1-2:15 ${NO_QUERIES}`);
    expect(found[1]).toMatch(/^2:7-2:15 error: "view" takes one of .*; found "bluprint"\. → Did you mean "blueprint"\?/u);
  });
});

describe('what has no use beside the rest', () => {
  test.each<[text: string, expected: readonly string[]]>([
    ['the cat\nmodels: [bert]\nview: matrix', [`2:1-2:7 ${NOT_SHOWN}`]],
    ['the cat\nmodels: [bert]\nview: [matrix, family]', []],
    ['the cat\nmodels: [bert]\nview: blueprint', []],
    ['the cat\nmodels: [bert]', []],
    ['the cat\nview: matrix', []],
    ['the cat\nattention: cross', [`2:1-2:10 ${NO_KEYS}`]],
    ['the cat\narchitecture: encoder\nattention: cross', [`3:1-3:10 ${NO_KEYS}`]],
    ['the cat\nattention: self', []],
    ['the cat -> le chat\nattention: self', []],
    ['the cat\nvalues: c d', [`2:1-2:7 ${IGNORED_VALUES} → Add a line: keys: I am a student`]],
    ['the cat -> le chat\nvalues: c d\nattention: self', [`2:1-2:7 ${IGNORED_VALUES} → Take out "attention: self" to use them.`]],
    ['the cat -> le chat\nvalues: c d', []],
    ['the cat\ncompare: []\ndifference: true', [expect.stringMatching(/^2:10-2:12 error: "compare" takes /u)]],
    ['the cat\ncompare:\ndifference: true', ['2:1-2:8 error: "compare" has no value. → For example: compare: [{attention: self}, {attention: cross}]']],
    ['the cat\ncompare: [{}]\ndifference: false', []],
    // The architecture says that of itself.
    ['the cat\nvalues: c d\narchitecture: encoder', []],
    ['the cat\nattention: cross\narchitecture: rnn', []],
    ['the cat\nattention: cross\narchitecture: encoder-decoder', []],
  ])('%j', (text, expected) => expect(messages(text)).toEqual(expected));

  test('words that are exchanged may be in any of the three', () => {
    const text = (word: string): string => `queries: a b\nkeys: c d\nvalues: e f\nreplace: {${word}: x}`;
    for (const word of ['a', 'b', 'c', 'd', 'e', 'f']) expect(messages(text(word))).toEqual([]);
    expect(messages(text('g'))).toEqual(['4:11-4:12 warning: The word "g" occurs nowhere, so "x" takes no place. → The words are: a b c d e f']);
  });

  test('weights of another architecture, at the word that names it', () => {
    const found = messages('architecture: decoder\nmodel: tiny-mlm\nqueries: the cow');
    expect(found).toEqual(['1:1-1:13 warning: The weights of tiny-mlm are for the architecture "encoder": drawn as "decoder", with seeded weights. → Take the architecture out; the model sets it.']);
    expect(messages('the cow\nmodel: tiny-mlm\narchitecture: encoder')).toEqual([]);
    expect(messages('the cow\nmodel: bert\narchitecture: decoder')).toEqual([]);
  });

  test('beside recorded attention only what is recorded counts', () => {
    const spec = parse('import: "[[heads.json]]"\nattention: cross\nmodel: tiny-mlm').spec;
    expect([spec.architecture, spec.model, spec.attention]).toEqual(['layer', undefined, 'cross']);
  });
});
