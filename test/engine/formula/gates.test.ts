import { createEngine } from '../../../src/engine/engine';
import { checkFormula } from '../../../src/engine/formula/check';
import { formulaFunctions } from '../../../src/engine/formula/functions';
import { FORMULA_LIMITS } from '../../../src/engine/formula/limits';
import { LIMITS } from '../../../src/engine/limits';
import { normalisers } from '../../../src/engine/normalisers';
import { contextOf, faultsIn, valueOf } from '../../support/formulas';
import { rowsOf } from '../../support/matrices';

const engine = createEngine();
const FUNCTIONS = `The functions are ${[...formulaFunctions().keys()].sort().join(', ')}.`;

describe('each gate lets through what is just within it, and nothing more', () => {
  const nested = (levels: number): string => `${'('.repeat(levels)}masked${')'.repeat(levels)}`;
  const chained = (operators: number): string => `masked${' + 1'.repeat(operators)}`;
  const long = (length: number): string => `masked${' '.repeat(length - 'masked'.length)}`;

  test.each([
    ['length', long(FORMULA_LIMITS.length), long(FORMULA_LIMITS.length + 1), 'This formula is 1,001 characters long, which is too long. → Use at most 1,000.'],
    ['nesting', nested(FORMULA_LIMITS.nesting), nested(FORMULA_LIMITS.nesting + 1), `«(» Brackets are nested more than ${FORMULA_LIMITS.nesting} levels deep. → Name a part in a step of its own: a = …; then use a.`],
    ['operators', chained(FORMULA_LIMITS.operators), chained(FORMULA_LIMITS.operators + 1), `«+» This formula has more than ${FORMULA_LIMITS.operators} operators. → Use fewer.`],
  ])('%s', (_, within, beyond, fault) => {
    expect(faultsIn(engine, within)).toEqual([]);
    const [found] = faultsIn(engine, beyond);
    expect(found?.replace(/^«masked *» /u, '')).toBe(fault.replace('1,001', (FORMULA_LIMITS.length + 1).toLocaleString('en')).replace('1,000', FORMULA_LIMITS.length.toLocaleString('en')));
  });

  // Each term written twice at every level takes four times as long for two terms more: minutes for these.
  test.each(['+', '-', '*', '/', '^', '.*', './', '.^', "' + "])('what writing a long chain of %s down takes grows in step', (sign) => {
    const start = performance.now();
    expect(engine.formula(`Q${` ${sign} Q`.repeat(22)}`).latex.match(/Q/gu)).toHaveLength(23);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('brackets that are closed count no more, and a call is no operator', () => {
    const pairs = FORMULA_LIMITS.nesting + 5;
    expect(faultsIn(engine, `masked${' + (1)'.repeat(pairs)}`)).toEqual([]);
  });

  test('a range of as many numbers as a sequence may have tokens', () => {
    const over = LIMITS.tokens + 1;
    expect(faultsIn(engine, `masked + 0 * sum((1:${LIMITS.tokens})')`)).toEqual([]);
    expect(faultsIn(engine, `masked + 0 * sum((1:${over})')`)).toEqual([`«1:${over}» This range has ${over.toLocaleString('en')} numbers, which is too many. → Use at most ${LIMITS.tokens.toLocaleString('en')}.`]);
    expect(rowsOf(valueOf(engine, 'masked + sum(3:3)'))[0]?.[0]).toBe(4);
    expect(faultsIn(engine, 'masked + sum(3:2)')).toEqual(['«3:2» This range is empty: it ends before it begins. → For example: 1:n']);
  });
});

test.each<[string, readonly string[]]>([
  ['masked * []', ['«[]» This matrix is empty. → For example: [1, 0; 0, 1]']],
  ['masked * [[]]', ['«[[]]» This matrix is empty. → For example: [1, 0; 0, 1]']],
  ['masked * [[1, 2], [3]]', ['«[3]» A row of this matrix has 1 number, the first has 2. → Give every row as many numbers.']],
  ['masked * [Q, 1]', ['«Q» The entries of a matrix must be numbers. → For example: [1, 0; 0, 1]']],
  ['masked * [1, Q]', ['«Q» The entries of a matrix must be numbers. → For example: [1, 0; 0, 1]']],
  ['masked * 1e400', ['«1e400» This number is too large. → Write a number below 1e308.']],
  ['sum(1:2:6) + masked', ['«1:2:6» A range goes in steps of 1. → Write first:last, and multiply by the step: 2 * (1:n)']],
  ['sum(Q:3) + masked', ['«Q:3» The ends of a range must be known before anything is computed. → Use numbers, n, m and d: 1:n']],
  ['sum(1:sum(Q)) + masked', ['«1:sum(Q)» The ends of a range must be known before anything is computed. → Use numbers, n, m and d: 1:n']],
  ['masked + (1: )', ['«:» A range needs a number on both sides of ":". → For example: 1:n']],
  ['masked + ( :3)', ['«:» A range needs a number on both sides of ":". → For example: 1:n']],
  ['masked + 1:', ['«:» A range needs a number on both sides of ":". → For example: 1:n']],
  ['masked[1]', ['«[» A formula cannot pick out entries with "[…]". → It works on whole matrices; to multiply, write "*" between the two.']],
  ['0x10 * masked', ['«0x» A number is written in decimals here. → Write 16 rather than 0x10.']],
  ['gamma(Q) + masked', [`«gamma» There is no function "gamma". → ${FUNCTIONS} To multiply, write "*".`]],
  ['softmax(Q, K) + masked', ['«softmax(Q, K)» Q is 2 × 4, K is 3 × 4: the sink of softmax is a number. → For example: softmax(masked, 0)']],
  ['tanh(Q, K) + masked', ['«tanh(Q, K)» "tanh" takes 1 value; found 2. → For example: tanh(scores)']],
  ['f(x) = x', ["«f(x) = x» A formula cannot define functions. → Name a part of it instead: a = Q * K'; softmax(a)"]],
  ['masked * (a = 2)', ["«a = 2» A step must stand on its own, not within an expression. → Put it before, and end it with a \";\": a = Q * K'; softmax(a)"]],
  ['softmax', ['«softmax» "softmax" is a function, and nothing follows it. → For example: softmax(masked)']],
  ['weights', ['«weights» "weights" is not known yet where the weights are computed. → The names are Q, K, V, scores, masked, d, n, m, pi.']],
  ['K^T', ["«T» There is nothing called T here. → For the transpose, write ' after the matrix: K'."]],
  ['Q', ["«Q» Q is 2 × 4, but the weights must be 2 × 3. → One row a query, one column a key. For example: Q * K'"]],
  ['2', ["«2» \"2\" is a number, but the weights must be 2 × 3. → One row a query, one column a key. For example: Q * K'"]],
  ['Q * [1; 2; 3]', ['«Q * [1; 2; 3]» Q is 2 × 4, "[1; 2; 3]" is 3 × 1: multiply needs equal inner sizes. → The first must have as many columns as the second has rows.']],
  ['2 ^ masked', ['«2 ^ masked» "2" is a number, "masked" is 2 × 3: "^" needs two numbers. → To raise entry by entry, write ".^".']],
  ['masked * [[1, 2], 3]', ['«[1, 2]» The entries of a matrix must be numbers. → For example: [1, 0; 0, 1]']],
  ['masked * [a(1), 2; b(1), 3]', [`«a» There is no function "a". → ${FUNCTIONS} To multiply, write "*".`, `«b» There is no function "b". → ${FUNCTIONS} To multiply, write "*".`]],
  ['sum(a(1):3) + masked', [`«a» There is no function "a". → ${FUNCTIONS} To multiply, write "*".`]],
  ['a(1); b = masked; c(b)', ['a', 'c'].map((name) => `«${name}» There is no function "${name}". → ${FUNCTIONS} To multiply, write "*".`)],
  ['sum(2, 1) * masked', ['«sum(2, 1)» "2" is a number, "1" is a number: sum needs a matrix. → For example: sum(scores, 2)']],
  ['sum(sum(Q))', ['«sum(sum(Q))» "sum(Q)" is a number: sum needs a matrix. → For example: sum(scores, 2)']],
  ['sum(masked, sum(Q))', ['«sum(masked, sum(Q))» "masked" is 2 × 3, "sum(Q)" is a number: sum goes along 1 (down each column) or 2 (across each row). → For example: sum(scores, 2)']],
  ['sum(masked, Q)', ['«sum(masked, Q)» "masked" is 2 × 3, Q is 2 × 4: sum goes along 1 (down each column) or 2 (across each row). → For example: sum(scores, 2)']],
  ['Q]', ['«]» "]" does not belong here. → It closes a bracket that was never opened: take it out.']],
  ['Q, K', ['«,» "," does not belong here. → Commas stand between the values that a function takes.']],
  ['1.5.2', ['«.2» ".2" does not belong here. → To multiply, write "*".']],
  ['[[1, 2]', ['«]» A matrix is not closed here. → Add a "]".']],
  ["masked + '", ["«'» Text in quotes has no place in a formula. → Use names and numbers; for the transpose, write ' right after a matrix: K'."]],
  ['masked mod 2', ['«mod» A formula has no percentages and no remainders. → Write 0.2 rather than 20%.']],
  [`masked + ${'q'.repeat(40)}`, [`«${'q'.repeat(40)}» There is nothing called "${'q'.repeat(40)}" here. → The names are Q, K, V, scores, masked, d, n, m, pi.`]],
  [`masked + ${'q'.repeat(41)}`, [`«${'q'.repeat(41)}» There is nothing called "${'q'.repeat(40)}…" here. → The names are Q, K, V, scores, masked, d, n, m, pi.`]],
  ["Qa' * masked", ['«Qa» There is nothing called "Qa" here. → The names are Q, K, V, scores, masked, d, n, m, pi.']],
  ["aQ * masked", ['«aQ» There is nothing called "aQ" here. → The names are Q, K, V, scores, masked, d, n, m, pi.']],
  ["Q'  + Q'  * 2 + V", ["«Q'  + Q'  * 2 + V» \"Q' + Q' * 2\" is 4 × 2, V is 3 × 2: \"+\" works entry by entry and needs equal sizes. → A single row or column is repeated; other sizes must be equal."]],
  ['[masked', ['«masked» A matrix is not closed here. → Add a "]".']],
  [' \n ', ["« \n » This formula is empty. → Write an expression, for example Q * K'."]],
  ['', ["«» This formula is empty. → Write an expression, for example Q * K'."]],
  ['; ;', ["«; ;» There is nothing to compute in \"; ;\". → Write an expression, for example Q * K'."]],
])('%j is told what is wrong with it, where, and what to write', (text, faults) => {
  expect(faultsIn(engine, text)).toEqual(faults);
});

test('an output needs as many rows as there are queries; what takes it may say how wide', () => {
  const free = { noun: 'outputs', columns: undefined } as const;
  expect(faultsIn(engine, 'masked * V', free)).toEqual([]);
  expect(faultsIn(engine, 'K', free)).toEqual(['«K» K is 3 × 4, but the outputs must have one row a query: 2. → For example: weights * V']);
  expect(faultsIn(engine, 'masked', { noun: 'outputs', columns: 2 })).toEqual(['«masked» "masked" is 2 × 3, but the outputs must be 2 × 2. → The output projection takes them so wide. For example: weights * V']);
});

test('lines go on within brackets and after an operator, and nowhere else', () => {
  expect(rowsOf(valueOf(engine, 'masked +\n1'))[0]?.[0]).toBe(2);
  expect(rowsOf(valueOf(engine, '(masked\n+ 1)'))[0]?.[0]).toBe(2);
  expect(rowsOf(valueOf(engine, 'a = (1)\nmasked + a'))[0]?.[0]).toBe(2);
});

test.each([
  ['1:n + 1', 6], ['1:m - 1', 3], ['1:n * m', 21], ['1:m / 3', 1], ['1:2 ^ n', 10], ['-(-2):3', 5], ['n:n', 2], ['d:d + 0.5', 4], ['1:(d - n) * (m - 2)', 3],
])('the ends of a range may be worked out: %s', (range, total) => {
  expect(rowsOf(valueOf(engine, `0 * masked + sum((${range}))`))[0]?.[0]).toBe(total);
});

test.each([['1:m - 1', 2], ['1:8 / 2', 4], ['-1:2', 4], ['1:n * m', 6], ['1:2 ^ n', 4], ['1:n + m', 5]])('and how long it is then, is known before: %s', (range, columns) => {
  expect(faultsIn(engine, `masked + (${range})`)).toEqual([expect.stringContaining(`"masked" is 2 × 3, "${range}" is 1 × ${columns}: `)]);
});

test('numbers that are only known later are numbers all the same', () => {
  expect(rowsOf(valueOf(engine, 'masked + sum(V) ^ 2'))[0]?.[0]).toBe(442);
  expect(rowsOf(valueOf(engine, 'max(tanh(0), 2) * masked'))[0]?.[0]).toBe(2);
  expect(rowsOf(valueOf(engine, '[max(1, n), 0; 0, sum(V)] * masked'))).toEqual([[2, -4, 6], [10.5, 5.25, -21]]);
});

test('spaces around a formula are not shown', () => {
  const outcome = checkFormula(engine, '  masked \n', contextOf());
  expect(outcome.ok && outcome.checked).toEqual({ steps: [{ expression: 'masked' }], formula: { expression: 'masked', latex: '\\mathrm{masked}' } });
});

test('the time of a call grows with what it reads', () => {
  const wide = contextOf({ names: new Map([['Q', { kind: 'matrix', rows: 1024, columns: 1024 }]]), rows: 1024, columns: 1024 });
  const costs = (text: string, heads: number) => checkFormula(engine, text, { ...wide, heads }).ok;
  // 1024² entries at 40 multiplications each, and 4 for the sum: 46 million a head.
  expect([43, 44].map((heads) => costs('Q + sum(Q)', heads))).toEqual([true, false]);
  expect([47, 48].map((heads) => costs('tanh(Q)', heads))).toEqual([true, false]);
  expect([47, 48].map((heads) => costs('Q .^ Q', heads))).toEqual([true, false]);
});

test('each function says what it does in a sentence that goes on', () => {
  for (const [name, { doc, example }] of formulaFunctions()) {
    expect(doc).toMatch(/^[a-z].*[^.]$/u);
    expect(example).toContain(`${name}(`);
  }
  expect(formulaFunctions().get('softmax')?.doc).toBe(lowered(normalisers.softmax.doc));
});

function lowered(sentence: string): string {
  return `${sentence[0]?.toLowerCase() ?? ''}${sentence.slice(1, -1)}`;
}
