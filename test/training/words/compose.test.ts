import { compose } from '../../../training/words/compose';

const source = {
  words: ['did', 'not', 'me'],
  vectorOf(word: string): Float64Array {
    if (word === 'did') return Float64Array.of(2, 0);
    if (word === 'not') return Float64Array.of(0, 5);
    throw new Error(`The source has no "${word}"`);
  },
};

test('puts a word halfway between those it is made of, however long their vectors are', () => {
  const [composed] = compose(source, [{ word: "didn't", of: ['did', 'not'] }]);
  expect(composed?.word).toBe("didn't");
  expect([...(composed?.vector ?? [])]).toEqual([expect.closeTo(Math.SQRT1_2, 12), expect.closeTo(Math.SQRT1_2, 12)]);
});

test('makes words of composed words', () => {
  const [, twice] = compose(source, [{ word: "n't", of: ['not'] }, { word: "didn't", of: ['did', "n't"] }]);
  expect([...(twice?.vector ?? [])]).toEqual([expect.closeTo(Math.SQRT1_2, 12), expect.closeTo(Math.SQRT1_2, 12)]);
});

test('says which word it cannot make', () => {
  expect(() => compose(source, [{ word: 'i', of: ['myself'] }])).toThrow('The source has no "myself"');
});
