import { folded, isSpecial, partsOf, stemsOf } from '../../../../src/architectures/embeddings/words/word-forms';

test.each([
  ['[CLS]', true], ['[MASK]', true], ['<s>', true], ['</s>', true], ['<extra_id_0>', true], ['<|endoftext|>', true],
  ['[', false], ['<', false], ['<-', false], ['cls', false], ['[cls', false], [`<${'a'.repeat(100)}>`, false],
])('%s is special: %s', (token, expected) => {
  expect(isSpecial(token)).toBe(expected);
});

test.each([['Paris', 'paris'], ['didn’t', "didn't"], ['E\u0301te\u0301', 'été'], ['x'.repeat(99), 'x'.repeat(40)], ['🙂'.repeat(99), '🙂'.repeat(40)]])('%s is folded to %s', (token, expected) => {
  expect(folded(token)).toBe(expected);
});

test.each([
  ["dog's", 'dog'], ["dogs'", 'dogs'], ['badgers', 'badger'], ['foxes', 'fox'], ['ponies', 'pony'], ['carried', 'carry'],
  ['jumped', 'jump'], ['chased', 'chase'], ['hopped', 'hop'], ['lying', 'lie'], ['purring', 'purr'], ['chasing', 'chase'],
  ['runniest', 'runny'], ['wider', 'wide'], ['lazily', 'lazy'], ['softly', 'soft'],
])('%s may be a form of %s', (word, stem) => {
  expect(stemsOf(word)).toContain(stem);
});

test.each(['les', 'tes', 'bed', 'king', 'étudiant', ''])('%j is a form of nothing', (word) => {
  expect(stemsOf(word)).toEqual([]);
});

test.each([
  ['decoder-only', ['decoder', 'only']], ["l'animal", ['l', 'animal']], ['3.14', ['3', '1', '4']], ['gpt-2', ['gpt', '2']],
  ['#1', ['1']], ['cat', []], ['7', []], ['🙂', []], ['', []], ['हिन्दी', []],
])('%s is put together from %j', (word, parts) => {
  expect(partsOf(word)).toEqual(parts);
});
