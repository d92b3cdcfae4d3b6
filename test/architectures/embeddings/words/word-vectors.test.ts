import fc from 'fast-check';
import { WordVectors } from '../../../../src/architectures/embeddings/words/word-vectors';
import { cosine, dot } from '../../../support/angles';

const vectors = new WordVectors();
const likeness = (a: string, b: string): number => cosine(vectors.vectorOf(a), vectors.vectorOf(b));

describe('known words', () => {
  test.each([
    ['king', 'queen', 'apple'],
    ['cat', 'kitten', 'street'],
    ['street', 'road', 'animal'],
    ['tired', 'hungry', 'bridge'],
    ['mat', 'rug', 'king'],
    ['bank', 'money', 'kitten'],
    ['river', 'lake', 'student'],
    ['student', 'teacher', 'banana'],
    ['encoder', 'decoder', 'cow'],
    ['translate', 'write', 'river'],
    ['wide', 'narrow', 'tired'],
    ['red', 'white', 'saw'],
    ['she', 'her', 'bridge'],
    ['I', 'me', 'bridge'],
    ['a', 'an', 'tired'],
    ["didn't", 'did', 'bridge'],
    ['paris', 'london', 'banana'],
    [',', '.', 'banana'],
    ['7', 'seven', 'river'],
  ])('%s is nearer to %s than to %s', (word, near, far) => {
    expect(likeness(word, near)).toBeGreaterThan(likeness(word, far) + 0.2);
  });

  test.each([['Paris', 'paris'], ['THE', 'the'], ['didn’t', "didn't"], ['cafe\u0301', 'café'], ['I', 'i']])('%s is %s', (written, plain) => {
    expect(vectors.vectorOf(written)).toEqual(vectors.vectorOf(plain));
  });
});

describe('words that the table lacks', () => {
  test.each([
    ['étudiant', 'étudiants'],
    ['pâtisserie', 'pâtisseries'],
    ['Donaudampfschiff', 'Donaudampfschiffe'],
    ['книга', 'книги'],
  ])('%s and %s are near by their spelling', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThan(0.5);
  });

  test('and that share no letters are far from each other', () => {
    const strangers = ['étudiant', 'vache', 'blorp', 'книга', '猫', 'zxqj', 'μήνις'];
    for (const one of strangers) for (const other of strangers) if (one !== other) expect(Math.abs(likeness(one, other))).toBeLessThan(0.6);
  });

  test('have the same direction for ever', () => {
    const signs = [...vectors.vectorOf('étudiant')].map((entry) => (entry > 0 ? '+' : entry < 0 ? '-' : '0')).join('');
    expect(signs).toBe('++++-+-++-+-+-+++-+++-+++-+-+---');
  });

  test.each([
    ["dog's", 'dog', 'river'],
    ['kitten-like', 'kitten', 'river'],
    ['badgers', 'badger', 'river'],
    ['purring', 'purr', 'river'],
    ['decoder-only', 'decoder', 'river'],
    ["l'animal", 'animal', 'river'],
    ['#banana', 'banana', 'river'],
    ['42', 'four', 'river'],
    ['3.14', '2.72', 'river'],
  ])('%s is a form of %s', (form, word, far) => {
    expect(likeness(form, word)).toBeGreaterThan(0.4);
    expect(likeness(form, word)).toBeLessThan(1);
    expect(Math.abs(likeness(form, far))).toBeLessThan(0.4);
  });

  test('numbers are like each other, and not the same', () => {
    expect(likeness('12', '21')).toBeGreaterThan(0.7);
    expect(vectors.vectorOf('12')).not.toEqual(vectors.vectorOf('21'));
  });
});

test.each([['[CLS]', '[SEP]'], ['[MASK]', 'mask'], ['<s>', '</s>'], ['<s>', 's'], ['[PAD]', 'pad'], ['<|endoftext|>', 'text']])(
  '%s is a token of its own, and not like %s', (special, other) => {
    expect(Math.abs(likeness(special, other))).toBeLessThan(0.5);
  });

describe('whatever the token', () => {
  const finite = (token: string): void => {
    const vector = vectors.vectorOf(token);
    expect(vector).toHaveLength(32);
    expect(dot(vector, vector)).toBeCloseTo(4.5 * Math.sqrt(32), 9);
  };

  test.each(['', ' ', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '\uD800', 'a\uDC00', '\uD83D', '<', '<>', '[]', '[X', "'", "''s", '\u0000', '🙂', '👩‍👩‍👧', '\u0301', '\u202E', 'ﬁ', 'İ'])(
    '%j has a vector', (token) => finite(token));

  test('text of any kind has one, always the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (token) => {
      finite(token);
      expect(new WordVectors().vectorOf(token)).toEqual(vectors.vectorOf(token));
    }));
  });

  test.each(['a', 'é', '-', 'ab-', "s'", '1', '\uD800', '[A', '<a', '\u0301'])('200,000 characters of %j cost no more than forty', (unit) => {
    const long = unit.repeat(200_000 / unit.length);
    finite(long);
    expect(vectors.vectorOf(long)).toEqual(vectors.vectorOf(long.slice(0, 1000)));
  });
});
