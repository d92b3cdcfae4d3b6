import fc from 'fast-check';
import { createEngine } from '../../src/engine/engine';
import { FloatMatrix } from '../../src/engine/matrices/matrix';
import { matrixOf, naiveProduct, rowsOf, transposed } from '../support/matrices';

const engine = createEngine();
const A = FloatMatrix.fromRows([[1, 2], [3, 4]]);
const B = FloatMatrix.fromRows([[0, 1], [2, 0.5]]);

describe('an expression dispatches to the kernels', () => {
  test.each([
    ['A * B', [[4, 2], [8, 5]]],
    ["A * B'", [[2, 3], [4, 8]]],
    ["A' * B", [[6, 2.5], [8, 4]]],
    ["A'", [[1, 3], [2, 4]]],
    ["A''", [[1, 2], [3, 4]]],
    ["A' + B", [[1, 4], [4, 4.5]]],
    ['A + B', [[1, 3], [5, 4.5]]],
    ['A - B', [[1, 1], [1, 3.5]]],
    ['-A', [[-1, -2], [-3, -4]]],
    ['2 * A', [[2, 4], [6, 8]]],
    ['A * 2', [[2, 4], [6, 8]]],
    ['A / 2', [[0.5, 1], [1.5, 2]]],
    ['6 / 2 * 1 * A', [[3, 6], [9, 12]]],
    ['A .* B', [[0, 2], [6, 2]]],
    ['B ./ A', [[0, 0.5], [2 / 3, 0.125]]],
    ['A .^ 2', [[1, 4], [9, 16]]],
    ['2 .^ A', [[2, 4], [8, 16]]],
    ['1:3', [[1, 2, 3]]],
    ['[[1, 2], [3, 4]] * [5; 6]', [[17], [39]]],
    ['abs(-A)', [[1, 2], [3, 4]]],
    ['sqrt(A .* A)', [[1, 2], [3, 4]]],
  ])('%s', (expression, expected) => {
    expect(rowsOf(engine.evaluate(expression, { A, B }))).toEqual(expected);
  });

  test("Q * K' is Q·Kᵀ for matrices of any size", () => {
    const size = fc.integer({ min: 1, max: 9 });
    const pair = fc.tuple(size, size, size).chain(([n, m, d]) => fc.tuple(matrixOf(n, d), matrixOf(m, d)));
    fc.assert(fc.property(pair, ([Q, K]) => {
      expect(rowsOf(engine.evaluate("Q * K'", { Q, K }))).toEqual(naiveProduct(rowsOf(Q), transposed(rowsOf(K))));
    }));
  });
});

test('a scope may hold plain matrices, as the trace does', () => {
  const plain = { rows: 1, columns: 2, data: Float64Array.of(3, 4) };
  expect(rowsOf(engine.evaluate("plain * plain'", { plain }))).toEqual([[25]]);
});

describe('a formula is set as the field writes it', () => {
  test.each([
    ["Q * K'", 'Q\\,K^{\\top}'],
    ['scale * scores', '\\mathrm{scale}\\,\\mathrm{scores}'],
    ['scale / temperature * scores', '\\frac{\\mathrm{scale}}{\\mathrm{temperature}}\\,\\mathrm{scores}'],
    ['scaled + M', '\\mathrm{scaled}+ M'],
    ['softmax(masked)', '\\operatorname{softmax}\\left(\\mathrm{masked}\\right)'],
    ['weights * V', '\\mathrm{weights}\\,V'],
    ['X_Q * W_Q + b_Q', 'X_{Q}\\,W_{Q}+ b_{Q}'],
    ['(A + B) * V', '\\left( A+ B\\right)\\,V'],
  ])('%s', (expression, latex) => {
    const formula = engine.formula(expression);
    expect(formula.expression).toBe(expression);
    expect(formula.latex.replace(/\s+/gu, '')).toBe(latex.replace(/\s+/gu, ''));
  });
});

describe('our own mistakes throw', () => {
  test.each([
    ['A * missing', 'Undefined symbol missing'],
    ['2 + 3', 'The expression has no matrix as its value'],
    ['A = B', 'An expression may not assign to A'],
    ['A +', 'Unexpected end of expression'],
    ['A + [1, 2, 3]', '2 × 2 plus 1 × 3'],
  ])('%s', (expression, message) => {
    expect(() => engine.evaluate(expression, { A, B })).toThrow(message);
  });

  test('names that every object has are no variables', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty']) {
      expect(() => engine.evaluate(name, { A })).toThrow(/^(Undefined symbol|No access to property|Cannot access method)/u);
    }
  });
});

test('two engines share nothing', () => {
  const other = createEngine();
  expect(other.formula("Q * K'")).not.toBe(engine.formula("Q * K'"));
  expect(rowsOf(other.evaluate("A * B'", { A, B }))).toEqual(rowsOf(engine.evaluate("A * B'", { A, B })));
});
