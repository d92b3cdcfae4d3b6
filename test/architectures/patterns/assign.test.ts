import { patterns } from '../../../src/architectures/patterns';
import { assignPatterns } from '../../../src/architectures/patterns/assign';
import { siteOf, stepOf } from '../../support/heads';

const alone = { causal: false, twoSequences: false };

test.each([
  [4, alone, ['similar', 'previous', 'next', 'first']],
  [4, { ...alone, causal: true }, ['similar', 'previous', 'first', 'same']],
  [4, { ...alone, twoSequences: true }, ['similar', 'first', 'same', 'aligned']],
  [9, alone, ['similar', 'previous', 'next', 'first', 'same', 'current', 'spread', 'similar', 'previous']],
  [['next', 'next', 'aligned'], { causal: true, twoSequences: false }, ['next', 'next', 'aligned']],
])('%j heads, %j: %j', (asked, circumstances, expected) => {
  expect(assignPatterns(asked, circumstances)).toEqual(expected);
});

test('every pattern is taken somewhere', () => {
  const taken = [false, true].flatMap((twoSequences) => assignPatterns(64, { causal: false, twoSequences }));
  expect(new Set(taken)).toEqual(new Set(Object.keys(patterns)));
});

test('a name that nobody has defined is our own mistake', () => {
  expect(() => assignPatterns(['toString'], alone)).toThrow('No head pattern is called toString');
});

describe('in a block', () => {
  const named = (...lines: string[]) => siteOf(...lines).heads.map(({ pattern }) => pattern);

  test('the heads of the trace carry the names of their patterns', () => {
    expect(named('the cat sat', 'heads: [previous, similar]')).toEqual(['previous', 'similar']);
    expect(named('the cat sat')).toEqual(['similar']);
    expect(named('the cat sat', 'heads: 4')).toEqual(['similar', 'previous', 'next', 'first']);
    expect(named('the cat sat', 'heads: 2', 'projections: random')).toEqual([undefined, undefined]);
    expect(named('the cat sat', 'score: dot', 'heads: first')).toEqual(['first']);
  });

  test.each(['mask: causal', 'mask: [window 3, causal]', 'mask: {self: causal}'])('nothing looks at a token that "%s" closes', (line) => {
    expect(named('the cat sat', 'heads: 4', line)).toEqual(['similar', 'previous', 'first', 'same']);
  });

  test('Q stays, and so do the patterns, when the other reading is taken', () => {
    for (const heads of ['4', '[similar, previous, aligned, same]']) {
      const lines = ['a b c d -> e f g', `heads: ${heads}`];
      const [cross, self] = [siteOf(...lines), siteOf(...lines, 'attention: self')];
      expect(cross.heads.map(({ pattern }) => pattern)).toEqual(self.heads.map(({ pattern }) => pattern));
      for (const head of [0, 1, 2, 3]) expect(stepOf(self, 'queries', head)).toEqual(stepOf(cross, 'queries', head));
    }
  });
});
