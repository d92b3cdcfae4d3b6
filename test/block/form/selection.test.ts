import { blockFromSelection } from '../../../src/block/form/selection';
import { parse } from '../../../src/block/parse';

function tokensOf(source: string | undefined): unknown {
  const { spec, diagnostics } = parse(source ?? '');
  return { queries: spec.queries?.tokens, keys: spec.keys?.tokens, diagnostics };
}

test.each([
  ['The animal was too tired', 'The animal was too tired'],
  ['  two\n  lines ', 'two lines'],
  ['> quoted\n> twice', 'quoted twice'],
  ['- an **item** of [[Some note|a list]] with *stress*', 'an item of a list with stress'],
  ['*one* _two_ (*three*), *four five*', 'one two (three), four five'],
  ['a snake_case_word and 2*3*4', 'a snake_case_word and 2*3*4'],
  ['I am here -> je suis là', 'I am here -> je suis là'],
  ['view: from the hill', 'queries: view: from the hill'],
  ['{curly} beginnings', 'queries: {curly} beginnings'],
  ['a -> b -> c', 'a -> b -> c'],
])('%j becomes a block', (selected, source) => {
  expect(blockFromSelection(selected)).toBe(source);
});

test('its words are the tokens', () => {
  expect(tokensOf(blockFromSelection('view: from the hill'))).toEqual({ queries: ['view', ':', 'from', 'the', 'hill'], keys: undefined, diagnostics: [] });
});

test('where there are no words there is no block', () => {
  expect(['', ' \n ', '> '].map(blockFromSelection)).toEqual([undefined, undefined, undefined]);
});
