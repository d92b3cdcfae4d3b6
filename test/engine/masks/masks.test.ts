import { safeParse } from 'valibot';
import { isMaskId, masks, type MaskId } from '../../../src/engine/masks';
import type { MaskedTable, MaskEffect } from '../../../src/engine/masks/mask';
import { isFault, type Fault } from '../../../src/engine/wording/fault';
import type { MaskRule } from '../../../src/model/spec';

const LETTERS = ['a', 'b', 'c', 'd', 'e'];

function tableOf(queries: number, keys: number, heads = 1, offset = 0): MaskedTable {
  return { queries, keys, heads, offset, tokens: { queries: LETTERS.slice(0, queries), keys: LETTERS.slice(0, keys) } };
}

function layRule({ rule, options }: MaskRule, table: MaskedTable): MaskEffect | Fault {
  if (!isMaskId(rule)) throw new Error(rule);
  return masks[rule].lay(options, table, layRule);
}

/** What a rule leaves open of a table, as rows of `1` and `·`. */
function open(rule: MaskId, options: unknown, table: MaskedTable, head = 0): string[] {
  const read = safeParse(masks[rule].schema, options);
  if (!read.success) throw new Error(`refused: ${JSON.stringify(options)}`);
  const laid = layRule({ rule, options: read.output }, table);
  if (isFault(laid)) throw new Error(laid.message);
  return Array.from({ length: table.queries }, (_, i) =>
    Array.from({ length: table.keys }, (__, j) => (laid.closes?.(i, j, head) === true ? '·' : '1')).join(''));
}

describe('what each rule leaves open', () => {
  test.each<[MaskId, unknown, string[]]>([
    ['none', undefined, ['11111', '11111', '11111', '11111']],
    ['causal', undefined, ['1····', '11···', '111··', '1111·']],
    ['window', 1, ['11···', '111··', '·111·', '··111']],
    ['window', 0, ['1····', '·1···', '··1··', '···1·']],
    ['window', { left: 1 }, ['11111', '11111', '·1111', '··111']],
    ['window', { right: 0 }, ['1····', '11···', '111··', '1111·']],
    ['window', { left: 1, right: 2 }, ['111··', '1111·', '·1111', '··111']],
    ['prefix', 3, ['111··', '111··', '111··', '1111·']],
    ['prefix', 0, ['1····', '11···', '111··', '1111·']],
    ['prefix', 9, ['11111', '11111', '11111', '11111']],
    ['dilated', { width: 1, step: 2 }, ['1·1··', '·1·1·', '1·1·1', '·1·1·']],
    ['dilated', { width: 2, step: 1 }, ['111··', '1111·', '11111', '·1111']],
    ['dilated', { width: 0, step: 3 }, ['1····', '·1···', '··1··', '···1·']],
    ['global', 1, ['·1···', '11111', '·1···', '·1···']],
    ['global', [0, 4], ['11111', '1···1', '1···1', '1···1']],
    ['global', ['c'], ['··1··', '··1··', '11111', '··1··']],
    ['any', [{ rule: 'window', options: 0 }, { rule: 'global', options: [0] }], ['11111', '11···', '1·1··', '1··1·']],
    ['any', [{ rule: 'causal' }], ['1····', '11···', '111··', '1111·']],
    ['any', [{ rule: 'none' }, { rule: 'causal' }], ['11111', '11111', '11111', '11111']],
    ['any', [{ rule: 'any', options: [{ rule: 'padding', options: 1 }] }, { rule: 'window', options: 0 }], ['1····', '11···', '1·1··', '1··1·']],
    ['any', [[{ rule: 'causal' }, { rule: 'window', options: 1 }], { rule: 'global', options: [0] }], ['11111', '11···', '111··', '1·11·']],
    ['any', [[{ rule: 'causal' }, { rule: 'padding', options: 2 }]], ['1····', '11···', '11···', '11···']],
    ['padding', 3, ['111··', '111··', '111··', '111··']],
    ['padding', 5, ['11111', '11111', '11111', '11111']],
    ['padding', 0, ['·····', '·····', '·····', '·····']],
    ['allow', [[1, 0, 1, 0, 1], [0, 0, 0, 0, 0], [true, true, false, false, true], [1, 1, 1, 1, 1]], ['1·1·1', '·····', '11··1', '11111']],
    ['bias', [[0, '-inf', 2, '-∞', -1], [0, 0, 0, 0, 0], [-Infinity, 0, 0, 0, 0], [0, 0, 0, 0, '-.inf']], ['1·1·1', '11111', '·1111', '1111·']],
  ])('%s %j', (rule, options, rows) => {
    expect(open(rule, options, tableOf(4, 5))).toEqual(rows);
  });

  test('a three-level list is one matrix a head', () => {
    const options = [[[1, 0]], [[0, 1]]];
    expect(open('allow', options, tableOf(1, 2, 2), 0)).toEqual(['1·']);
    expect(open('allow', options, tableOf(1, 2, 2), 1)).toEqual(['·1']);
  });

  test('one matrix a head is so inside any too', () => {
    const one = { rule: 'allow', options: [[[1, 0]], [[0, 1]]] };
    for (const options of [[one], [[one, { rule: 'none' }]]]) {
      expect([0, 1].map((head) => open('any', options, tableOf(1, 2, 2), head))).toEqual([['1·'], ['·1']]);
    }
  });

  test.each<[MaskId, unknown, string[]]>([
    ['causal', undefined, ['111··', '1111·']],
    ['window', 1, ['·111·', '··111']],
    ['prefix', 4, ['1111·', '1111·']],
    ['prefix', 1, ['111··', '1111·']],
    ['dilated', { width: 1, step: 2 }, ['1·1·1', '·1·1·']],
    ['global', 3, ['···1·', '11111']],
    ['global', ['b'], ['·1···', '11111']],
    ['allow', [[1, 0, 0, 0, 0], [0, 1, 0, 0, 0]], ['1····', '·1···']],
  ])('with an offset of 2 the first query stands at position 2: %s %j', (rule, options, rows) => {
    expect(open(rule, options, tableOf(2, 5, 1, 2))).toEqual(rows);
  });

  test('a query that stands beyond the last key is named by its own position', () => {
    expect(open('global', [3], tableOf(2, 2, 1, 2))).toEqual(['··', '11']);
  });

  test('a bias is one matrix a head too', () => {
    const options = [[[0.5, '-inf']], [['-inf', 2]]];
    expect([0, 1].map((head) => open('bias', options, tableOf(1, 2, 2), head))).toEqual([['1·'], ['·1']]);
    const laid = layRule({ rule: 'bias', options }, tableOf(1, 2, 2));
    expect(isFault(laid) ? [] : [laid.adds?.(0, 0, 0), laid.adds?.(0, 1, 1)]).toEqual([0.5, 2]);
  });

  test('a bias is added as it is written', () => {
    const laid = layRule({ rule: 'bias', options: [[0.5, -2]] }, tableOf(1, 2));
    expect(isFault(laid) ? [] : [laid.adds?.(0, 0, 0), laid.adds?.(0, 1, 0)]).toEqual([0.5, -2]);
  });
});

describe('options that a rule does not take are refused', () => {
  test.each<[MaskId, unknown]>([
    ['causal', 2], ['causal', 'strict'], ['none', 1],
    ['window', undefined], ['window', -1], ['window', 1.5], ['window', {}], ['window', { left: 1, rihgt: 2 }], ['window', '2'],
    ['prefix', undefined], ['prefix', -1], ['prefix', 1.5],
    ['dilated', 2], ['dilated', { width: 1 }], ['dilated', { width: -1, step: 1 }], ['dilated', { width: 1, step: 0 }], ['dilated', { width: 1, step: 1, gap: 2 }],
    ['global', undefined], ['global', []], ['global', -1], ['global', 0.5], ['global', ['']], ['global', [[0]]],
    ['any', undefined], ['any', []], ['any', [{ rule: 'bias', options: [[1]] }]], ['any', 'causal'],
    ['padding', undefined], ['padding', -1], ['padding', 2.5], ['padding', [3]],
    ['allow', 1], ['allow', []], ['allow', [1, 0]], ['allow', [[2]]], ['allow', [[0.5]]], ['allow', [['yes']]],
    ['bias', [[NaN]]], ['bias', [[Infinity]]], ['bias', [['inf']]], ['bias', [['+inf']]], ['bias', [[null]]], ['bias', []],
  ])('%s %j', (rule, options) => {
    expect(safeParse(masks[rule].schema, options).success).toBe(false);
  });
});

test.each<[MaskId, unknown]>([['window', 2], ['padding', 3], ['allow', [[1, 0]]], ['bias', [[0, '-inf']]], ['causal', undefined], ['global', 3], ['any', [{ rule: 'causal' }]]])(
  'what %s makes of its options it reads again unchanged',
  (rule, options) => {
    const once = safeParse(masks[rule].schema, options);
    const twice = safeParse(masks[rule].schema, once.output);
    expect(twice).toEqual(once);
  },
);

describe('a matrix that does not fit says both sizes and the way out', () => {
  const table = tableOf(2, 4, 2);
  test.each<[MaskId, unknown, object]>([
    ['allow', [[1, 0, 1], [1, 1, 1]], {
      message: 'The allow matrix is 2 × 3, but there are 2 queries and 4 keys.',
      hint: 'Give it 2 rows of 4 numbers.', path: [],
    }],
    ['bias', [[[0, 0, 0, 0], [0, 0, 0, 0]], [[0, 0, 0, 0]]], {
      message: 'The bias matrix is 1 × 4, but there are 2 queries and 4 keys.',
      hint: 'Give it 2 rows of 4 numbers.', path: [1],
    }],
    ['allow', [[1, 1, 1, 1], [1, 1]], {
      message: 'Row 2 of the allow matrix has 2 entries, but row 1 has 4.',
      hint: 'Give every row as many entries as there are keys.', path: [1],
    }],
    ['bias', [[[0]], [[0]], [[0]]], {
      message: 'The bias mask has 3 matrices, but there are 2 heads.',
      hint: 'Give one matrix for all heads, or 2: one a head.',
    }],
    ['global', [0, 4], { message: 'There is no position 4 among the queries or the keys.', hint: 'The keys are: a b c d', path: [1] }],
    ['global', ['z'], { message: 'There is no token "z" among the queries or the keys.', hint: 'The keys are: a b c d', path: [0] }],
    ['padding', 5, { message: 'The padding mask counts 5 real keys, but there are 4 keys.', hint: 'Write a number from 0 to 4.' }],
  ])('%s %j', (rule, options, fault) => {
    expect(layRule({ rule, options }, table)).toEqual(fault);
  });

  test.each<[unknown, readonly (string | number)[]]>([
    [[{ rule: 'causal' }, { rule: 'padding', options: 9 }], [1, 'padding']],
    [[{ rule: 'allow', options: [[1, 1, 1, 1], [1, 1]] }], [0, 'allow', 1]],
    [[{ rule: 'causal' }, [{ rule: 'causal' }, { rule: 'padding', options: 9 }]], [1, 1, 'padding']],
  ])('what is wrong within any is placed there: %j', (options, path) => {
    expect(layRule({ rule: 'any', options }, table)).toMatchObject({ path });
  });

  test('a matrix cannot be as long as what a model has yet to write', () => {
    const matrix = { rule: 'allow', options: [[1, 1, 1, 1], [1, 1, 1, 1]] };
    expect(layRule(matrix, { ...table, grows: ['queries'] })).toEqual({
      message: 'The allow mask has a row for each query, but the model writes its rows itself: how many there will be is not known before.',
      hint: 'Name single cells: "knockout: 5 -> street" closes one, "nudge: {5 -> street: 2}" adds to its score. Or declare what is written: "source -> target".',
    });
    expect(isFault(layRule(matrix, { ...table, grows: [] }))).toBe(false);
  });

  test('one query, one key and one head are counted in the singular', () => {
    const single = tableOf(1, 1);
    expect(layRule({ rule: 'allow', options: [[1, 1]] }, single)).toMatchObject({
      message: 'The allow matrix is 1 × 2, but there are 1 query and 1 key.', hint: 'Give it 1 row of 1 number.',
    });
    expect(layRule({ rule: 'allow', options: [[[1]], [[1]]] }, single)).toMatchObject({
      message: 'The allow mask has 2 matrices, but there is 1 head.', hint: 'Give one matrix.',
    });
    expect(layRule({ rule: 'padding', options: 2 }, single)).toMatchObject({ message: 'The padding mask counts 2 real keys, but there is 1 key.' });
  });
});
