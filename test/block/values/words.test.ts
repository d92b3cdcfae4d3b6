import { parse } from '../../../src/block/parse';
import { messageOf } from '../../support/messages';

function read(vocabulary: string) {
  const { spec, diagnostics } = parse(`my dog is [MASK]\nmodel: bert\nvocabulary: ${vocabulary}`);
  return { words: spec.vocabulary, said: diagnostics.map(messageOf) };
}

test('a list as it is spelled, or the words of a text; each counts once, and [MASK] is a word', () => {
  expect(read('[cute, New York, cute, 1.0]')).toEqual({ words: ['cute', 'New York', '1.0'], said: [] });
  expect(read('cute, hairy!')).toEqual({ words: ['cute', ',', 'hairy', '!'], said: [] });
  expect(read('[[MASK], cute]')).toEqual({ words: ['[MASK]', 'cute'], said: [] });
});

test('what is no word is said, at its place', () => {
  expect(read('[cute, {a: b}]').said).toEqual(['3:20-3:26 error: Found a mapping with a where a word is expected. → Write one word an entry: [cat, dog].']);
  expect(read('[]').said).toEqual(['3:13-3:15 error: "vocabulary" takes a list of words; found an empty list. → For example: vocabulary: [cat, dog, mouse]']);
});

test('more than 10,000 are too many', () => {
  const words = (count: number): string => `[${Array.from({ length: count }, (_, index) => `w${index}`).join(', ')}]`;
  expect(read(words(10_000)).words).toHaveLength(10_000);
  expect(read(words(10_001)).said).toEqual([expect.stringMatching(/^3:13-.* error: 10,001 words are too many\. → Write at most 10,000\.$/u)]);
});
