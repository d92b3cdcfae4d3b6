import { ngrams, spelled } from '../../../../src/architectures/embeddings/words/spelling';
import { cosine } from '../../../support/angles';

test.each([
  ['cat', ['<ca', 'cat', 'at>', '<cat', 'cat>', '<cat>']],
  ['猫', ['<猫>']],
  ['😀', ['<😀>']],
  ['', ['<>']],
])('%j is spelled by its n-grams', (word, expected) => {
  expect(ngrams(word)).toEqual(expected);
});

test('words are as like as the n-grams that they share', () => {
  const shared = (a: string, b: string): number => ngrams(a).filter((ngram) => ngrams(b).includes(ngram)).length / Math.sqrt(ngrams(a).length * ngrams(b).length);
  const pairs = [['étudiant', 'étudiants'], ['étudiant', 'étude'], ['chanter', 'chanteur'], ['vache', 'pont'], ['rouge', 'bouge'], ['suis', 'huis']];
  const errors = pairs.map(([a = '', b = '']) => cosine(spelled(a), spelled(b)) - shared(a, b));
  // The cosine of sums of random signs scatters around the share by about 1/√32.
  expect(Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)).toBeLessThan(2 / Math.sqrt(32));
  expect(shared('étudiant', 'étudiants')).toBeGreaterThan(0.7);
});
