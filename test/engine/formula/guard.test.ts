import { createEngine } from '../../../src/engine/engine';
import { checkFormula } from '../../../src/engine/formula/check';
import { formulaFunctions } from '../../../src/engine/formula/functions';
import { guard } from '../../../src/engine/formula/guard';
import { spansOf } from '../../../src/engine/formula/spans';
import { contextOf, valueOf } from '../../support/formulas';
import { rowsOf } from '../../support/matrices';

const engine = createEngine();

/** The shortest of a few tries, in milliseconds: what else the machine does must not fail a test. */
function shortest(action: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('what a formula may call', () => {
  test.each([...formulaFunctions()])('%s works as its example is written', (name, { example, doc }) => {
    expect(example).toContain(`${name}(`);
    expect(doc).toMatch(/^\S.*[^.]$/u);
    expect(valueOf(engine, example).data.every(Number.isFinite)).toBe(true);
  });
});

/** From mathjs's documentation on security, its advisories and changelog, and what else its syntax offers. */
const DANGEROUS = [
  'import({a: 1})', 'import("fs")', 'createUnit("knot")', 'createUnit(Q)', 'evaluate("1")', 'evaluate(Q)', 'parse("2")', 'parse(Q)', 'compile(Q)',
  'simplify("x")', 'simplify(Q)', 'derivative(Q, K)', 'rationalize(Q)', 'resolve(Q)', 'config({})', 'typed(Q)', 'parser()', 'chain(Q)', 'help(Q)', 'reviver(Q)',
  'cos.constructor("return process")()', 'cos.constructor(Q)', 'Q.constructor', 'Q["constructor"]', "Q['constructor']", 'Q.data', 'Q?.data', 'constructor', 'constructor(Q)',
  '__proto__', 'prototype(Q)', 'toString(Q)', 'valueOf(Q)', 'hasOwnProperty(Q)', 'this', 'Function(Q)', 'globalThis', 'process', 'require(Q)', 'eval(Q)',
  'f(x) = x; f(Q)', 'f(x) = f(x)', 'softmax(x) = x', 'cos = Q', 'Q = K', 'weights = Q; Q', 'a = b = Q', 'Q * (a = K)', 'a = Q; a = K; a',
  '{a: Q}', '{a: Q}.a', '[{a: 1}]', '[Q, K]', '["a"]', 'Q[1, 1]', 'Q[1]', 'Q[1, 1] = 2', 'a.b = Q', 'K\'[1]', '(Q)[1]',
  'unit(5, "cm")', '5 cm', '2 inch to cm', '5 in', 'bignumber(2)', 'complex(1, 2)', 'sqrt(-1) * i', 'fraction(1, 3)', 'string(Q)',
  '1:1e9', '1:1:1e9', 'sum(1:1e9)', '(1:1e6)\' * (1:1e6)', '(1:1000)\' * (1:1000) * (1:1000)\' * (1:1000)', '-1e308:1e308', '1:n:m', ':', 'Q[:, 1]', '1:', ':3', '(1:)',
  'factorial(1e9)', '170!', 'n!', '(n!)!', 'gamma(1e9)', 'combinations(1e9, 5e8)', 'ones(1e5, 1e5)', 'zeros(1e9)', 'identity(1e5)', 'range(1, 1e9)', 'resize(Q, [1e5, 1e5])',
  'map(Q, f(x) = x)', 'forEach(Q, f)', 'filter(Q, f)', 'sort(Q)', 'eigs(Q)', 'inv(Q)', 'det(Q)', 'expm(Q)', 'Q ^ 1e9', "(Q * Q') ^ 1e9", '9 ^ 9 ^ 9 ^ 9', '1e999', 'print("a", Q)', 'format(Q)',
  'true ? Q : K', 'Q > K ? Q : K', 'Q == K', 'Q < K', 'Q and K', 'not Q', 'Q | K', '~Q', 'Q << 2', 'Q % 2', '20%', 'Q mod 2', 'Q xor K', 'true', 'null', 'undefined', 'NaN', 'Infinity', '-Infinity',
  '"a"', "'a'", '`a`', '"a" * Q', "'", '"', '\\', '$', '@Q', '#', 'Q # K', 'Q; # K', '', '   ', '\n', ';', ';;\n;', '(', ')', '()', '[]', '[[]]', 'Q()', '0x10', '0b1', '0o7', '0X1', '1e', '1e+', '.', '..', '1..2', '1.2.3',
  'K^T', 'Q K', 'softmax', 'softmax()', 'softmax(Q, K)', 'softmax(2)', 'max(1)', 'sum(Q, 3)', 'sum(Q, n / 0)', 'sum(2)', "2'", 'transpose(2)', '+Q', 'Q +', '* Q', 'Q,', 'Q K,', 'α', 'Q\u2028K', '\0', '\ud800',
];

describe('what a formula must not do', () => {
  test.each(DANGEROUS)('%j is refused at once', (text) => {
    const outcome = checkFormula(engine, text, contextOf());
    expect(shortest(() => checkFormula(engine, text, contextOf()))).toBeLessThan(100);
    expect(outcome.ok).toBe(false);
    for (const { span, message, hint } of outcome.ok ? [] : outcome.faults) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(message).toMatch(/^[A-Z"].*\.$/u);
      expect(hint).not.toBe('');
    }
  });

  test.each([
    ['round brackets', (size: number) => '('.repeat(size) + 'Q' + ')'.repeat(size)],
    ['square brackets', (size: number) => '['.repeat(size) + '1' + ']'.repeat(size)],
    ['calls', (size: number) => 'tanh('.repeat(size) + 'Q' + ')'.repeat(size)],
    ['signs', (size: number) => `${'-'.repeat(size)}Q`],
    ['transposes', (size: number) => `Q${"'".repeat(size)}`],
    ['powers', (size: number) => `2${'^2'.repeat(size)}`],
    ['sums', (size: number) => `Q${' + Q'.repeat(size)}`],
    ['products side by side', (size: number) => `Q${' Q'.repeat(size)}`],
    ['steps', (size: number) => Array.from({ length: size }, (_, i) => `a${i} = Q`).join(';')],
    ['blanks', (size: number) => ' '.repeat(size)],
    ['lines', (size: number) => '\n'.repeat(size)],
    ['a long name', (size: number) => 'a'.repeat(size)],
    ['digits', (size: number) => '1'.repeat(size)],
    ['opening brackets', (size: number) => '('.repeat(size)],
  ])('%s without end are refused at once, however many', (_, repeated) => {
    for (const size of [33, 199, 333, 999, 20_000, 100_000]) {
      const text = repeated(size);
      expect(shortest(() => checkFormula(engine, text, contextOf()))).toBeLessThan(100);
      if (size > 1000) expect(checkFormula(engine, text, contextOf()).ok).toBe(false);
    }
  });

  test('what is refused by its size has not been computed', () => {
    const context = contextOf({ heads: 64, names: new Map([['Q', { kind: 'matrix', rows: 1024, columns: 1024 }]]), rows: 1024, columns: 1024 });
    const costs = (text: string, heads: number) => checkFormula(engine, text, { ...context, heads });
    expect(costs("Q * Q' * Q * Q'", 1)).toEqual({ ok: false, faults: [{ message: 'This formula asks for about the time of 2,152 million multiplications, which is too much.', hint: 'Use fewer operators, heads or tokens.', span: { start: 0, end: 10 } }] });
    expect(costs("Q * Q'", 1).ok).toBe(true);
    expect(costs("Q * Q'", 2).ok).toBe(false);
    expect(costs(`Q${' + Q'.repeat(15)}`, 1).ok).toBe(true);
    expect(costs(`Q${' + Q'.repeat(16)}`, 1)).toMatchObject({ ok: false, faults: [{ message: 'This formula asks for about 17 million numbers a head, which is too much.' }] });
    expect(shortest(() => costs("Q * Q' * Q * Q'", 64))).toBeLessThan(100);
  });
});

/** One a kind of node, operator or constant that mathjs's parser can make. */
const REFUSED_AS_PARSED = [
  'cos.constructor("return process")', 'Q.constructor', 'Q["constructor"]', 'Q?.data', 'Q[1]', 'Q[1] = 2', 'Q.a = 2', '{a: Q}', '[{a: Q}]', 'f(x) = x', 'a = b = Q', 'Q * (a = K)',
  'Q ? K : V', 'Q < K', 'Q < K < V', 'Q == K', 'Q and K', 'not Q', 'Q | K', '~Q', 'Q << 2', 'Q % 2', 'Q mod 2', 'Q to K', 'Q!', '+Q',
  '"a"', "'a'", 'true', 'null', 'undefined', 'NaN', 'Infinity', '1e999', '', '[]', '1:2:3', 'import(Q)', 'evaluate(Q)', 'toString(Q)', 'Q(K)', 'sum(Q, "a")',
];

describe('what is refused once more after parsing, had it got past the scan', () => {
  test.each(REFUSED_AS_PARSED)('%j', (text) => {
    const node = engine.parse(text);
    const spans = spansOf(node, [{ kind: 'name', text, start: 0, end: text.length }]);
    expect(guard(node, spans).faults).not.toEqual([]);
    for (const within of [`tanh(${text})`, `Q; ${text}`].filter(() => !text.includes('=') && text !== '')) {
      const parsed = engine.parse(within);
      expect(guard(parsed, spansOf(parsed, [{ kind: 'name', text: within, start: 0, end: within.length }])).faults).not.toEqual([]);
    }
  });
});

test('evaluating cannot reach past what is given', () => {
  const before = Object.keys(globalThis).length;
  expect(rowsOf(valueOf(engine, 'constructor = 2; masked * constructor'))).toEqual([[2, -4, 6], [1, 0.5, -2]]);
  expect(Object.keys(globalThis)).toHaveLength(before);
});
