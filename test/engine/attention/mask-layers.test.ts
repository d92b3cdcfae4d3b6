import { closedBeyond, layMasks } from '../../../src/engine/attention/mask-layers';
import type { MaskedTable } from '../../../src/engine/masks/mask';
import { rowsOf } from '../../support/matrices';

const padded = tableOf('a', 'b', '[PAD]');
const plain = tableOf('a', 'b', 'c');

/** Two queries and three keys in two heads. */
function tableOf(...keys: string[]): MaskedTable {
  return { queries: 2, keys: 3, heads: 2, offset: 0, tokens: { queries: ['p', 'q'], keys } };
}

/** By cell, the names of the rules that close it. */
function reasons({ map }: { map: { rules: readonly string[]; closedBy: Uint32Array } }): string[] {
  return [...map.closedBy].map((bits) => map.rules.filter((_, rule) => (bits & (1 << rule)) !== 0).join(' '));
}

test('a cell keeps every reason for which it is closed', () => {
  const rules = [{ rule: 'causal', options: undefined }, { rule: 'window', options: { left: 0, right: 1 } }];
  const { masks: [mask], problems } = layMasks(rules, [], padded);
  expect(problems).toEqual([]);
  expect(mask?.map.rules).toEqual(['padding', 'causal', 'window']);
  expect(mask && reasons(mask)).toEqual(['', 'causal', 'padding causal window', 'window', '', 'padding causal']);
});

test('a padding rule and a [PAD] token are one reason', () => {
  const { masks: [mask] } = layMasks([{ rule: 'padding', options: 1 }], [], padded);
  expect(mask?.map.rules).toEqual(['padding']);
  expect(mask && reasons(mask)).toEqual(['', 'padding', 'padding', '', 'padding', 'padding']);
});

test('biases add up, and −∞ wins', () => {
  const rules = [{ rule: 'bias', options: [[1, 2, 3], [4, 5, 6]] }, { rule: 'bias', options: [[0.5, '-inf', 0], [0, 0, 0]] }];
  const { masks: [mask] } = layMasks(rules, [], plain);
  expect(mask && rowsOf(mask.addend)).toEqual([[1.5, -Infinity, 3], [4, 5, 6]]);
  expect(mask && reasons(mask)).toEqual(['', 'bias', '', '', '', '']);
});

test('heads share one map unless a rule tells them apart', () => {
  const shared = layMasks([{ rule: 'causal', options: undefined }], [], padded).masks;
  expect(shared[0]).toBe(shared[1]);
  const row = [[1, 1, 1], [1, 1, 1]];
  const apart = layMasks([{ rule: 'allow', options: [row, [[0, 1, 1], [1, 1, 1]]] }], [], plain).masks;
  expect(apart.map((mask) => reasons(mask)[0])).toEqual(['', 'allow']);
});

test('a rule that tells heads apart does so beside others, and within any', () => {
  const perHead = { rule: 'allow', options: [[[1, 1, 1], [1, 1, 1]], [[0, 1, 1], [1, 1, 1]]] };
  for (const rules of [[{ rule: 'causal', options: undefined }, perHead], [{ rule: 'any', options: [perHead] }], [{ rule: 'any', options: [[perHead, { rule: 'none' }], perHead] }]]) {
    const { masks, problems } = layMasks(rules, [], plain);
    expect(problems).toEqual([]);
    expect(masks.map((mask) => reasons(mask)[0])).toEqual(['', rules.at(-1)?.rule]);
  }
  const shared = layMasks([{ rule: 'any', options: [{ rule: 'causal' }] }], [], plain).masks;
  expect(shared[0]).toBe(shared[1]);
});

test('what closes nothing is no reason', () => {
  for (const rules of [[], [{ rule: 'none', options: undefined }]]) expect(layMasks(rules, [], plain).masks[0]?.map.rules).toEqual([]);
});

describe('a rule that only the queries decide', () => {
  const causal = () => layMasks([{ rule: 'causal', options: undefined }], [], plain).masks;
  const rule = { kind: 'local-p', closes: (i: number, j: number) => i === 1 && j !== 1 };

  test('lies on top of the others, for heads together that were together', () => {
    const [first, second] = closedBeyond(causal(), rule);
    expect(first).toBe(second);
    expect(first?.map.rules).toEqual(['causal', 'local-p']);
    expect(first && reasons(first)).toEqual(['', 'causal', 'causal', 'local-p', '', 'causal local-p']);
    expect(first && rowsOf(first.addend)).toEqual([[0, -Infinity, -Infinity], [-Infinity, 0, -Infinity]]);
  });

  test('and leaves the mask below as it was', () => {
    const masks = causal();
    closedBeyond(masks, rule);
    expect(masks.map(reasons)[0]).toEqual(['', 'causal', 'causal', '', '', 'causal']);
    expect(masks.map(({ addend }) => rowsOf(addend))[0]).toEqual([[0, -Infinity, -Infinity], [0, 0, -Infinity]]);
  });

  test('where there is none, the masks are the same', () => {
    const masks = causal();
    expect(closedBeyond(masks, undefined)).toBe(masks);
  });
});

test('a rule that does not fit is left out and named at its place; the others hold', () => {
  const { masks: [mask], problems } = layMasks([{ rule: 'causal', options: undefined }, { rule: 'allow', options: [[1]] }], [], plain);
  expect(problems).toEqual([{
    severity: 'error', key: 'mask', path: [1, 'allow'],
    message: 'The allow matrix is 1 × 1, but there are 2 queries and 3 keys.', hint: 'Give it 2 rows of 3 numbers.',
  }]);
  expect(mask?.map.rules).toEqual(['causal']);
});

describe('keys that are knocked out', () => {
  const keys = tableOf('the', 'cat', 'the');

  test('are closed by the name of knockout: every key that is spelled so, or the one at the position', () => {
    const byWord = layMasks([], ['the'], keys);
    expect(byWord.problems).toEqual([]);
    expect(byWord.masks.map(reasons)).toEqual(Array.from({ length: 2 }, () => ['knockout', '', 'knockout', 'knockout', '', 'knockout']));
    expect(layMasks([], [1], keys).masks.map(reasons)[0]).toEqual(['', 'knockout', '', '', 'knockout', '']);
  });

  test('stand beside the other rules', () => {
    const { masks: [mask] } = layMasks([{ rule: 'causal', options: undefined }], ['cat'], keys);
    expect(mask && reasons(mask)).toEqual(['', 'causal knockout', 'causal', '', 'knockout', 'causal']);
    expect(mask && rowsOf(mask.addend)).toEqual([[0, -Infinity, -Infinity], [0, -Infinity, -Infinity]]);
  });

  test.each([
    [['dog', 1], 0, 'There is no key "dog" to knock out.'],
    [[1, 3], 1, 'There is no key at position 3 to knock out: the keys stand at 0 to 2.'],
    [[1, '1'], 1, 'There is no key "1" to knock out.'],
  ])('and that no key is named so is said; the others are closed: %j', (names, place, message) => {
    const { masks: [mask], problems } = layMasks([], names, keys);
    expect(problems).toEqual([{ severity: 'error', key: 'knockout', path: [place], message, hint: 'The keys are: the cat the' }]);
    expect(mask && reasons(mask)).toEqual(['', 'knockout', '', '', 'knockout', '']);
  });
});

test('what is wrong inside any is placed inside any', () => {
  const any = { rule: 'any', options: [{ rule: 'causal' }, { rule: 'allow', options: [[1]] }] };
  expect(layMasks([{ rule: 'causal', options: undefined }, any], [], plain).problems).toEqual([{
    severity: 'error', key: 'mask', path: [1, 'any', 1, 'allow'],
    message: 'The allow matrix is 1 × 1, but there are 2 queries and 3 keys.', hint: 'Give it 2 rows of 3 numbers.',
  }]);
});

test('a rule that nobody has defined is our own mistake', () => {
  expect(() => layMasks([{ rule: 'circular', options: 1 }], [], padded)).toThrow('No mask is called circular');
});
