import fc from 'fast-check';
import type { ByHand } from '../../../src/model/what-if';
import { closesKey, nudgeAt, nudgedTo, toggledCell, toggledKey, unnudged } from '../../../src/diagram/what-if/edits';

const NOTHING: ByHand = { knockout: [], nudge: [] };
const TOKENS = { queries: ['it', 'was', 'it', "qu'elle", '7'], keys: ['the', 'cat', 'the', ',', 'null'] };

const place = fc.record({ query: fc.nat(4), key: fc.nat(4) });

test('a cell is named by its words where they stand for it alone, else by its positions', () => {
  expect(toggledCell(NOTHING, TOKENS, { query: 1, key: 1 }).knockout).toEqual([{ query: 'was', key: 'cat' }]);
  expect(toggledCell(NOTHING, TOKENS, { query: 2, key: 1 }).knockout).toEqual([{ query: 2, key: 'cat' }]);
  expect(toggledCell(NOTHING, TOKENS, { query: 3, key: 2 }).knockout).toEqual([{ query: "qu'elle", key: 2 }]);
  expect(toggledCell(NOTHING, TOKENS, { query: 4, key: 3 }).knockout).toEqual([{ query: 4, key: 3 }]);
  expect([0, 1, 3].map((key) => toggledKey(NOTHING, TOKENS, key).knockout)).toEqual([[0], ['cat'], [3]]);
});

test('pressed twice, it is as it was; the other cells are as they are', () => {
  fc.assert(fc.property(fc.uniqueArray(place, { maxLength: 5, selector: ({ query, key }) => query * 5 + key }), place, (closed, one) => {
    const hand = closed.reduce((all, at) => toggledCell(all, TOKENS, at), NOTHING);
    const again = toggledCell(toggledCell(hand, TOKENS, one), TOKENS, one);
    expect([...again.knockout].map((name) => JSON.stringify(name)).sort()).toEqual([...hand.knockout].map((name) => JSON.stringify(name)).sort());
  }));
});

test('what closes several cells by one name is taken away as a whole', () => {
  const hand: ByHand = { ...NOTHING, knockout: [{ query: 'it', key: 'the' }, 'cat', { query: 0, key: 2 }] };
  expect(toggledCell(hand, TOKENS, { query: 0, key: 2 }).knockout).toEqual(['cat']);
  expect(closesKey(hand, TOKENS, 1)).toBe(true);
  expect(toggledKey(hand, TOKENS, 1).knockout).toEqual([{ query: 'it', key: 'the' }, { query: 0, key: 2 }]);
});

test('a score is moved to what is asked, whatever else is added to it, and never beyond 100', () => {
  fc.assert(fc.property(fc.array(fc.record({ at: place, by: fc.integer({ min: -1200, max: 1200 }).map((tenths) => tenths / 10) }), { maxLength: 6 }), (moves) => {
    let hand: ByHand = { ...NOTHING, nudge: [{ of: 'the', by: 0.3 }] };
    for (const { at, by } of moves) {
      hand = nudgedTo(hand, TOKENS, at, by);
      expect(nudgeAt(hand, TOKENS, at)).toBeCloseTo(Math.max(-100, Math.min(100, by)), 9);
    }
    expect(hand.nudge.every(({ by }) => by !== 0 && Number.isInteger(Math.round(by * 1e9) / 1e8))).toBe(true);
  }));
});

test('to nothing is none at all; taken back, the nudge of a whole key stays', () => {
  const hand = nudgedTo(NOTHING, TOKENS, { query: 1, key: 1 }, 2);
  expect(hand.nudge).toEqual([{ of: { query: 'was', key: 'cat' }, by: 2 }]);
  expect(nudgedTo(hand, TOKENS, { query: 1, key: 1 }, 0)).toEqual(NOTHING);
  const column: ByHand = { ...hand, nudge: [...hand.nudge, { of: 'cat', by: -1 }] };
  expect(unnudged(column, TOKENS, { query: 1, key: 1 }).nudge).toEqual([{ of: 'cat', by: -1 }]);
});
