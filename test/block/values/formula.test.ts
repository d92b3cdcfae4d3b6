import fc from 'fast-check';
import { createPipeline } from '../../../src/pipeline';
import { anyFormula } from '../../support/formulas';
import { messageOf } from '../../support/messages';

const SIZES = 'Q: [[1, 0, 2], [0.5, 1, 0]]\nK: [[1, 1, 0], [0, 1, 1], [1, 0, 1]]\nV: [[1, 2], [3, 4], [5, 6]]\n';

function messages(...lines: readonly string[]): string[] {
  const trace = createPipeline().read(SIZES + lines.join('\n')).trace;
  expect(trace.sites).toHaveLength(1);
  return trace.diagnostics.map(messageOf);
}

/** The part of the block's text that the only diagnostic underlines. */
function underlined(...lines: readonly string[]): string {
  const source = SIZES + lines.join('\n');
  const [diagnostic, ...others] = createPipeline().read(source).trace.diagnostics;
  expect(others).toEqual([]);
  const text = source.split(/\r\n|\n/u);
  if (diagnostic === undefined || diagnostic.line !== diagnostic.end.line) throw new Error('Not one diagnostic on one line');
  return (text[diagnostic.line - 1] ?? '').slice(diagnostic.column - 1, diagnostic.end.column - 1);
}

describe('a mistake in a formula is underlined, however the formula is written', () => {
  test.each([
    ['in braces', ["formula: {scores: tanh(Q * V' / 3)}"], "Q * V'"],
    ['in double quotes', ['formula: {scores: "tanh(Q * V\' / 3)"}'], "Q * V'"],
    ['in single quotes, where each is doubled', ["formula: {scores: 'tanh(Q'' * (K * V'') / 3)'}"], "K * V''"],
    ['in double quotes with escapes', ['formula: {scores: "\\u0074anh(\\x51 * V\' / 3)"}'], "\\x51 * V'"],
    ['on a line of its own', ['formula:', "  scores: tanh(Q * V' / 3)"], "Q * V'"],
    ['behind a tab', ['formula:', "\tscores: tanh(Q * V' / 3)"], "Q * V'"],
    ['on the second of two lines', ['formula:', '  scores: tanh(Q * K\')', "    + Q * V' * 3"], "Q * V'"],
    ['in a literal block', ['formula:', '  scores: |', '    a = 2', "    tanh(a * Q * V' / 3)"], "a * Q * V'"],
    ['in a literal block that says how it is indented', ['formula:', '  scores: |2- # why', "      tanh(Q * V' / 3)"], "Q * V'"],
    ['in a folded block', ['formula:', '  scores: >-', '    tanh(', '', "    Q * V' / 3)"], "Q * V'"],
    ['for one site', ["formula: {cross: {scores: tanh(Q * V' / 3)}}"], "Q * V'"],
    ['after a comment', ['# mine', "formula: {scores: tanh(Q * V' / 3)} # there"], "Q * V'"],
  ])('%s', (_, lines, part) => {
    expect(underlined(...lines)).toBe(part);
  });

  test('in JSON', () => {
    const source = JSON.stringify({ Q: [[1, 0]], K: [[1, 1]], formula: { weights: '1 +\n"' } });
    const [diagnostic] = createPipeline().read(source).trace.diagnostics;
    expect(source.slice((diagnostic?.column ?? 0) - 1, (diagnostic?.end.column ?? 0) - 1)).toBe('\\"');
    expect(diagnostic?.message).toBe('Text in quotes has no place in a formula.');
  });
});

test.each([
  [["formula: {scores: Q * V'}"], ["4:19-4:25 error: Q is 2 × 3, V' is 2 × 3: multiply needs equal inner sizes. → Transpose the second with a ' after it."]],
  [['formula: {scores: scaled}'], ['4:19-4:25 error: "scaled" is not known yet where the scores are computed. → The names are Q, K, V, d, n, m, pi, queries, keys, values.']],
  [["formula: {scores: Q * X, weights: Y, output: foo(V)}"], [
    '4:23-4:24 error: There is nothing called "X" here. → The names are Q, K, V, d, n, m, pi, queries, keys, values.',
    '4:35-4:36 error: There is nothing called "Y" here. → The names are Q, K, V, d, n, m, pi, queries, keys, values, scores, scaled, masked.',
    expect.stringMatching(/^4:46-4:49 error: There is no function "foo"\. → The functions are abs, .*softmax/u),
  ]],
  [['softcap: 5', 'formula: {weights: Y * capped}'], ['5:20-5:21 error: There is nothing called "Y" here. → The names are Q, K, V, d, n, m, pi, queries, keys, values, scores, scaled, capped, masked.']],
  [['formula: {weights: log(masked - masked)}'], ['4:20-4:40 error: The weights of head 1 cannot be computed: row 1, column 1 is not a finite number. → Look for a division by 0, a root or logarithm of what may be 0 or less, or an exp that grows too large.']],
  [['formula: {output: weights}'], []],
  [['formula: {output: K}'], ['4:19-4:20 error: K is 3 × 3, but the outputs must have one row a query: 2. → For example: weights * V']],
  [['projections: {output: [[1, 0], [0, 1]]}', 'formula: {output: weights}'], ['5:19-5:26 error: "weights" is 2 × 3, but the outputs must be 2 × 2. → The output projection takes them so wide. For example: weights * V']],
  [['formula: tanh(Q)'], ['4:10-4:17 error: "formula" takes a mapping from scores, weights or output to an expression; found "tanh(Q)". → For example: formula: {scores: tanh(Q * K\' / 3), weights: softmax(2 * masked)}']],
  [['formula: {}'], ['4:10-4:12 error: "formula" takes a mapping from scores, weights or output to an expression; found a mapping with nothing in it. → For example: formula: {scores: tanh(Q * K\' / 3), weights: softmax(2 * masked)}']],
  [['formula: {scores: [[1, 2, 3]]}'], ["4:19-4:30 error: Found a list of 1 where the expression for the scores is needed. → Put it in quotes if it begins with a bracket. For example: formula: {scores: tanh(Q * K' / 3)}"]],
  [["formula: {scores: max(Q * K', 0)}"], ['4:31-4:33 error: "0)" is the rest of a formula: within braces, a comma ends a value. → Put the formula in double quotes.']],
  [["formula: {score: Q * K'}"], ['4:11-4:16 error: There is no formula for "score". → Did you mean "scores"? A block may write scores, weights, output.']],
])('%j', (lines, expected) => {
  expect(messages(...lines)).toEqual(expected);
});

test('whatever the formula, the block draws, and what is wrong stands in its text', () => {
  const pipeline = createPipeline();
  const written = fc.oneof(anyFormula, fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 }));
  fc.assert(fc.property(written, fc.constantFrom('scores', 'weights', 'output'), (text, step) => {
    const source = JSON.stringify({ Q: [[1, 0], [2, -1]], K: [[1, 1], [0, 1], [3, 0]], V: [[1], [2], [3]], mask: 'causal', formula: { [step]: text } });
    const { trace } = pipeline.read(source);
    expect(trace.sites).toHaveLength(1);
    expect(trace.sites[0]?.output.data.every(Number.isFinite)).toBe(true);
    for (const { column, end } of trace.diagnostics) {
      expect(column).toBeGreaterThan(source.indexOf(step));
      expect(end.column).toBeLessThanOrEqual(source.length + 1);
    }
  }), { numRuns: 1000 });
});
