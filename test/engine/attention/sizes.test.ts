import { kvHeadOf, settleCounts, settleHeads } from '../../../src/engine/attention/head-layout';
import { LIMITS } from '../../../src/engine/limits';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { projectedWidth, projectionExpression, projectionOperands, projectionParameters, projectionProblem, turnOperands } from '../../../src/engine/attention/project';
import { settleSinks } from '../../../src/engine/attention/sinks';
import { extentProblem, limitProblem, settleOutput, settleProjections, widthProblem } from '../../../src/engine/attention/sizes';
import { NO_POSITION } from '../../../src/engine/attention/positioning';
import type { AttendInput } from '../../../src/engine/attention/attend-input';
import type { DeclaredProjections } from '../../../src/model/spec';

const zeros = (rows: number, columns: number): FloatMatrix => FloatMatrix.zeros(rows, columns);
const error = (key: string, message: string, hint: string, path?: readonly string[]) => ({ severity: 'error', key, message, hint, ...(path && { path }) });

const BLOCK: AttendInput = {
  id: 'self', layer: 1, from: { queries: 'queries', keys: 'keys' },
  queries: { tokens: ['a', 'b'], states: zeros(2, 6) }, keys: { tokens: ['c', 'd', 'e'], states: zeros(3, 6) }, values: zeros(3, 6),
  score: 'scaled-dot', position: NO_POSITION, mask: [], knockout: [], offset: 0, normalize: 'softmax', layout: { heads: 1, kvHeads: 1 }, projections: {},
  draw: (_, rows, columns) => zeros(rows, columns),
};

describe('how heads share the columns', () => {
  const even = { queries: 12, keys: 6, values: 6 };

  test.each<[heads: number, kvHeads: number, settled: readonly [number, number], key: string, message: string, hint: string]>([
    [0, 1, [1, 1], 'heads', '0 is not a number of heads.', 'Write a whole number from 1 to 64.'],
    [1.5, 1, [1, 1], 'heads', '1.5 is not a number of heads.', 'Write a whole number from 1 to 64.'],
    [65, 65, [1, 1], 'heads', '65 heads are too many.', 'Write a number up to 64.'],
    [4, 3, [4, 4], 'kv-heads', '4 heads cannot share 3 kv-heads evenly.', 'Write 1, 2 or 4.'],
    [4, 0, [4, 4], 'kv-heads', '4 heads cannot share 0 kv-heads evenly.', 'Write 1, 2 or 4.'],
    [4, 8, [4, 4], 'kv-heads', '4 heads cannot share 8 kv-heads evenly.', 'Write 1, 2 or 4.'],
    [1, 2, [1, 1], 'kv-heads', '1 head cannot share 2 kv-heads evenly.', 'Write 1.'],
    [3, 2, [3, 3], 'kv-heads', '3 heads cannot share 2 kv-heads evenly.', 'Write 1 or 3.'],
  ])('%d heads over %d', (heads, kvHeads, [settled, shared], key, message, hint) => {
    expect(settleCounts({ heads, kvHeads })).toEqual({ layout: { heads: settled, kvHeads: shared }, problems: [error(key, message, hint)] });
  });

  test('as many as there may be', () => {
    expect(settleCounts({ heads: 64, kvHeads: 64 })).toEqual({ layout: { heads: 64, kvHeads: 64 }, problems: [] });
    expect(settleHeads({ heads: 6, kvHeads: 3 }, even)).toEqual({ layout: { heads: 6, kvHeads: 3 }, problems: [] });
  });

  test.each([
    [{ ...even, queries: 13 }, 'heads', 'The queries have 13 columns, which 6 heads cannot share evenly.', 'Write 1 or 13, or change the width of the queries.'],
    [{ ...even, keys: 4 }, 'kv-heads', 'The keys have 4 columns, which 3 kv-heads cannot share evenly.', 'Write 1, 2 or 4, or change the width of the keys.'],
    [{ ...even, values: 1 }, 'kv-heads', 'The values have 1 column, which 3 kv-heads cannot share evenly.', 'Write 1, or change the width of the values.'],
    [{ ...even, queries: 130 }, 'heads', 'The queries have 130 columns, which 6 heads cannot share evenly.', 'Write 1, 2, 5, 10, 13 or 26, or change the width of the queries.'],
  ])('%j over 6 heads and 3 kv-heads is one head', (widths, key, message, hint) => {
    expect(settleHeads({ heads: 6, kvHeads: 3 }, widths)).toEqual({ layout: { heads: 1, kvHeads: 1 }, problems: [error(key, message, hint)] });
  });

  test('what is wrong with the counts is said before what is wrong with the columns', () => {
    expect(settleHeads({ heads: 4, kvHeads: 3 }, { ...even, queries: 13 }).problems.map(({ message }) => message)).toEqual(['4 heads cannot share 3 kv-heads evenly.', 'The queries have 13 columns, which 4 heads cannot share evenly.']);
  });

  test('neighbours share', () => {
    expect([0, 1, 2, 3, 4, 5].map((head) => kvHeadOf(head, { heads: 6, kvHeads: 2 }))).toEqual([0, 0, 0, 1, 1, 1]);
  });
});

describe('queries and keys of different widths', () => {
  const EQUAL = 'Give both the same width, compare them by "score: general", or write projections (inputs × outputs) that make them equally wide.';

  test.each<[widths: readonly [number, number], layout: readonly [number, number], given: Partial<AttendInput>, expected: object | undefined]>([
    [[6, 6], [1, 1], {}, undefined],
    [[6, 4], [1, 1], {}, error('keys', 'The queries are 6 wide, but the keys are 4 wide.', EQUAL)],
    [[6, 4], [1, 1], { score: 'general' }, undefined],
    [[6, 4], [1, 1], { projections: { query: zeros(1, 1) } }, error('projections', 'The queries are 6 wide, but the keys are 4 wide.', EQUAL)],
    [[6, 4], [1, 1], { projections: { key: zeros(1, 1) } }, error('projections', 'The queries are 6 wide, but the keys are 4 wide.', EQUAL)],
    [[8, 4], [4, 2], {}, undefined],
    [[8, 4], [4, 1], {}, error('keys', 'A query head is 2 wide (8 ÷ 4 heads), but a key head is 4 wide (4 ÷ 1 kv-heads).', 'Write kv-heads: 2, or give both the same width a head.')],
    [[8, 6], [4, 2], {}, error('keys', 'A query head is 2 wide (8 ÷ 4 heads), but a key head is 3 wide (6 ÷ 2 kv-heads).', EQUAL)],
    [[8, 3], [4, 1], {}, error('keys', 'A query head is 2 wide (8 ÷ 4 heads), but a key head is 3 wide (3 ÷ 1 kv-heads).', EQUAL)],
    [[6, 12], [1, 1], {}, error('keys', 'The queries are 6 wide, but the keys are 12 wide.', EQUAL)],
  ])('%j of %j heads %#', ([queries, keys], [heads, kvHeads], given, expected) => {
    expect(widthProblem({ ...BLOCK, ...given }, { queries, keys, values: 6 }, { heads, kvHeads })).toEqual(expected);
  });
});

describe('projections that do not fit', () => {
  test.each<[part: 'query' | 'key' | 'value' | 'output', projections: DeclaredProjections, path: string, message: string, hint: string]>([
    ['query', { query: zeros(3, 4) }, 'query', 'The query projection is 3 × 4, but the queries are 6 wide.', 'Give it 6 rows: projections are inputs × outputs.'],
    ['key', { key: zeros(7, 4) }, 'key', 'The key projection is 7 × 4, but the keys are 6 wide.', 'Give it 6 rows: projections are inputs × outputs.'],
    ['value', { value: zeros(1, 4) }, 'value', 'The value projection is 1 × 4, but the values are 6 wide.', 'Give it 6 rows: projections are inputs × outputs.'],
    ['output', { output: zeros(1, 4) }, 'output', 'The output projection is 1 × 4, but the heads side by side are 6 wide.', 'Give it 6 rows: projections are inputs × outputs.'],
    ['query', { query: zeros(6, 4), queryBias: zeros(1, 6) }, 'query-bias', 'The query-bias has 6 numbers, but the query projection gives 4.', 'Give it 4 numbers.'],
    ['value', { value: zeros(6, 1), valueBias: zeros(1, 2) }, 'value-bias', 'The value-bias has 2 numbers, but the value projection gives 1.', 'Give it 1 number.'],
    ['key', { keyBias: zeros(1, 1) }, 'key-bias', 'The key-bias has 1 number, but the key projection gives 6.', 'Give it 6 numbers.'],
    ['output', { outputBias: zeros(2, 6) }, 'output-bias', 'The output-bias has 12 numbers, but the output projection gives 6.', 'Give it 6 numbers.'],
  ])('%s %#', (part, projections, path, message, hint) => {
    expect(projectionProblem(part, 6, projections)).toEqual(error('projections', message, hint, [path]));
  });

  test('what fits is no problem, and is named in the formula', () => {
    const projections = { query: zeros(6, 4), queryBias: zeros(1, 4), keyBias: zeros(1, 6), value: zeros(6, 2) };
    expect((['query', 'key', 'value', 'output'] as const).map((part) => projectionProblem(part, 6, projections))).toEqual([undefined, undefined, undefined, undefined]);
    expect((['query', 'key', 'value', 'output'] as const).map((part) => projectedWidth(part, 6, projections))).toEqual([4, 6, 2, 6]);
    expect((['query', 'key', 'value', 'output'] as const).map((part) => projectionExpression(part, projections))).toEqual(['X_Q * W_Q + b_Q', 'X_K + b_K', 'X_V * W_V', 'heads']);
    const turn = { call: 'rope', angles: zeros(2, 3) };
    expect(projectionExpression('key', projections, turn)).toBe('rope(X_K + b_K, theta_K)');
    expect([turnOperands('query', turn), turnOperands('key', undefined)]).toEqual([{ theta_Q: turn.angles }, {}]);
    const x = zeros(1, 6);
    expect(projectionOperands('query', x, projections)).toEqual({ X_Q: x, W_Q: projections.query, b_Q: projections.queryBias });
    expect(projectionParameters('output', { output: x, outputBias: x })).toEqual({ W_O: x, b_O: x });
  });

  test('of Q, K and V none is used where one does not fit; of the output only itself', () => {
    const projections = { query: zeros(6, 4), value: zeros(5, 4), output: zeros(4, 2) };
    const settled = settleProjections({ ...BLOCK, projections });
    expect([settled.projections, settled.widths, settled.problems.map(({ path }) => path)]).toEqual([{}, { queries: 6, keys: 6, values: 6 }, [['value']]]);
    const fitting = settleProjections({ ...BLOCK, projections: { ...projections, value: zeros(6, 4) } });
    expect([fitting.widths, fitting.problems]).toEqual([{ queries: 4, keys: 6, values: 4 }, []]);
    expect(settleOutput(fitting, { heads: 1, kvHeads: 1 })).toEqual({ projections: fitting.projections, problems: [] });
    const grouped = settleOutput({ ...fitting, projections: { ...fitting.projections, outputBias: zeros(1, 2) } }, { heads: 4, kvHeads: 2 });
    expect([Object.keys(grouped.projections), grouped.problems.map(({ message }) => message)]).toEqual([['query', 'value'], ['The output projection is 4 × 2, but the heads side by side are 8 wide.']]);
  });
});

describe('what is too much', () => {
  test('tokens and columns', () => {
    expect(extentProblem('keys', LIMITS.tokens, LIMITS.columns)).toBeUndefined();
    expect(extentProblem('keys', LIMITS.tokens + 1, 1)).toEqual(error('keys', '1,025 keys are too many.', 'Use at most 1,024.'));
    expect(extentProblem('values', 1, LIMITS.columns + 1)).toEqual(error('values', 'The values are 1,025 columns wide, which is too many.', 'Use at most 1,024.'));
  });

  test.each<[what: string, given: Partial<AttendInput>, widths: readonly [number, number, number], layout: readonly [number, number], message: string | undefined]>([
    ['little', {}, [6, 6, 6], [1, 1], undefined],
    ['a query head', {}, [2050, 6, 6], [2, 1], 'The queries are 1,025 columns wide, which is too many.'],
    ['query heads within it', {}, [2048, 6, 6], [2, 1], undefined],
    ['a key head', {}, [6, 2050, 6], [2, 2], 'The keys are 1,025 columns wide, which is too many.'],
    ['a value head', {}, [6, 6, 2050], [2, 2], 'The values are 1,025 columns wide, which is too many.'],
    ['key and value heads within it', {}, [6, 2048, 2048], [2, 2], undefined],
    ['values', { values: zeros(1025, 1) }, [6, 6, 6], [1, 1], '1,025 values are too many.'],
    ['queries', { queries: { tokens: [], states: zeros(1025, 1) } }, [6, 6, 6], [1, 1], '1,025 queries are too many.'],
    ['the output', { projections: { output: zeros(6, 1025) } }, [6, 6, 6], [1, 1], 'The output is 1,025 columns wide, which is too many.'],
    ['an output within it', { projections: { output: zeros(6, 1024) } }, [6, 6, 6], [1, 1], undefined],
  ])('%s', (_, given, [queries, keys, values], [heads, kvHeads], message) => {
    expect(limitProblem({ ...BLOCK, ...given }, { queries, keys, values }, { heads, kvHeads })?.message).toBe(message);
  });

  // 1,000 × 1,000 cells in five tables; a cap and a position each have one more, and a score with a network has its numbers for each pair.
  const table = { queries: { tokens: [], states: zeros(1000, 1) }, keys: { tokens: [], states: zeros(1000, 1) }, values: zeros(1000, 1) };
  const rope = { kind: 'rope', options: undefined };

  test.each<[what: string, given: Partial<AttendInput>, queryWidth: number, heads: number, million: string | undefined]>([
    ['three heads', {}, 1, 3, undefined],
    ['four heads', {}, 1, 4, '21 million numbers: 4 heads of 1,000 × 1,000 cells, step by step.'],
    ['three heads with a cap', { softcap: 1 }, 1, 3, '19 million numbers: 3 heads of 1,000 × 1,000 cells, step by step.'],
    ['three heads with a position', { position: rope }, 1, 3, '19 million numbers: 3 heads of 1,000 × 1,000 cells, step by step.'],
    ['two heads with both', { position: rope, softcap: 1 }, 1, 2, undefined],
    ['one head and a network', { score: 'additive' }, 8, 1, undefined],
    ['one head and a wider network', { score: 'additive' }, 12, 1, '18 million numbers: 1 head of 1,000 × 1,000 cells, step by step, each with 12 numbers inside its score.'],
    ['wide queries', {}, 3000, 3, '19 million numbers: 3 heads of 1,000 × 1,000 cells, step by step.'],
    ['a wide output', { projections: { output: zeros(1, 1000) } }, 1, 3, '17 million numbers: 3 heads of 1,000 × 1,000 cells, step by step.'],
  ])('numbers of a block: %s', (_, given, queryWidth, heads, million) => {
    const found = limitProblem({ ...BLOCK, ...table, ...given }, { queries: queryWidth, keys: 1, values: 1 }, { heads, kvHeads: 1 });
    expect(found).toEqual(million === undefined ? undefined : error('heads', `This block asks for about ${million}`, 'Use fewer heads or fewer tokens: up to 16 million numbers.'));
  });

  test.each([[100, 1, undefined], [200, 1, 'about 17 million'], [300, 3, undefined], [600, 3, 'about 17 million']])('keys and values of %d columns over %d kv-heads count by row', (width, kvHeads, million) => {
    const found = limitProblem({ ...BLOCK, ...table }, { queries: 1, keys: width, values: width }, { heads: 3, kvHeads });
    expect(found?.message.match(/about \d+ million/u)?.[0]).toBe(million);
  });
});

describe('sinks', () => {
  test('one for all heads or one a head', () => {
    expect(settleSinks(undefined, 2, 'softmax')).toEqual({ problems: [] });
    expect(settleSinks([1], 3, 'softmax')).toEqual({ sinks: [1, 1, 1], problems: [] });
    expect(settleSinks([1, 2], 2, 'softmax')).toEqual({ sinks: [1, 2], problems: [] });
  });

  test.each([
    [[1, 2], 1, 'There are 2 sinks, but 1 head.', 'Give one number.'],
    [[1, 2, 3], 2, 'There are 3 sinks, but 2 heads.', 'Give one number for all heads, or 2: one a head.'],
  ])('%j for %d', (asked, heads, message, hint) => {
    expect(settleSinks(asked, heads, 'softmax')).toEqual({ problems: [error('sink', message, hint)] });
  });

  test('none where keys do not compete', () => {
    expect(settleSinks([1], 1, 'sigmoid')).toEqual({ problems: [{ ...error('sink', 'The sink is ignored: with "normalize: sigmoid" keys do not share a sum that it could take part in.', 'Take it out, or normalize by softmax.'), severity: 'warning' }] });
  });
});
