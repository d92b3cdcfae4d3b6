import fc from 'fast-check';
import type { Matrix } from 'mathjs';
import { createEngine } from '../../../src/engine/engine';
import { checkFormula } from '../../../src/engine/formula/check';
import { evaluateFormula } from '../../../src/engine/formula/evaluate';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { anyFormula, contextOf, faultsIn, fittingFormula, GIVEN, valueOf } from '../../support/formulas';
import { fullMathjs } from '../../support/full-mathjs';
import { rowsOf } from '../../support/matrices';

const engine = createEngine();

describe('a formula that fits', () => {
  test.each([
    ["tanh(Q * K' / 3)", [[Math.tanh(1 / 3), Math.tanh(-1), Math.tanh(1)], [Math.tanh(1.5 / 3), Math.tanh(2 / 3), 0]]],
    ['2 * masked - 1', [[1, -5, 5], [0, -0.5, -3]]],
    ['1 - masked', [[0, 3, -2], [0.5, 0.75, 2]]],
    ['max(masked, 0)', [[1, 0, 3], [0.5, 0.25, 0]]],
    ['min(0.5, max(masked, -masked))', [[0.5, 0.5, 0.5], [0.5, 0.25, 0.5]]],
    ['max(masked, scores)', [[1, -2, 3], [0.5, 0.25, -1]]],
    ['masked .^ 2', [[1, 4, 9], [0.25, 0.0625, 1]]],
    ['masked - sum(masked, 2) / m', [[1 - 2 / 3, -2 - 2 / 3, 3 - 2 / 3], [0.5 + 0.25 / 3, 0.25 + 0.25 / 3, -1 + 0.25 / 3]]],
    ['masked .* sum(masked, 1)', [[1.5, 3.5, 6], [0.75, -0.4375, -2]]],
    ['masked * sum(masked .* masked)', [[1, -2, 3], [0.5, 0.25, -1]].map((row) => row.map((entry) => entry * 15.3125))],
    ["-abs((1:n)' - (1:m))", [[-0, -1, -2], [-1, -0, -1]]],
    ["[1, 2; 3, 4] * masked", [[2, -1.5, 1], [5, -5, 5]]],
    ['(d / 2) ^ 2 * masked', [[4, -8, 12], [2, 1, -4]]],
    ['cos(pi * masked) + sin(0 * scores)', [[-1, 1, -1], [0, Math.SQRT1_2, -1]]],
    ["transpose(transpose(masked)) + 0 masked''", [[1, -2, 3], [0.5, 0.25, -1]]],
    ['a = 2; b = masked * a\nb + a', [[4, -2, 8], [3, 2.5, 0]]],
    ['b = (masked\n * 2)\n(b\n - (\nmasked))', [[1, -2, 3], [0.5, 0.25, -1]]],
    ['a = masked *\n  2;;\n\n a;\n', [[2, -4, 6], [1, 0.5, -2]]],
    ['shifted = exp(masked - 3); shifted ./ sum(shifted, 2)', rowsOf(valueOf(engine, 'softmax(masked)'))],
    ['softmax(masked) - 0.2 * softmax(masked / 4)', rowsOf(valueOf(engine, 'softmax(masked)')).map((row, i) =>
      row.map((entry, j) => entry - 0.2 * (rowsOf(valueOf(engine, 'softmax(masked / 4)'))[i]?.[j] ?? NaN)))],
  ])('%s', (text, expected) => {
    const value = rowsOf(valueOf(engine, text));
    expect(value.map((row) => row.length)).toEqual(expected.map((row) => row.length));
    value.flat().forEach((entry, cell) => expect(entry).toBeCloseTo(expected.flat()[cell] ?? NaN, 12));
  });

  test('is what mathjs itself makes of it', () => {
    const mathjs = fullMathjs();
    // mathjs keeps these for numbers, and has `map` for matrices; the engine's take each entry.
    const ofEach = (apply: (entry: number) => number) => mathjs.typed('ofEach', { number: apply, Matrix: (matrix: Matrix) => mathjs.map(matrix, apply) });
    mathjs.import({ tanh: ofEach(Math.tanh), cos: ofEach(Math.cos), abs: ofEach(Math.abs) }, { override: true });
    const scope = Object.fromEntries(Object.entries(GIVEN).map(([name, value]) => [name, typeof value === 'number' ? value : mathjs.matrix(rowsOf(value))]));
    fc.assert(fc.property(sized, ({ text, rows, columns }) => {
      const ours = evaluated(text, rows, columns);
      const theirs = mathjs.matrix(mathjs.evaluate(text, { ...scope })).toArray().flat().map(Number);
      for (const [cell, entry] of ours.entries()) {
        expect(Math.abs(entry - (theirs[cell] ?? NaN)) <= 1e-9 * Math.max(1, Math.abs(entry)) || Object.is(entry, theirs[cell])).toBe(true);
      }
      expect(theirs).toHaveLength(ours.length);
    }), { numRuns: 1000 });
  });

  test('changes nothing that it is given', () => {
    const before = rowsOf(GIVEN.masked);
    valueOf(engine, "a = masked; a''; b = max(a, 100); a + 0 * b");
    expect(rowsOf(GIVEN.masked)).toEqual(before);
  });
});

const size = fc.integer({ min: 1, max: 4 });

const sized = fc.tuple(size, size).chain(([rows, columns]) => fittingFormula(rows, columns).map((text) => ({ text, rows, columns })));

/** The entries of a formula that must pass, and give so many rows and columns. */
function evaluated(text: string, rows: number, columns: number): readonly number[] {
  const outcome = checkFormula(engine, text, contextOf({ rows, columns }));
  if (!outcome.ok) throw new Error(`${text}: ${outcome.faults[0]?.message}`);
  const value = evaluateFormula(engine, outcome.checked, GIVEN);
  expect([value.rows, value.columns]).toEqual([rows, columns]);
  return [...value.data];
}

const NAMES = 'The names are Q, K, V, scores, masked, d, n, m, pi.';

describe('sizes that do not fit are underlined', () => {
  test.each([
    ['K * V', ['«K * V» K is 3 × 4, V is 3 × 2: multiply needs equal inner sizes. → Transpose the first with a \' after it.']],
    ['Q * K', ['«Q * K» Q is 2 × 4, K is 3 × 4: multiply needs equal inner sizes. → Transpose the second with a \' after it.']],
    ["tanh(Q * (V * K) / 3)", ['«V * K» V is 3 × 2, K is 3 × 4: multiply needs equal inner sizes. → Transpose the first with a \' after it.']],
    ["K' * masked", ['«K\' * masked» K\' is 4 × 3, "masked" is 2 × 3: multiply needs equal inner sizes. → Transpose the second with a \' after it.']],
    ['masked * (Q)', ['«masked * (Q)» "masked" is 2 × 3, Q is 2 × 4: multiply needs equal inner sizes. → Transpose the first with a \' after it.']],
    ['Q + K', ['«Q + K» Q is 2 × 4, K is 3 × 4: "+" works entry by entry and needs equal sizes. → A single row or column is repeated; other sizes must be equal.']],
    ['max(Q, masked)', ['«max(Q, masked)» Q is 2 × 4, "masked" is 2 × 3: max works entry by entry and needs equal sizes. → A single row or column is repeated; other sizes must be equal.']],
    ['masked / masked', ['«masked / masked» "masked" is 2 × 3, "masked" is 2 × 3: divide needs a number below. → To divide entry by entry, write "./".']],
    ['1 / masked', ['«1 / masked» "1" is a number, "masked" is 2 × 3: divide needs a number below. → To divide entry by entry, write "./".']],
    ['masked ^ 2', ['«masked ^ 2» "masked" is 2 × 3, "2" is a number: "^" needs two numbers. → To raise entry by entry, write ".^".']],
    ["masked * 2'", ["«2'» \"2\" is a number: the transpose needs a matrix. → A number is its own transpose: leave it out."]],
    ['softmax(m) * masked', ['«softmax(m)» "m" is a number: softmax needs a matrix. → For example: softmax(masked)']],
    ['softmax(masked, K)', ['«softmax(masked, K)» "masked" is 2 × 3, K is 3 × 4: the sink of softmax is a number. → For example: softmax(masked, 0)']],
    ['sum(masked, 3)', ['«sum(masked, 3)» "masked" is 2 × 3, "3" is a number: sum goes along 1 (down each column) or 2 (across each row). → For example: sum(scores, 2)']],
    ["Q * V' + K * V", [
      "«Q * V'» Q is 2 × 4, V' is 2 × 3: multiply needs equal inner sizes. → Transpose the first with a ' after it.",
      "«K * V» K is 3 × 4, V is 3 × 2: multiply needs equal inner sizes. → Transpose the first with a ' after it.",
    ]],
    ['Q', ['«Q» Q is 2 × 4, but the weights must be 2 × 3. → One row a query, one column a key. For example: Q * K\'']],
    ['a = 2; n * a', ['«n * a» "n * a" is a number, but the weights must be 2 × 3. → One row a query, one column a key. For example: Q * K\'']],
    ['1:1e9', ['«1:1e9» This range has 1,000,000,000 numbers, which is too many. → Use at most 1,024.']],
    ['m:n', ['«m:n» This range is empty: it ends before it begins. → For example: 1:n']],
    ['1:sum(Q)', ['«1:sum(Q)» The ends of a range must be known before anything is computed. → Use numbers, n, m and d: 1:n']],
    ['[1, Q; 2, 3]', ['«Q» The entries of a matrix must be numbers. → For example: [1, 0; 0, 1]']],
  ])('%s', (text, expected) => {
    expect(faultsIn(engine, text)).toEqual(expected);
  });
});

describe('names that stand for nothing', () => {
  test.each([
    ['masked * X', `«X» There is nothing called "X" here. → ${NAMES}`],
    ['a = Q; b', `«b» There is nothing called "b" here. → ${NAMES.replace('pi.', 'pi, a.')}`],
    ['weights * V', `«weights» "weights" is not known yet where the weights are computed. → ${NAMES}`],
    ['Q * K^T', '«T» There is nothing called T here. → For the transpose, write \' after the matrix: K\'.'],
    ['softmax', '«softmax» "softmax" is a function, and nothing follows it. → For example: softmax(masked)'],
    ['masked = Q; masked', '«masked» "masked" stands for something already. → Give the step a name of its own.'],
    ['exp = Q; exp', '«exp» "exp" stands for something already. → Give the step a name of its own.'],
    ['a = Q; a = K; a', '«a» "a" stands for something already. → Give the step a name of its own.'],
  ])('%s', (text, expected) => {
    expect(faultsIn(engine, text)).toEqual([expected]);
  });
});

describe('what cannot be read is placed where reading stopped', () => {
  test.each([
    ['', '«» This formula is empty. → Write an expression, for example Q * K\'.'],
    [' ;\n', '« ;\n» There is nothing to compute in " ; ". → Write an expression, for example Q * K\'.'],
    ["Q * (K'", "«'» A bracket is not closed here. → Add a \")\"."],
    ['Q * ', '«*» The formula ends too early. → A value is missing at its end.'],
    ['Q * / K', '«/» A value is missing here. → Between two operators, or two commas, there must be a name, a number or a bracket.'],
    ['Q) * K', '«)» ")" does not belong here. → It closes a bracket that was never opened: take it out.'],
    ["Q' 2", '«2» "2" does not belong here. → To multiply, write "*".'],
    ['softmax(masked), 2', '«,» "," does not belong here. → Commas stand between the values that a function takes.'],
    ['[1, 2; 3]', '«]» The rows of a matrix differ in length. → Give every row as many numbers.'],
    ['Q(K)', '«Q» There is no function "Q". → '],
    ['2 = Q', '«=» Only a name can stand before "=". → For example: a = Q * K\''],
    ['f(x) = x', '«f(x) = x» A formula cannot define functions. → Name a part of it instead: a = Q * K\'; softmax(a)'],
    ['softmax(Q, K, V)', '«softmax(Q, K, V)» "softmax" takes 1 or 2 values; found 3. → For example: softmax(masked)'],
    ['tanh()', '«tanh()» "tanh" takes 1 value; found 0. → For example: tanh(scores)'],
    ['Q .* (a = K)', '«a = K» A step must stand on its own, not within an expression. → Put it before, and end it with a ";": a = Q * K\'; softmax(a)'],
    ['+Q', '«+Q» A formula has no operator "+" here. → The operators are + - * / ^ .* ./ .^ and \' for the transpose.'],
    ['1e999 * masked', '«1e999» This number is too large. → Write a number below 1e308.'],
    ['Q × K', '«×» A formula cannot hold "×". → Write * instead.'],
    ['Kᵀ', '«ᵀ» A formula cannot hold "ᵀ". → Write \' instead.'],
    ['Q − 2', '«−» A formula cannot hold "−". → Write - instead.'],
    ['Q 😀', '«😀» A formula cannot hold "😀". → A formula is made of names, numbers, functions, brackets and + - * / ^ .* ./ .^ \''],
    ['cos.constructor(2)', '«.» A dot has no place here: a formula cannot reach into anything. → For entry by entry, write .* ./ or .^ between two matrices.'],
    ['Q[1]', '«[» A formula cannot pick out entries with "[…]". → It works on whole matrices; to multiply, write "*" between the two.'],
    ['0x10 Q', '«0x» A number is written in decimals here. → Write 16 rather than 0x10.'],
    ['\\frac{Q}{2}', "«\\» This is LaTeX, but a formula is an expression. → For example: softmax(Q * K' / sqrt(d))"],
  ])('%j', (text, expected) => {
    const found = faultsIn(engine, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});

test('any text is refused or checked, never thrown at', () => {
  const piece = fc.constantFrom('Q', 'K', "'", '(', ')', '[', ']', ',', ';', ':', '=', '\n', '+', '-', '*', '/', '^', '.*', '.^', '.', ' ', '2', '1e', '0x', 'e5', 'in', 'to', 'mod', 'not', 'f(x)=', 'softmax(', 'n', '"', '{', '}', '%', '!', '?', 'true');
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')), fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')));
  fc.assert(fc.property(fc.oneof(text, anyFormula), (written) => {
    const outcome = checkFormula(engine, written, contextOf());
    if (outcome.ok) expect(evaluateFormula(engine, outcome.checked, GIVEN)).toBeInstanceOf(FloatMatrix);
    else expect(outcome.faults.every(({ span }) => span.start <= span.end && span.end <= written.length)).toBe(true);
  }), { numRuns: 3000 });
});

test.each([
  ["tanh(Q * K' / 3)", String.raw`\tanh\left(\frac{Q\,K^{\top}}{3}\right)`],
  ['a = exp(masked); a ./ sum(a, 2)', String.raw`a = \exp\left(\mathrm{masked}\right),\quad a \oslash \operatorname{sum}\left(a, 2\right)`],
  ['masked .* 2 .^ masked', String.raw`\mathrm{masked} \odot {2}^{\circ \mathrm{masked}}`],
])('%s is shown as %s', (text, latex) => {
  const outcome = checkFormula(engine, text, contextOf());
  const bare = (tex: string) => tex.replace(/\s+/gu, '');
  expect(outcome.ok && bare(outcome.checked.formula.latex)).toBe(bare(latex));
  expect(outcome.ok && outcome.checked.formula.expression).toBe(text);
});
