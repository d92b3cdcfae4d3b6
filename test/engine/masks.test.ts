import { safeParse } from 'valibot';
import { masks, type MaskId } from '../../src/engine/masks';
import { isFault } from '../../src/engine/masks/mask';

const HEADS = 1;

/** What a rule leaves open of n queries × m keys, as rows of `1` and `·`. */
function open(rule: MaskId, options: unknown, n: number, m: number, head = 0, heads = HEADS): string[] {
  const read = safeParse(masks[rule].schema, options);
  if (!read.success) throw new Error(`refused: ${JSON.stringify(options)}`);
  const laid = masks[rule].lay(read.output, { queries: n, keys: m, heads });
  if (isFault(laid)) throw new Error(laid.message);
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: m }, (__, j) => (laid.closes?.(i, j, head) === true ? '·' : '1')).join(''));
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
    ['padding', 3, ['111··', '111··', '111··', '111··']],
    ['padding', 0, ['·····', '·····', '·····', '·····']],
    ['allow', [[1, 0, 1, 0, 1], [0, 0, 0, 0, 0], [true, true, false, false, true], [1, 1, 1, 1, 1]], ['1·1·1', '·····', '11··1', '11111']],
    ['bias', [[0, '-inf', 2, '-∞', -1], [0, 0, 0, 0, 0], [-Infinity, 0, 0, 0, 0], [0, 0, 0, 0, '-.inf']], ['1·1·1', '11111', '·1111', '1111·']],
  ])('%s %j', (rule, options, rows) => {
    expect(open(rule, options, 4, 5)).toEqual(rows);
  });

  test('a three-level list is one matrix a head', () => {
    const options = [[[1, 0]], [[0, 1]]];
    expect(open('allow', options, 1, 2, 0, 2)).toEqual(['1·']);
    expect(open('allow', options, 1, 2, 1, 2)).toEqual(['·1']);
  });

  test('a bias is added as it is written', () => {
    const laid = masks.bias.lay([[0.5, -2]], { queries: 1, keys: 2, heads: 1 });
    expect(isFault(laid) ? [] : [laid.adds?.(0, 0, 0), laid.adds?.(0, 1, 0)]).toEqual([0.5, -2]);
  });
});

describe('options that a rule does not take are refused', () => {
  test.each<[MaskId, unknown]>([
    ['causal', 2], ['causal', 'strict'], ['none', 1],
    ['window', undefined], ['window', -1], ['window', 1.5], ['window', {}], ['window', { left: 1, rihgt: 2 }], ['window', '2'],
    ['padding', undefined], ['padding', -1], ['padding', 2.5], ['padding', [3]],
    ['allow', 1], ['allow', []], ['allow', [1, 0]], ['allow', [[2]]], ['allow', [[0.5]]], ['allow', [['yes']]],
    ['bias', [[NaN]]], ['bias', [[Infinity]]], ['bias', [['inf']]], ['bias', [['+inf']]], ['bias', [[null]]], ['bias', []],
  ])('%s %j', (rule, options) => {
    expect(safeParse(masks[rule].schema, options).success).toBe(false);
  });
});

test.each<[MaskId, unknown]>([['window', 2], ['padding', 3], ['allow', [[1, 0]]], ['bias', [[0, '-inf']]], ['causal', undefined]])(
  'what %s makes of its options it reads again unchanged',
  (rule, options) => {
    const once = safeParse(masks[rule].schema, options);
    const twice = safeParse(masks[rule].schema, once.output);
    expect(twice).toEqual(once);
  },
);

describe('a matrix that does not fit says both sizes and the way out', () => {
  const table = { queries: 2, keys: 4, heads: 2 };
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
    ['padding', 5, { message: 'The padding mask counts 5 real keys, but there are 4 keys.', hint: 'Write a number from 0 to 4.' }],
  ])('%s %j', (rule, options, fault) => {
    expect(masks[rule].lay(options, table)).toEqual(fault);
  });

  test('one query, one key and one head are counted in the singular', () => {
    const single = { queries: 1, keys: 1, heads: 1 };
    expect(masks.allow.lay([[1, 1]], single)).toMatchObject({
      message: 'The allow matrix is 1 × 2, but there are 1 query and 1 key.', hint: 'Give it 1 row of 1 number.',
    });
    expect(masks.allow.lay([[[1]], [[1]]], single)).toMatchObject({
      message: 'The allow mask has 2 matrices, but there is 1 head.', hint: 'Give one matrix.',
    });
  });
});
