import { isComplete, isUnclosed } from '../../src/block/literal';

describe('isComplete', () => {
  test.each(['[a, b]', '[[1, 0], [0, 1]]', '{tokens: [a]}', '"a b"', "'a b'", '[a] # why', '["a]", b]', "['it''s', b]", "[don't, stop]", '"a \\" b"', '[a]  ', "[']']"])(
    '%j is YAML',
    (text) => {
      expect(isComplete(text)).toBe(true);
    },
  );

  test.each(['[CLS] my dog is [MASK]', "'tis the season", '"a" and "b"', '[a] b', '[a]#b', '[[1, 0]', 'plain', '', '#1', '[a}', '"open'])('%j is text', (text) => {
    expect(isComplete(text)).toBe(false);
  });
});

test('a bracket that never closes is told from one that closes early', () => {
  expect(isUnclosed('[[1, 0], [0, 1]')).toBe(true);
  expect(isUnclosed('[CLS] my dog')).toBe(false);
  expect(isUnclosed('my [dog')).toBe(false);
});
