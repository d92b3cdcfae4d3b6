import { createEngine } from '../../../src/engine/engine';
import { checkFormula } from '../../../src/engine/formula/check';
import { formulaFunctions } from '../../../src/engine/formula/functions';
import { guard } from '../../../src/engine/formula/guard';
import { spansOf } from '../../../src/engine/formula/spans';
import { contextOf, valueOf } from '../../support/formulas';
import { DANGEROUS, IN_MATHJS } from '../../support/hostile/formulas';
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

describe('what a formula must not do', () => {
  test.each([...DANGEROUS, ...IN_MATHJS])('%j is refused at once', (text) => {
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
