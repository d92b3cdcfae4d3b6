import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import type { Draw } from '../../../src/engine/matrices/random';
import { applied, numbersAPair, settleParameters, unusedProblems, widthTaken } from '../../../src/engine/attention/score-parameters';
import type { ScoreId } from '../../../src/engine/scores';
import type { DeclaredProjections } from '../../../src/model/spec';
import { rowsOf } from '../../support/matrices';

const sized = (rows: number, columns: number): FloatMatrix => FloatMatrix.zeros(rows, columns);
const SIZES = { query: 3, key: 2, keys: 4 };

/** What was drawn: name, size and deviation, in order; the numbers are the draw's count. */
function recording(): { readonly draw: Draw; readonly drawn: (readonly [name: string, rows: number, columns: number, deviation: number])[] } {
  const drawn: (readonly [string, number, number, number])[] = [];
  return { drawn, draw: (name, rows, columns, deviation) => {
    drawn.push([name, rows, columns, deviation]);
    return new FloatMatrix(rows, columns, new Float64Array(rows * columns).fill(drawn.length));
  } };
}

function settled(score: ScoreId, projections: DeclaredProjections, heads: number) {
  const { draw, drawn } = recording();
  const { perHead, problems, ...others } = settleParameters({ score, projections, heads, draw }, SIZES);
  return { drawn, isDrawn: others.drawn, problems, perHead: perHead.map((operands) => Object.fromEntries(Object.entries(operands).map(([name, matrix]) => [name, typeof matrix === 'number' ? matrix : rowsOf(matrix)]))) };
}

describe('what a block does not declare is drawn', () => {
  test('one v a head for additive scores, with entries around 1', () => {
    expect(settled('additive', {}, 2)).toEqual({
      drawn: [['1/score/v', 1, 3, 1], ['2/score/v', 1, 3, 1]], isDrawn: true, problems: [],
      perHead: [{ v: [[1, 1, 1]] }, { v: [[2, 2, 2]] }],
    });
  });

  test('W for general scores, of variance one through the width of a query', () => {
    expect(settled('general', {}, 1)).toMatchObject({ drawn: [['1/score/W', 3, 2, 1 / Math.sqrt(3)]], isDrawn: true });
  });

  test('W and v of concat, as wide inside as a query', () => {
    expect(settled('concat', {}, 1)).toMatchObject({ drawn: [['1/score/W', 5, 3, 1 / Math.sqrt(5)], ['1/score/v', 1, 3, 1]], isDrawn: true });
  });

  test('the v of concat alone, where W is declared: as wide as W gives', () => {
    const { drawn, isDrawn, perHead } = settled('concat', { query: sized(5, 2) }, 1);
    expect([drawn, isDrawn]).toEqual([[['1/score/v', 1, 2, 1]], true]);
    expect(Object.keys(perHead[0] ?? {})).toEqual(['W', 'v']);
  });

  test('the W of concat alone, where v is declared: as wide as v takes', () => {
    expect(settled('concat', { score: [sized(1, 7)] }, 1)).toMatchObject({ drawn: [['1/score/W', 5, 7, 1 / Math.sqrt(5)]], isDrawn: true });
  });

  test('of location each position for itself, so that a key more leaves the others', () => {
    expect(settled('location', {}, 1)).toEqual({
      drawn: [0, 1, 2, 3].map((position) => [`1/score/W/${position}`, 3, 1, 1 / Math.sqrt(3)]), isDrawn: true, problems: [],
      perHead: [{ W: [[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]] }],
    });
  });

  test('nothing for a score without parameters', () => {
    expect(settled('dot', {}, 2)).toEqual({ drawn: [], isDrawn: false, problems: [], perHead: [{}, {}] });
  });
});

describe('what a block declares is used', () => {
  test('one matrix by every head, or one by each', () => {
    const [a, b] = [FloatMatrix.fromRows([[1, 2], [3, 4], [5, 6]]), FloatMatrix.fromRows([[7, 8], [9, 10], [11, 12]])];
    expect(settled('general', { score: [a] }, 2)).toEqual({ drawn: [], isDrawn: false, problems: [], perHead: [{ W: rowsOf(a) }, { W: rowsOf(a) }] });
    expect(settled('general', { score: [a, b] }, 2).perHead).toEqual([{ W: rowsOf(a) }, { W: rowsOf(b) }]);
  });

  test('rows of v are those of the heads, where there are as many', () => {
    const v = FloatMatrix.fromRows([[1, 2, 3], [4, 5, 6]]);
    expect(settled('additive', { score: [v] }, 2)).toEqual({ drawn: [], isDrawn: false, problems: [], perHead: [{ v: [[1, 2, 3]] }, { v: [[4, 5, 6]] }] });
  });

  test('v as a column, as papers write it, also where the width of what is hidden comes from it', () => {
    const v = FloatMatrix.fromRows([[1], [2], [3]]);
    expect(settled('additive', { score: [v] }, 1)).toEqual({ drawn: [], isDrawn: false, problems: [], perHead: [{ v: [[1, 2, 3]] }] });
    expect(settled('concat', { score: [v] }, 1)).toMatchObject({ drawn: [['1/score/W', 5, 3, 1 / Math.sqrt(5)]], problems: [], perHead: [{ v: [[1, 2, 3]] }] });
  });

  test('a W that has as many rows as there are heads is one matrix all the same', () => {
    const W = FloatMatrix.fromRows([[1, 2], [3, 4], [5, 6]]);
    expect(settled('general', { score: [W] }, 3).perHead).toEqual(Array.from({ length: 3 }, () => ({ W: rowsOf(W) })));
  });
});

describe('what does not fit is said, and drawn instead', () => {
  const fault = (path: readonly (string | number)[], message: string, hint: string) => ({ severity: 'error', key: 'projections', path, message, hint });

  test.each<[ScoreId, DeclaredProjections, heads: number, ReturnType<typeof fault>]>([
    ['general', { score: [sized(2, 2)] }, 1, fault(['score'], "The score's own W is 2 × 2, but a query is 3 and a key 2 wide.", 'Give it 3 rows of 2 numbers.')],
    ['general', { score: [sized(3, 3)] }, 1, fault(['score'], "The score's own W is 3 × 3, but a query is 3 and a key 2 wide.", 'Give it 3 rows of 2 numbers.')],
    ['general', { score: [sized(3, 2), sized(1, 2)] }, 2, fault(['score', 1], "The score's own W is 1 × 2, but a query is 3 and a key 2 wide.", 'Give it 3 rows of 2 numbers.')],
    ['general', { score: [sized(3, 2), sized(3, 2)] }, 3, fault(['score'], "The score's own matrices are 2, but there are 3 heads.", 'Give one matrix for all heads, or 3: one a head.')],
    ['general', { score: [sized(3, 2), sized(3, 2)] }, 1, fault(['score'], "The score's own matrices are 2, but there is 1 head.", 'Give one matrix.')],
    ['additive', { score: [sized(1, 1)] }, 1, fault(['score'], "The score's own v has 1 number, but a query is 3 wide.", 'Give it 3 numbers.')],
    ['additive', { score: [sized(2, 3)] }, 1, fault(['score'], "The score's own v is 2 × 3, but a query is 3 wide.", 'Give it 3 numbers.')],
    ['additive', { score: [sized(3, 3)] }, 2, fault(['score'], "The score's own v is 3 × 3, but a query is 3 wide.", 'Give it 3 numbers.')],
    ['concat', { query: sized(4, 2) }, 1, fault(['query'], "The score's own W is 4 × 2, but a query and a key are 3 + 2 wide, and v has 2.", 'Give it 5 rows of 2 numbers.')],
    ['location', { score: [sized(3, 5)] }, 1, fault(['score'], "The score's own W is 3 × 5, but a query is 3 wide and there are 4 keys.", 'Give it 3 rows of 4 numbers.')],
  ])('%s %#', (score, projections, heads, problem) => {
    const { problems, isDrawn, drawn } = settled(score, projections, heads);
    expect(problems).toEqual([problem]);
    expect(isDrawn).toBe(true);
    expect(drawn.length).toBeGreaterThanOrEqual(heads);
  });
});

test('what a score that does not project has no use for is said for each', () => {
  const unused = { key: sized(1, 1), keyBias: sized(1, 1), queryBias: sized(1, 1), query: sized(1, 1), value: sized(1, 1) };
  const warning = (name: string) => ({
    severity: 'warning', key: 'projections', path: [name],
    message: `The ${name} is not used: the score concat takes queries and keys as they are.`, hint: 'Take it out, or use "score: additive".',
  });
  expect(unusedProblems('concat', unused)).toEqual([warning('key'), warning('query-bias'), warning('key-bias')]);
  expect(unusedProblems('concat', { query: unused.query, value: unused.value })).toEqual([]);
  expect(unusedProblems('additive', unused)).toEqual([]);
  expect(applied('concat', unused)).toEqual({ value: unused.value });
  expect(applied('general', unused)).toBe(unused);
});

test.each<[ScoreId, DeclaredProjections, 'query' | 'key', number | undefined]>([
  ['dot', {}, 'query', undefined],
  ['dot', { query: sized(6, 2) }, 'query', 6],
  ['dot', { query: sized(6, 2) }, 'key', undefined],
  ['general', { score: [sized(5, 7)] }, 'query', 20],
  ['general', { score: [sized(5, 7)] }, 'key', 14],
  ['general', { score: [sized(5, 7)], key: sized(3, 14) }, 'key', 3],
  ['general', {}, 'query', undefined],
  ['location', { score: [sized(5, 7)] }, 'query', 20],
  ['location', { score: [sized(5, 7)] }, 'key', undefined],
  ['additive', { score: [sized(1, 7)] }, 'query', undefined],
  ['concat', { query: sized(9, 2), score: [sized(1, 2)] }, 'query', undefined],
])('how wide the words must be, four heads over two: %s %#', (score, projections, part, width) => {
  expect(widthTaken(score, projections, part, { heads: 4, kvHeads: 2 })).toBe(width);
});

test.each<[ScoreId, DeclaredProjections, number]>([
  ['dot', {}, 0],
  ['general', { score: [sized(3, 2)] }, 0],
  ['additive', {}, 3],
  ['additive', { score: [sized(1, 8)] }, 3],
  ['concat', {}, 3],
  ['concat', { query: sized(5, 6) }, 6],
  ['concat', { score: [sized(1, 8)] }, 8],
])('numbers inside the score of a pair: %s %#', (score, projections, numbers) => {
  expect(numbersAPair(score, projections, 3)).toBe(numbers);
});
