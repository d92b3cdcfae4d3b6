import fc from 'fast-check';
import { createEngine, type Scope } from '../../../src/engine/engine';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { scores, type ScoreId } from '../../../src/engine/scores';
import { matrixOf, rowsOf } from '../../support/matrices';

const engine = createEngine();

function scoresOf(id: ScoreId, scope: Scope): number[][] {
  return rowsOf(engine.evaluate(scores[id].expression, scope));
}

/** The definition, one query and one key at a time. */
function byPairs({ Q, K }: { Q: FloatMatrix; K: FloatMatrix }, score: (q: number[], k: number[]) => number): number[][] {
  return rowsOf(Q).map((q) => rowsOf(K).map((k) => expect.closeTo(score(q, k), 10)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, entry, i) => sum + entry * (b[i] ?? NaN), 0);
}

function times(x: readonly number[], W: FloatMatrix): number[] {
  return Array.from({ length: W.columns }, (_, column) => dot(x, rowsOf(W).map((row) => row[column] ?? NaN)));
}

const size = fc.integer({ min: 1, max: 5 });
const sizes = fc.record({ n: size, m: size, q: size, k: size, h: size });

test('dot and scaled-dot are q·k', () => {
  fc.assert(fc.property(sizes.chain(({ n, m, q }) => fc.record({ Q: matrixOf(n, q), K: matrixOf(m, q) })), (scope) => {
    expect(scoresOf('dot', scope)).toEqual(byPairs(scope, dot));
    expect(scoresOf('scaled-dot', scope)).toEqual(byPairs(scope, dot));
  }));
});

test('cosine is q·k over both lengths, and 0 for a vector of zeros', () => {
  fc.assert(fc.property(sizes.chain(({ n, m, q }) => fc.record({ Q: matrixOf(n, q), K: matrixOf(m, q) })), (scope) => {
    expect(scoresOf('cosine', scope)).toEqual(byPairs(scope, (q, k) => dot(q, k) / (Math.sqrt(dot(q, q) * dot(k, k)) || 1)));
  }));
  expect(scoresOf('cosine', { Q: FloatMatrix.fromRows([[0, 0]]), K: FloatMatrix.fromRows([[3, 4]]) })).toEqual([[0]]);
  expect(scoresOf('cosine', { Q: FloatMatrix.fromRows([[1e200, 0]]), K: FloatMatrix.fromRows([[1e200, 0]]) })).toEqual([[1]]);
});

test('general is q·W·k', () => {
  fc.assert(fc.property(sizes.chain(({ n, m, q, k }) => fc.record({ Q: matrixOf(n, q), K: matrixOf(m, k), W: matrixOf(q, k) })), (scope) => {
    expect(scoresOf('general', scope)).toEqual(byPairs(scope, (q, k) => dot(times(q, scope.W), k)));
  }));
});

test('additive is v·tanh(q + k)', () => {
  fc.assert(fc.property(sizes.chain(({ n, m, h }) => fc.record({ Q: matrixOf(n, h), K: matrixOf(m, h), v: matrixOf(1, h) })), (scope) => {
    expect(scoresOf('additive', scope)).toEqual(byPairs(scope, (q, k) => dot([...scope.v.data], q.map((entry, i) => Math.tanh(entry + (k[i] ?? NaN))))));
  }));
});

test('concat is v·tanh([q; k]·W)', () => {
  fc.assert(fc.property(sizes.chain(({ n, m, q, k, h }) => fc.record({ Q: matrixOf(n, q), K: matrixOf(m, k), W: matrixOf(q + k, h), v: matrixOf(1, h) })), (scope) => {
    expect(scoresOf('concat', scope)).toEqual(byPairs(scope, (q, k) => dot([...scope.v.data], times([...q, ...k], scope.W).map(Math.tanh))));
  }));
});

test('cosine: a vector of zeros points nowhere, and is like nothing', () => {
  const scope = { Q: FloatMatrix.fromRows([[0, 0], [2, 0]]), K: FloatMatrix.fromRows([[3, 0], [0, 0], [0, -1]]) };
  expect(scoresOf('cosine', scope)).toEqual([[0, 0, 0], [1, 0, 0]]);
});

test('location is q·W, whatever the keys are', () => {
  fc.assert(fc.property(sizes.chain(({ n, m, q }) => fc.record({ Q: matrixOf(n, q), W: matrixOf(q, m) })), (scope) => {
    expect(scoresOf('location', scope)).toEqual(rowsOf(scope.Q).map((q) => times(q, scope.W).map((score) => expect.closeTo(score, 10))));
  }));
});

test.each([
  ['additive', "additive(A, B, v)", '4 × 3 and 2 × 2 with 3 weights'],
  ['concat', 'concatenated(A, B, A, v)', '4 × 3 for 3 and 2 columns side by side'],
])('sizes that do not fit are our own mistake: %s', (_, expression, message) => {
  const scope = { A: FloatMatrix.zeros(4, 3), B: FloatMatrix.zeros(2, 2), v: FloatMatrix.zeros(1, 3) };
  expect(() => engine.evaluate(expression, scope)).toThrow(message);
});

test.each<[ScoreId, string]>([
  ['scaled-dot', 'Q\\,K^{\\top}'],
  ['cosine', '\\hat{Q}\\,\\hat{K}^{\\top}'],
  ['general', 'Q\\,W\\,K^{\\top}'],
  ['additive', '\\tanh\\left(Q \\oplus K\\right) v^{\\top}'],
  ['concat', '\\tanh\\left(\\left[Q ; K\\right] W\\right) v^{\\top}'],
  ['location', 'Q\\,W'],
])('%s is set as %s', (id, latex) => {
  expect(engine.formula(scores[id].expression).latex).toBe(latex);
});
