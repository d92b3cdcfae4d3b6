import { IDLE, pointing, type Gesture, type Pointing } from '../../../src/diagram/interaction/pointing';
import { isWithin } from '../../../src/diagram/interaction/spot';

const here = { query: 1, key: 2, step: 'weights' };
const there = { query: 0, key: 0, step: 'weights' };
const after = (...gestures: readonly Gesture[]): Pointing => gestures.reduce(pointing, IDLE);

test('hover previews, and leaving forgets', () => {
  expect(after({ kind: 'hover', spot: here })).toEqual({ spot: here, locked: false });
  expect(after({ kind: 'hover', spot: here }, { kind: 'hover', spot: {} })).toEqual(IDLE);
});

test('a click holds: hovering elsewhere changes nothing', () => {
  expect(after({ kind: 'click', spot: here }, { kind: 'hover', spot: there })).toEqual({ spot: here, locked: true });
});

test.each<[string, Gesture]>([
  ['a click on the same spot', { kind: 'click', spot: here }],
  ['a click on nothing', { kind: 'click', spot: {} }],
  ['Escape', { kind: 'release' }],
])('%s lets go', (_name, gesture) => {
  const released = after({ kind: 'click', spot: here }, gesture);
  expect(released.locked).toBe(false);
  expect(pointing(released, { kind: 'hover', spot: there }).spot).toEqual(there);
});

test('a click elsewhere holds that instead; arrow keys take the hold along', () => {
  expect(after({ kind: 'click', spot: here }, { kind: 'click', spot: there })).toEqual({ spot: there, locked: true });
  expect(after({ kind: 'click', spot: here }, { kind: 'walk', spot: there })).toEqual({ spot: there, locked: true });
});

test('the same spot twice is the same state, so that nothing is drawn again', () => {
  const state = after({ kind: 'hover', spot: here });
  expect(pointing(state, { kind: 'hover', spot: { ...here } })).toBe(state);
});

test('a spot that another reading does not have is let go', () => {
  const sizes = { query: 4, key: 3, dimension: 2, channel: 2 };
  expect(isWithin(here, sizes)).toBe(true);
  expect(isWithin({ key: 3 }, sizes)).toBe(false);
  expect(isWithin({ query: 0, channel: 2 }, sizes)).toBe(false);
});
