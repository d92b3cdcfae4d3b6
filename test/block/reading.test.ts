import { isComplete, isQuoted, isUnclosed } from '../../src/block/literal';
import { parse } from '../../src/block/parse';
import { sectionsOf } from '../../src/block/sections';
import { sentenceOf } from '../../src/block/sentence';
import { linesOf } from '../../src/block/source';
import { LIMITS } from '../../src/engine/limits';
import { messageOf } from '../support/messages';

const messages = (...lines: readonly string[]): string[] => parse(lines.join('\n')).diagnostics.map(messageOf);
const presentation = (...lines: readonly string[]) => parse(lines.join('\n')).spec.presentation;

test('a block that is too long is not read at all', () => {
  const [within, beyond] = [LIMITS.block, LIMITS.block + 1].map((length) => parse(`# ${'a'.repeat(length - 2)}`));
  expect(within?.diagnostics.map(({ message }) => message)).toEqual(['There are no queries: nothing attends yet.']);
  expect(beyond?.diagnostics.map(messageOf)).toEqual(['1:1-1:1 error: This block has 2,000,001 characters, more than 2,000,000. → Write fewer or rounder numbers, or import recorded attention from a file.']);
});

describe('readings', () => {
  test.each([
    ['[{temperature: 1}, {temperature: 2}]', true],
    ['[{score: dot}, {softcap: 2, scale: 1}]', true],
    ['[{temperature: 1}, {heads: 2}]', false],
    ['[{temperature: 1, mask: causal}, {temperature: 2}]', false],
    ['[{temperature: 1}]', false],
  ])('%s differ in nothing but how sharp they are: %s', (compare, sharpness) => {
    const parsed = parse(`a b\ncompare: ${compare}`);
    expect(parsed.spec.presentation.sharpness).toBe(sharpness);
    expect(parsed.spec.presentation.readings).toEqual(parsed.readings.map(({ spec }) => spec.presentation));
  });

  test('none, and their difference', () => {
    expect(parse('a b')).toMatchObject({ readings: [], difference: false });
    expect(parse('a b').spec.presentation).not.toHaveProperty('sharpness');
    expect(parse('a b\ncompare: [{}, {mask: causal}]\ndifference: true').difference).toBe(true);
    expect(messages('a b', 'compare: [{mask: causal}]', 'difference: true')).toEqual(['3:1-3:11 warning: A difference needs two readings to compare. → For example: compare: [{}, {replace: {tired: wide}}]']);
    expect(messages('a b', 'compare: [{}, 3]', 'difference: true')).not.toContainEqual(expect.stringContaining('A difference needs'));
  });

  test('what a reading writes, and exchanges', () => {
    const [first, second] = parse('a b\nhead: 1\ncompare: [{mask: causal}, {replace: {a: c}}]').readings;
    expect([first?.writes('mask'), first?.writes('head'), first?.exchange.size, second?.exchange.size]).toEqual([true, false, 0, 1]);
  });
});

describe('how it is shown, by the names that the words have in the end', () => {
  const REPLACED = ['a b c', 'replace: {a: x}'];

  test('focus, annotations and what is hidden', () => {
    expect(presentation(...REPLACED, 'focus: a').focus).toBe('x');
    expect(presentation('a b').focus).toBeUndefined();
    expect(presentation(...REPLACED, 'annotate: [{row: a, column: b, text: t}, {row: 1, text: u}, {column: c, text: v}]').annotate).toEqual([{ row: 'x', column: 'b', text: 't' }, { row: 1, text: 'u' }, { column: 'c', text: 'v' }]);
    expect(presentation(...REPLACED, 'hide: a').hide?.tokens).toEqual(['x']);
  });

  test('knock-outs and nudges, in quotes too', () => {
    const { knockout, nudge } = parse([...REPLACED, 'knockout: ["a -> b", a, b -> a]', 'nudge: {"a -> b": 2, a: 1}'].join('\n')).spec;
    expect(knockout.everywhere).toEqual(['x -> b', 'x', { query: 'b', key: 'x' }]);
    expect(nudge.everywhere).toEqual([{ of: 'x -> b', by: 2 }, { of: 'x', by: 1 }]);
  });

  test('an option of the cell may be a key of its own, which wins', () => {
    const { cell } = parse('a b -> c d\nmodel: bahdanau\ncell: {unit: gru}\nbidirectional: false\nwindow: 3').spec;
    expect(cell).toMatchObject({ bidirectional: false, window: 3 });
  });
});

describe('what stands in which section', () => {
  const known = { all: ['queries', 'mask', 'seed', 'heads'], sequences: ['queries'] };
  const cut = (text: string) => {
    const { prose, declarations, diagnostics } = sectionsOf(linesOf(text), known);
    return { prose: prose.map((line) => line.text), keys: declarations.map(({ word, value, spaced, oneLine }) => [word, value.text, ...(spaced ? [] : ['no space']), ...(oneLine ? [] : ['lines'])]), at: diagnostics.map(messageOf) };
  };

  test.each<[what: string, text: string, expected: Partial<ReturnType<typeof cut>>]>([
    ['a tab behind the colon', 'mask:\tcausal', { keys: [['mask', 'causal']] }],
    ['nothing behind the colon', 'mask:', { keys: [['mask', '']] }],
    ['an unknown word behind the keys, with a tab', 'mask: a\ncolor:\tred', { keys: [['mask', 'a'], ['color', 'red']], at: [] }],
    ['an unknown word without a space is text', 'mask: a\ncolor:red', { keys: [['mask', 'a']], at: ['2:1-2:10 error: There is text below the keys. → Put the sentence first, above the keys; or indent the line if it belongs to the key above.'] }],
    ['an unknown word alone', 'mask: a\ncolor:', { keys: [['mask', 'a'], ['color', '']] }],
    ['a known word without a space', 'mask:a', { keys: [['mask', 'a', 'no space']] }],
    ['blank lines above keys are no text', 'a\n\n# b\nmask: c', { prose: ['a'], keys: [['mask', 'c']] }],
    ['two words more than one edit away', 'maskmask: a', { prose: ['maskmask: a'], keys: [] }],
    ['a list below a comment', 'mask: # why\n- a', { keys: [['mask', '# why\n- a', 'lines']] }],
    ['a dash alone', 'mask:\n-', { keys: [['mask', '\n-', 'lines']] }],
    ['a list below a value is text', 'mask: a #\n- b', { keys: [['mask', 'a #']] }],
    ['a word with a dash in it is text', 'mask:\na- b', { keys: [['mask', '']] }],
    ['a bracket that is open', 'mask: [a,\n[b]\n]', { keys: [['mask', '[a,\n[b]\n]', 'lines']], at: [] }],
    ['brackets that are opened further down', 'mask: [a,\n[b,\n]\n]', { keys: [['mask', '[a,\n[b,\n]\n]', 'lines']], at: [] }],
    ['a bracket that is closed', 'mask: [a]\n]', { keys: [['mask', '[a]']] }],
    ['a bracket within the value', 'mask: a [\n]', { keys: [['mask', 'a [']] }],
    ['a word in an open bracket is text', 'mask: [a,\nb ]', { keys: [['mask', '[a,']] }],
    ['two lines of text are one mistake', 'mask: a\nb\n\nc\nd', { at: ['2:1-2:2 error: There is text below the keys. → Put the sentence first, above the keys; or indent the line if it belongs to the key above.', '4:1-5:2 error: There is text below the keys. → Put the sentence first, above the keys; or indent the line if it belongs to the key above.'] }],
    ['a comment in the middle of a value', 'mask:\n  a\n# b\n  c', { keys: [['mask', '\n  a\n\n  c', 'lines']] }],
    ['an indented comment stays', 'mask:\n  a\n  # b\n  c', { keys: [['mask', '\n  a\n  # b\n  c', 'lines']] }],
    ['queries among other keys', 'color: red\nmask: a\nqueries: b', { keys: [['color', 'red'], ['mask', 'a'], ['queries', 'b']] }],
  ])('%s', (_, text, expected) => expect(cut(text)).toMatchObject(expected));
});

describe('where the sides of a sentence stand', () => {
  const sides = (text: string) => {
    const { queries, keys } = sentenceOf(linesOf(text));
    return [keys, queries].map((side) => side && [side.source, side.range.start, side.range.end, side.rangeWithin?.({ start: 2, end: 3 }).start]);
  };
  const at = (line: number, column: number) => ({ line, column });

  test.each<[text: string, expected: ReturnType<typeof sides>]>([
    ['  ab cd ', [undefined, ['ab cd', at(1, 3), at(1, 8), at(1, 5)]]],
    ['ab c ->  de f', [['ab c', at(1, 1), at(1, 5), at(1, 3)], ['de f', at(1, 10), at(1, 14), at(1, 12)]]],
    ['ab\n cd', [undefined, ['ab cd', at(1, 1), at(2, 4), undefined]]],
    ['ab\ncd', [undefined, ['ab cd', at(1, 1), at(2, 3), at(1, 3)]]],
    ['ab  \ncd', [undefined, ['ab cd', at(1, 1), at(2, 3), undefined]]],
  ])('%j', (text, expected) => expect(sides(text)).toEqual(expected));
});

describe('literally or as YAML', () => {
  test('quotes', () => {
    expect(["'a''b'", '"a\\"b"', "'a\\'", '"a" # b', "''"].map(isQuoted)).toEqual([true, true, true, true, true]);
    expect(["a 'b'", "['a']", "'a'b'", '"a\\"', '[a]', "'a''", '"a""b"'].map(isQuoted)).toEqual([false, false, false, false, false, false, false]);
  });

  test('comments behind a bracket, and quotes within it', () => {
    expect(['[a]   # b', '[a, "]"]', '{a: "}"}', "[don't]", '[ "]" ]', "[a 'b]"].map(isComplete)).toEqual([true, true, true, true, true, true]);
    expect(['[a', '[a, "b]', "['a]"].map(isUnclosed)).toEqual([true, true, true]);
  });
});

test('how deep a value may be nested, however it is', () => {
  const deep = 'This is nested more than 64 levels deep.';
  const depths = (spelled: (levels: number) => string) => [64, 65].map((levels) => messages('a b', spelled(levels)).some((message) => message.includes(deep)));
  const indented = (levels: number): string => ['aliases:', ...Array.from({ length: levels }, (_, level) => `${' '.repeat(level + 1)}a:`)].join('\n');
  expect(depths((levels) => `aliases: ${'{a: '.repeat(levels)}1${'}'.repeat(levels)}`)).toEqual([false, true]);
  expect(depths(indented)[1]).toBe(true);
  expect(messages('a b', `aliases: [${Array.from({ length: 80 }, () => '[a]').join(', ')}]`).some((message) => message.includes(deep))).toBe(false);
  expect(messages('a b', `aliases: {${Array.from({ length: 80 }, (_, index) => `a${index}: {b: c}`).join(', ')}}`).some((message) => message.includes(deep))).toBe(false);
  expect(messages('a b', `aliases:\n${Array.from({ length: 80 }, (_, index) => `  a${index}: b # c`).join('\n')}`).some((message) => message.includes(deep))).toBe(false);
  expect(messages('a b', 'aliases: {<<: {a: b}}')).toEqual([expect.stringContaining('Merge keys ("<<") are not read in a block. → Write the value out, or put it in quotes if it is text.')]);
  expect(messages('a b', 'title: "<<"')).toEqual([]);
});
