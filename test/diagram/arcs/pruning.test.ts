import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { drawnArcs } from '../../../src/diagram/arcs/drawn-arcs';
import { headLook, MOST_TOGETHER } from '../../../src/diagram/arcs/head-look';
import { DRAWN_SHARE, lines, linesFrom, linesTo, MOST_LINES, strongest } from '../../../src/diagram/arcs/pruning';
import { shownOf } from '../../support/shown';
import { matrixOf } from '../../support/traces';

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

test('the kept positions reach the share, and without the weakest of them they do not', () => {
  fc.assert(fc.property(shares, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (weights, share) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const kept = strongest(Float64Array.from(weights), share).map((position) => weights[position] ?? NaN);
    const sum = kept.reduce((partial, weight) => partial + weight, 0);
    expect(sum).toBeGreaterThanOrEqual(share * total * (1 - 1e-6));
    if (kept.length > 1) expect(sum - (kept.at(-1) ?? NaN)).toBeLessThan(share * total * (1 + 1e-6));
    expect(kept).toEqual([...kept].sort((a, b) => b - a));
  }));
});

test('nine of ten equal weights are nine tenths', () => {
  expect(strongest(new Float64Array(10).fill(0.1), 0.9)).toHaveLength(9);
});

test('a row that attends to nothing has no lines', () => {
  expect(strongest(new Float64Array(4), 0.9)).toEqual([]);
});

const weights = matrixOf([[0.7, 0.25, 0.05], [0, 0, 1]]);

test('lines of a query and of a key', () => {
  expect(linesFrom(weights, 0, DRAWN_SHARE)).toEqual([{ query: 0, key: 0, weight: 0.7 }, { query: 0, key: 1, weight: 0.25 }]);
  expect(linesFrom(weights, 0, 0.5)).toEqual([{ query: 0, key: 0, weight: 0.7 }]);
  expect(linesFrom(weights, 0, 1)).toHaveLength(3);
  expect(linesTo(weights, 2, DRAWN_SHARE)).toEqual([{ query: 1, key: 2, weight: 1 }]);
  expect(lines(weights, DRAWN_SHARE)).toHaveLength(3);
});

test('the background of a long text has no more lines than can be told apart', () => {
  const size = 200;
  const even = { rows: size, columns: size, data: new Float64Array(size * size).fill(1 / size) };
  expect(lines(even, DRAWN_SHARE)).toHaveLength(MOST_LINES);
});

test('eight heads look different without colour, and their lines run beside each other', () => {
  const looks = Array.from({ length: MOST_TOGETHER }, (_, head) => headLook(head, MOST_TOGETHER));
  expect(new Set(looks.map(({ dashes }) => dashes)).size).toBe(MOST_TOGETHER);
  expect(new Set(looks.map(({ shift }) => shift)).size).toBe(MOST_TOGETHER);
  expect(looks.reduce((sum, { shift }) => sum + shift, 0)).toBeCloseTo(0, 10);
});

/** A footer may go on in another line. */
function linesJoined(svg: string): string {
  return svg.replace(/<\/text><text[^>]*>/gu, ' ');
}

test('what is left out is said, for one head and for all of them', () => {
  const shown = shownOf('a b c d\nheads: 3');
  const texts = (share: number, together: boolean): string => linesJoined(renderToString(drawnArcs(shown, { share, together }).picture('x')));
  expect(texts(0.5, false)).toMatch(/\d+ of 16 lines reach 50 % of each row/u);
  expect(texts(1, true)).toMatch(/all 48 lines/u);
  expect(texts(0.8, true)).toContain('head 2: previous');
});
