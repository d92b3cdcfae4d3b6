import { directionOf, moved, type Place } from '../../../src/diagram/presenting/course';
import type { Slide } from '../../../src/diagram/presenting/slides';

const slide = (id: string, moments: number): Slide => ({ id, label: id, moments: Array.from({ length: moments }, (_, query) => ({ query })), opens: false, draw: () => { throw new Error('not drawn here'); }, say: () => [] });
const slides = [slide('arcs', 3), slide('steps', 1), slide('matrix', 2)];

/** A clock that counts from 1 to 3. */
function clockAt(step: number) {
  const gone: number[] = [];
  return { gone, steered: { clock: { current: { step, first: 1, last: 3, go: (to: number) => { gone.push(to); } } } } };
}

const still = { clock: { current: undefined } };
const along = (places: number, by: 1 | -1, from: Place): Place[] => Array.from({ length: places }).reduce<Place[]>((all) => [...all, moved(slides, all.at(-1) ?? from, by, still)], []);

test('through the moments of a slide, then to the next one; the ends hold', () => {
  expect(along(7, 1, { slide: 0, moment: 0 })).toEqual([{ slide: 0, moment: 1 }, { slide: 0, moment: 2 }, { slide: 1, moment: 0 }, { slide: 2, moment: 0 }, { slide: 2, moment: 1 }, { slide: 2, moment: 1 }, { slide: 2, moment: 1 }]);
  expect(along(5, -1, { slide: 2, moment: 0 })).toEqual([{ slide: 1, moment: 0 }, { slide: 0, moment: 2 }, { slide: 0, moment: 1 }, { slide: 0, moment: 0 }, { slide: 0, moment: 0 }]);
});

test('what plays on a slide goes first', () => {
  const place = { slide: 1, moment: 0 };
  const middle = clockAt(2);
  expect(moved(slides, place, 1, middle.steered)).toBe(place);
  expect(moved(slides, place, -1, middle.steered)).toBe(place);
  expect(middle.gone).toEqual([3, 1]);
  const end = clockAt(3);
  expect(moved(slides, place, 1, end.steered)).toEqual({ slide: 2, moment: 0 });
  expect(end.gone).toEqual([]);
});

test.each([
  ['ArrowRight', false, 1], ['PageDown', false, 1], [' ', false, 1], ['ArrowLeft', false, -1], ['PageUp', false, -1], [' ', true, -1], ['ArrowDown', false, undefined], ['x', false, undefined],
] as const)('key %j, shift %j leads %j', (key, shiftKey, by) => {
  expect(directionOf({ key, shiftKey, target: null })).toBe(by);
});
