import fc from 'fast-check';
import { createEngine } from '../../../src/engine/engine';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { positions } from '../../../src/engine/positions';
import { type Turning } from '../../../src/engine/positions/position';
import { isFault } from '../../../src/engine/wording/fault';
import { matrixOf, rowsOf } from '../../support/matrices';

const engine = createEngine();

/** How one query at position i + `offset` and `keys` keys are turned. */
function turning(options: unknown, width: number, offset = 0, keys = 1): Turning {
  const nothingDrawn = (): never => {
    throw new Error('RoPE needs no seeded numbers');
  };
  const laid = positions.rope.lay(options, { queries: 1, keys, heads: 1, queryWidth: width, keyWidth: width, offset, causal: false, draw: nothingDrawn });
  if (isFault(laid) || laid.turning === undefined) throw new Error('not turned');
  return laid.turning;
}

function turned(X: FloatMatrix, { call, angles }: Turning['query']): FloatMatrix {
  return engine.evaluate(`${call}(X, angles)`, { X, angles });
}

/** Of a query at position p and a key at position 0. */
function scoreAt(p: number, q: FloatMatrix, k: FloatMatrix, options: unknown): number {
  const { query, key } = turning(options, q.columns, p);
  return engine.evaluate("Q * K'", { Q: turned(q, query), K: turned(k, key) }).data[0] ?? NaN;
}

const pair = fc.constantFrom(2, 4, 8).chain((width) => fc.tuple(matrixOf(1, width), matrixOf(1, width)));
const options = fc.constantFrom(undefined, { pairing: 'half' }, { base: 100 }, { base: 3, pairing: 'half' });

test('at position 1 the first pair turns by 1, the second by 1/100 (base 10,000, four columns)', () => {
  const X = FloatMatrix.fromRows([[1, 0, 1, 0]]);
  const [c, s, C, S] = [Math.cos(1), Math.sin(1), Math.cos(0.01), Math.sin(0.01)];
  expect(rowsOf(turned(X, turning(undefined, 4, 1).query))).toEqual([[c, s, C, S].map((entry) => expect.closeTo(entry, 15))]);
  const halves = FloatMatrix.fromRows([[1, 1, 0, 0]]);
  expect(rowsOf(turned(halves, turning({ pairing: 'half' }, 4, 1).query))).toEqual([[c, C, s, S].map((entry) => expect.closeTo(entry, 15))]);
});

test('nothing turns at position 0, and turning keeps the length', () => {
  fc.assert(fc.property(pair, options, fc.nat(200), ([q], one, p) => {
    expect(rowsOf(turned(q, turning(one, q.columns, 0).query))).toEqual(rowsOf(q));
    const length = (X: FloatMatrix): number => Math.hypot(...X.data);
    expect(length(turned(q, turning(one, q.columns, p).query))).toBeCloseTo(length(q), 10);
  }));
});

test('a score depends on how far apart query and key stand, and on nothing else of their positions', () => {
  fc.assert(fc.property(pair, options, fc.nat(20), fc.nat(20), ([q, k], one, apart, further) => {
    const keys = FloatMatrix.fromRows(Array.from({ length: further + 1 }, () => [...k.data]));
    const { query, key } = turning(one, q.columns, apart + further, further + 1);
    const scores = engine.evaluate("Q * K'", { Q: turned(q, query), K: turned(keys, key) });
    expect(scores.data[further]).toBeCloseTo(scoreAt(apart, q, k, one), 9);
  }));
});

test('every head turns by the same angles', () => {
  const X = FloatMatrix.fromRows([[1, 2, 3, 4, 1, 2, 3, 4]]);
  for (const pairing of ['interleaved', 'half']) {
    const [row = []] = rowsOf(turned(X, turning({ pairing }, 4, 3).query));
    expect(row.slice(0, 4)).toEqual(row.slice(4));
  }
});
