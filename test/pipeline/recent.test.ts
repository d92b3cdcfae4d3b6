import fc from 'fast-check';
import { Recent } from '../../src/pipeline/recent';

/** Each value is its key; computing it is counted. */
function counted(bounds: { count: number; weight: number }) {
  const computed: string[] = [];
  const recent = new Recent<string>(bounds, (value) => value.length);
  return { computed, clear: () => recent.clear(), get: (key: string) => recent.get(key, () => (computed.push(key), key)) };
}

test('what was asked for lately is not computed again', () => {
  const { get, computed } = counted({ count: 2, weight: 100 });
  'aababcab'.split('').forEach(get);
  expect(computed.join('')).toBe('abcab');
});

test('what weighs too much is computed and not kept, and takes nothing else’s place', () => {
  const { get, computed } = counted({ count: 9, weight: 5 });
  ['aa', 'bb', '123456', 'aa', 'bb', 'ccc', 'bb', 'aa'].forEach(get);
  expect(computed).toEqual(['aa', 'bb', '123456', 'ccc', 'aa']);
});

test('after a clearing all is new', () => {
  const { get, computed, clear } = counted({ count: 9, weight: 9 });
  get('a');
  clear();
  get('a');
  expect(computed).toEqual(['a', 'a']);
});

test('whatever is asked for, the answer is its own, and no more is computed than a plain list of the last ones would', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[ab]{1,3}$/u)), fc.integer({ min: 1, max: 4 }), (asked, count) => {
    const { get, computed } = counted({ count, weight: 1000 });
    let last: string[] = [];
    const missed: string[] = [];
    for (const key of asked) {
      expect(get(key)).toBe(key);
      if (!last.includes(key)) missed.push(key);
      last = [...last.filter((one) => one !== key), key].slice(-count);
    }
    expect(computed).toEqual(missed);
  }));
});
