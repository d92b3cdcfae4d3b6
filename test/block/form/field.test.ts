import { fieldGroups, takes } from '../../../src/block/form/field';
import { keys } from '../../../src/block/keys';

const fields = fieldGroups().flatMap((group) => group.fields);

test('how a key is asked for follows from what it takes', () => {
  expect(Object.fromEntries(fields.map(({ key, control }) => [key.id, control]))).toEqual({
    queries: 'text', keys: 'text', model: 'choice', architecture: 'choice', attention: 'choice', score: 'choice', normalize: 'choice',
    position: 'choice', mask: 'mask', heads: 'text', layers: 'text', view: 'several', focus: 'text', title: 'text', palette: 'choice',
  });
});

test('every word that is offered is legal', () => {
  const illegal = fields.flatMap(({ key, words }) => words.filter(({ id }) => !takes(key, id) && key.id !== 'mask').map(({ id }) => `${key.id}: ${id}`));
  expect(illegal).toEqual([]);
});

test('the words of a choice are explained', () => {
  const silent = fields.filter(({ control }) => control === 'choice' || control === 'several').flatMap(({ key, words }) => words.filter(({ doc }) => doc === undefined).map(({ id }) => `${key.id}: ${id}`));
  expect(silent.filter((word) => !/^(?:architecture: (?:encoder-only|decoder-only|seq2seq|lstm|gru)|attention: )/u.test(word))).toEqual([]);
});

test.each([['2', true], ['[similar, previous]', true], ['[sim', false], ['many', false]])('heads: %s is legal: %s', (text, legal) => {
  expect(takes(keys.heads, text)).toBe(legal);
});
