import { heatAt } from '../../../src/diagram/sources/heat';
import { matrixOf } from '../../support/traces';

const weights = matrixOf([[0.9, 0.06, 0.04], [0.25, 0.5, 0.25]]);
const CROSS = { query: 'queries', key: 'keys', value: 'keys' };
const along = (fed: typeof CROSS, spot: object, stream: string, count: number): number[] => Array.from({ length: count }, (_, position) => heatAt({ weights }, fed, spot, { stream, position }));

test('the words that a query looks at, by its row; the words that look at a key, by its column', () => {
  expect(along(CROSS, { query: 0 }, 'keys', 3)).toEqual([4, 1, 0]);
  expect(along(CROSS, { query: 1, key: 2, step: 'weights' }, 'keys', 3)).toEqual([1, 2, 1]);
  expect(along(CROSS, { key: 0 }, 'queries', 2)).toEqual([4, 1]);
});

test('nothing where nothing is pointed at, on the side that is, or beyond what attends', () => {
  expect(along(CROSS, {}, 'keys', 3)).toEqual([0, 0, 0]);
  expect(along(CROSS, { query: 0 }, 'queries', 2)).toEqual([0, 0]);
  expect(along(CROSS, { key: 0 }, 'keys', 3)).toEqual([0, 0, 0]);
  expect(along(CROSS, { query: 0 }, 'keys', 5)).toEqual([4, 1, 0, 0, 0]);
});

test('in self-attention a query marks its own sentence', () => {
  expect(along({ query: 'queries', key: 'queries', value: 'queries' }, { query: 0 }, 'queries', 2)).toEqual([4, 1]);
});

test('weights that are no shares are marked from nothing to the most', () => {
  const free = matrixOf([[-2, 7]]);
  expect([0, 1].map((position) => heatAt({ weights: free }, CROSS, { query: 0 }, { stream: 'keys', position }))).toEqual([0, 4]);
});
