import { chosenRule, drawnMask, isDrawn, isScoped, maskChoices, ruleText } from '../../../src/block/form/mask-choice';
import { parse } from '../../../src/block/parse';

test('a form offers the rules that a name, or a name and a count, say', () => {
  expect(maskChoices().map(({ id, counts }) => (counts ? `${id} n` : id))).toEqual(['none', 'causal', 'window n', 'prefix n', 'padding n', 'global n']);
});

test.each([
  ['causal', { rule: 'causal' }],
  ['window 2', { rule: 'window', count: 2 }],
  ['[causal, window 2]', undefined],
  ['causal 2', undefined],
  ['window', undefined],
  ['{allow: [[1]]}', undefined],
])('%s', (text, chosen) => {
  expect(chosenRule(text, maskChoices())).toEqual(chosen);
  if (chosen !== undefined) expect(ruleText(chosen)).toBe(text);
});

test('what is drawn is what the block allows', () => {
  const text = drawnMask([[true, false], [true, true]]);
  expect(text).toBe('{allow: [[1, 0], [1, 1]]}');
  expect(isDrawn(text)).toBe(true);
  expect(parse(`Q: [[1], [2]]\nmask: ${text}`).spec.mask.everywhere).toEqual([{ rule: 'allow', options: [[[true, false], [true, true]]] }]);
});

test('one matrix for all heads is a drawing; one a head, a list of rules and masks of sites are not', () => {
  expect(['{allow: [[[1]], [[0]]]}', '[causal]', '{decoder-self: causal}', 'causal'].map(isDrawn)).toEqual([false, false, false, false]);
  expect(['{decoder-self: causal}', '{allow: [[1]]}'].map(isScoped)).toEqual([true, false]);
});
