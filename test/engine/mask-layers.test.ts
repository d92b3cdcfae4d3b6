import { layMasks } from '../../src/engine/mask-layers';
import { rowsOf } from '../support/matrices';

const table = { queries: 2, keys: 3, heads: 2 };
const tokens = ['a', 'b', '[PAD]'];

/** By cell, the names of the rules that close it. */
function reasons({ map }: { map: { rules: readonly string[]; closedBy: Uint32Array } }): string[] {
  return [...map.closedBy].map((bits) => map.rules.filter((_, rule) => (bits & (1 << rule)) !== 0).join(' '));
}

test('a cell keeps every reason for which it is closed', () => {
  const rules = [{ rule: 'causal', options: undefined }, { rule: 'window', options: { left: 0, right: 1 } }];
  const { masks: [mask], problems } = layMasks(rules, tokens, table);
  expect(problems).toEqual([]);
  expect(mask?.map.rules).toEqual(['padding', 'causal', 'window']);
  expect(mask && reasons(mask)).toEqual(['', 'causal', 'padding causal window', 'window', '', 'padding causal']);
});

test('a padding rule and a [PAD] token are one reason', () => {
  const { masks: [mask] } = layMasks([{ rule: 'padding', options: 1 }], tokens, table);
  expect(mask?.map.rules).toEqual(['padding']);
  expect(mask && reasons(mask)).toEqual(['', 'padding', 'padding', '', 'padding', 'padding']);
});

test('biases add up, and −∞ wins', () => {
  const rules = [{ rule: 'bias', options: [[1, 2, 3], [4, 5, 6]] }, { rule: 'bias', options: [[0.5, '-inf', 0], [0, 0, 0]] }];
  const { masks: [mask] } = layMasks(rules, ['a', 'b', 'c'], table);
  expect(mask && rowsOf(mask.addend)).toEqual([[1.5, -Infinity, 3], [4, 5, 6]]);
  expect(mask && reasons(mask)).toEqual(['', 'bias', '', '', '', '']);
});

test('heads share one map unless a rule tells them apart', () => {
  const shared = layMasks([{ rule: 'causal', options: undefined }], tokens, table).masks;
  expect(shared[0]).toBe(shared[1]);
  const row = [[1, 1, 1], [1, 1, 1]];
  const apart = layMasks([{ rule: 'allow', options: [row, [[0, 1, 1], [1, 1, 1]]] }], ['a', 'b', 'c'], table).masks;
  expect(apart.map((mask) => reasons(mask)[0])).toEqual(['', 'allow']);
});

test('a rule that does not fit is left out and named at its place; the others hold', () => {
  const { masks: [mask], problems } = layMasks([{ rule: 'causal', options: undefined }, { rule: 'allow', options: [[1]] }], ['a', 'b', 'c'], table);
  expect(problems).toEqual([{
    severity: 'error', key: 'mask', path: [1, 'allow'],
    message: 'The allow matrix is 1 × 1, but there are 2 queries and 3 keys.', hint: 'Give it 2 rows of 3 numbers.',
  }]);
  expect(mask?.map.rules).toEqual(['causal']);
});

test('a rule that nobody has defined is our own mistake', () => {
  expect(() => layMasks([{ rule: 'circular', options: 1 }], tokens, table)).toThrow('No mask is called circular');
});
