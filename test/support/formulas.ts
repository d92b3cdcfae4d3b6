import fc from 'fast-check';
import { checkFormula, type CheckedFormula, type FormulaContext } from '../../src/engine/formula/check';
import { evaluateFormula } from '../../src/engine/formula/evaluate';
import { matrixShape, numberShape } from '../../src/engine/formula/shape';
import type { Engine, Scope } from '../../src/engine/engine';
import { FloatMatrix } from '../../src/engine/matrices/matrix';

/** Two queries and three keys, four wide, with values two wide: small enough to check by hand, no two sizes alike. */
export const GIVEN = {
  Q: FloatMatrix.fromRows([[1, 0, -1, 2], [0.5, 1, 0, -1]]),
  K: FloatMatrix.fromRows([[1, 1, 0, 0], [0, 1, 1, -1], [2, 0, 1, 1]]),
  V: FloatMatrix.fromRows([[1, 2], [3, 4], [5, 6]]),
  scores: FloatMatrix.fromRows([[1, -2, 3], [0.5, 0.25, -1]]),
  masked: FloatMatrix.fromRows([[1, -2, 3], [0.5, 0.25, -1]]),
  d: 4,
  n: 2,
  m: 3,
  pi: Math.PI,
} as const satisfies Scope;

/** Where weights are computed from what is given. */
export function contextOf(overrides: Partial<FormulaContext> = {}): FormulaContext {
  const names = Object.entries(GIVEN).map(([name, value]) =>
    [name, typeof value === 'number' ? numberShape(value) : matrixShape(value.rows, value.columns)] as const);
  return { names: new Map(names), laterNames: ['weights', 'output'], noun: 'weights', rows: 2, columns: 3, heads: 1, ...overrides };
}

/** `start-end: message → hint` for each mistake, with the part that it underlines. */
export function faultsIn(engine: Engine, text: string, overrides: Partial<FormulaContext> = {}): string[] {
  const outcome = checkFormula(engine, text, contextOf(overrides));
  return outcome.ok ? [] : outcome.faults.map(({ message, hint, span }) => `«${text.slice(span.start, span.end)}» ${message} → ${hint}`);
}

/** A formula that must pass, whatever size it gives. */
function passing(engine: Engine, text: string): CheckedFormula {
  for (const [rows, columns] of SIZES) {
    const outcome = checkFormula(engine, text, contextOf({ rows, columns }));
    if (outcome.ok) return outcome.checked;
  }
  throw new Error(`${text}: ${faultsIn(engine, text).join('; ')}`);
}

/** All sizes that small formulas of the given names can have. */
const SIZES = [1, 2, 3, 4].flatMap((rows) => [1, 2, 3, 4].map((columns) => [rows, columns] as const));

export function valueOf(engine: Engine, text: string): FloatMatrix {
  return evaluateFormula(engine, passing(engine, text), GIVEN);
}

const blank = fc.constantFrom('', ' ', '  ');
const leaf = fc.constantFrom('Q', 'K', 'V', 'scores', 'masked', 'd', 'n', 'm', '2', '0.5', '3.', '.25', '1e-2', '2E1', '[1, 2]', '[1, 0; 0, 1]', '[[1], [2]]', '(1:n)', '(n:4)');

/** Formulas of allowed parts only, whether or not their sizes fit. */
export const anyFormula: fc.Arbitrary<string> = fc.letrec<{ term: string; whole: string }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    leaf,
    fc.tuple(tie('term'), blank, fc.constantFrom('+', '-', '*', '/', '^', ' .* ', ' ./ ', ' .^ '), blank, tie('term')).map((parts) => parts.join('')),
    fc.tuple(tie('term'), fc.constantFrom("'", "''")).map(([term, marks]) => `(${term})${marks}`),
    tie('term').map((term) => `-(${term})`),
    fc.tuple(blank, tie('term'), blank).map((parts) => `(${parts.join('')})`),
    fc.tuple(fc.constantFrom('Q', '2', '(d)'), tie('term')).map(([left, right]) => `${left} (${right})'`.replace(/^Q \(/u, 'Q * (')),
    fc.tuple(fc.constantFrom('tanh', 'exp', 'softmax', 'sqrt'), tie('term')).map(([name, term]) => `${name}(${term})`),
    fc.tuple(fc.constantFrom('max', 'min', 'sum'), tie('term'), blank, tie('term')).map(([name, a, space, b]) => `${name}(${a}${space},${space}${b})`),
  ),
  whole: fc.oneof(tie('term'), fc.tuple(tie('term'), fc.constantFrom(';', '\n', ' ;\n\n '), tie('term')).map(([a, gap, b]) => `a = ${a}${gap}${b} + a`)),
})).whole;

/** Matrices of every size from 1 × 1 to 4 × 4, by names of the scope where there are some. */
function leafOf(rows: number, columns: number): fc.Arbitrary<string> {
  const literal = `[${Array.from({ length: rows }, (_, i) => `[${Array.from({ length: columns }, (__, j) => (i + 1) / (j + 2)).map((entry) => entry.toFixed(2)).join(', ')}]`).join(', ')}]`;
  const named = Object.entries(GIVEN).flatMap(([name, value]) => {
    if (typeof value === 'number') return [];
    return [...(value.rows === rows && value.columns === columns ? [name] : []), ...(value.rows === columns && value.columns === rows ? [`${name}'`] : [])];
  });
  return fc.constantFrom(literal, ...named);
}

const number = fc.constantFrom('2', '-0.5', 'd', '(n / m)', 'm ^ 2', '-(1 - pi)', '2 n', 'max(n, 3)', 'sum(V)', 'tanh(0.5)');

/** Formulas whose value is rows × columns. */
export function fittingFormula(rows: number, columns: number, depth = 3): fc.Arbitrary<string> {
  if (depth === 0) return leafOf(rows, columns);
  const part = (r: number, c: number) => fittingFormula(r, c, depth - 1);
  const pair = (left: fc.Arbitrary<string>, sign: string, right: fc.Arbitrary<string>) => fc.tuple(left, right).map(([a, b]) => `(${a}) ${sign} (${b})`);
  return fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean()).chain(([kind, inner, oneRow, oneColumn]) => {
    const repeated = () => part(oneRow ? 1 : rows, oneColumn ? 1 : columns);
    const kinds = [
      () => leafOf(rows, columns),
      () => pair(part(rows, inner), '*', part(inner, columns)),
      () => pair(part(rows, columns), '+', repeated()),
      () => pair(repeated(), '-', part(rows, columns)),
      () => pair(part(rows, columns), '.*', repeated()),
      () => pair(part(rows, columns), './', fc.tuple(repeated(), number).map(([a, b]) => `abs(${a}) + ${b}`)),
      () => part(columns, rows).map((term) => `(${term})'`),
      () => fc.tuple(number, part(rows, columns)).map(([factor, term]) => `${factor} * -(${term})`),
      () => fc.tuple(part(rows, columns), number).map(([term, other]) => `(${term}) / ${other} - ${other}`),
      () => fc.tuple(fc.constantFrom('tanh', 'abs', 'cos'), part(rows, columns)).map(([name, term]) => `${name}(${term}) .^ 2`),
    ];
    return kinds[kind]?.() ?? leafOf(rows, columns);
  });
}
