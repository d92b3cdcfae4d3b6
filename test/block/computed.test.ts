import { parse } from '../../src/block/parse';
import { createPipeline } from '../../src/pipeline';
import type { Spec } from '../../src/model/spec';
import { messageOf } from '../support/messages';

/** What a line of the block makes of its key. */
function read<Name extends keyof Spec>(name: Name, ...lines: string[]): Spec[Name] {
  const { spec, diagnostics } = parse(['a b', ...lines].join('\n'));
  expect(diagnostics.map(messageOf)).toEqual([]);
  return spec[name];
}

function messages(...lines: string[]): string[] {
  return createPipeline().read(lines.join('\n')).trace.diagnostics.map(messageOf);
}

const rope = { base: 10000, pairing: 'interleaved' };

describe('how it is computed, as written', () => {
  test.each<[keyof Spec, string, unknown]>([
    ['temperature', 'temperature: 0.5', 0.5],
    ['softcap', 'softcap: 30', 30],
    ['sink', 'sink: -0.5', [-0.5]],
    ['sink', 'sink: [0, 1.5]', [0, 1.5]],
    ['offset', 'offset: 3', 3],
    ['offset', 'offset: -2', -2],
    ['normalize', 'normalize: entmax', 'entmax'],
    ['knockout', 'knockout: b', ['b']],
    ['knockout', 'knockout: [a, 1]', ['a', 1]],
    ['knockout', 'knockout: "1"', ['1']],
    ['knockout', 'knockout: [MASK]', ['[MASK]']],
    ['knockout', 'knockout: [[MASK], b]', ['[MASK]', 'b']],
    ['knockout', 'knockout: a -> b', [{ query: 'a', key: 'b' }]],
    ['knockout', 'knockout: [b, 1 -> 0, a → 1, a => b]', ['b', { query: 1, key: 0 }, { query: 'a', key: 1 }, { query: 'a', key: 'b' }]],
    ['knockout', 'knockout: ["a -> b", a->b, ->]', ['a -> b', 'a->b', '->']],
    ['nudge', 'nudge: {a -> b: 2, b: -0.5}', [{ of: { query: 'a', key: 'b' }, by: 2 }, { of: 'b', by: -0.5 }]],
    ['nudge', 'nudge: {1 -> 0: 100, 0: 1, "1": -1, "a -> b": 3, [MASK]: 1}', [{ of: { query: 1, key: 0 }, by: 100 }, { of: 0, by: 1 }, { of: '1', by: -1 }, { of: 'a -> b', by: 3 }, { of: '[MASK]', by: 1 }]],
    ['nudge', 'nudge:\n  a -> b: 2', [{ of: { query: 'a', key: 'b' }, by: 2 }]],
    ['nudge', 'nudge: {cross: 2}', [{ of: 'cross', by: 2 }]],
    ['position', 'position: none', { kind: 'none', options: undefined }],
    ['position', 'position: rope', { kind: 'rope', options: rope }],
    ['position', 'position: {rope: }', { kind: 'rope', options: rope }],
    ['position', 'position: {rope: {pairing: half}}', { kind: 'rope', options: { ...rope, pairing: 'half' } }],
    ['position', 'position: {alibi: {slopes: [0.5]}}', { kind: 'alibi', options: { slopes: [0.5] } }],
    ['position', 'position: {t5: {buckets: 8, distance: 16}}', { kind: 't5', options: { buckets: 8, distance: 16 } }],
    ['mask', 'mask: prefix 3', [{ rule: 'prefix', options: 3 }]],
    ['mask', 'mask: {dilated: {width: 2, step: 3}}', [{ rule: 'dilated', options: { width: 2, step: 3 } }]],
    ['mask', 'mask: {global: [0, a]}', [{ rule: 'global', options: [0, 'a'] }]],
    ['mask', 'mask: {global: [CLS]}', [{ rule: 'global', options: ['[CLS]'] }]],
    ['mask', 'mask: {any: [window 1, {global: [0]}]}', [{ rule: 'any', options: [{ rule: 'window', options: { left: 1, right: 1 } }, { rule: 'global', options: [0] }] }]],
    ['mask', 'mask: {any: causal}', [{ rule: 'any', options: [{ rule: 'causal', options: undefined }] }]],
    ['mask', 'mask: [none, causal]', [{ rule: 'causal', options: undefined }]],
  ])('%s from %s', (name, line, expected) => {
    expect(read(name, line)).toEqual({ everywhere: expected, at: {} });
  });

  test('any of it may be said for one site alone', () => {
    expect(read('position', 'position: {self: alibi, cross: {rope: {base: 100}}}')).toEqual({
      at: { self: { kind: 'alibi', options: {} }, cross: { kind: 'rope', options: { base: 100, pairing: 'interleaved' } } },
    });
    expect(read('sink', 'sink:', '  cross: [1, 2]')).toEqual({ at: { cross: [1, 2] } });
    expect(read('knockout', 'knockout: {self: a}')).toEqual({ at: { self: ['a'] } });
    expect(read('knockout', 'knockout: {self: a, cross: [0 -> b, a]}')).toEqual({ at: { self: ['a'], cross: [{ query: 0, key: 'b' }, 'a'] } });
    expect(read('nudge', 'nudge: {cross: {cross -> a: 1, cross: 2}, self: {b: -1}}')).toEqual({
      at: { cross: [{ of: { query: 'cross', key: 'a' }, by: 1 }, { of: 'cross', by: 2 }], self: [{ of: 'b', by: -1 }] },
    });
  });

  test.each<[string, number[][]]>([
    ['[1, 2]', [[1, 2]]],
    ['[[1, 2], [3, 4]]', [[1, 2, 3, 4]]],
    ['[[[1, 2]], [[3, 4]]]', [[1, 2], [3, 4]]],
  ])("the score's own parameters are a row, a matrix, or one a head: %s", (written, numbers) => {
    const { everywhere } = read('projections', `projections: {score: ${written}}`);
    expect(typeof everywhere === 'object' && everywhere.score?.map(({ data }) => [...data])).toEqual(numbers);
  });
});

describe('what is wrong is said where it stands', () => {
  test.each<[string, string]>([
    ['temperature: 0', '2:14-2:15 error: "temperature" takes a number above 0; found "0". → For example: temperature: 0.5'],
    ['temperature: .inf', '2:14-2:18 error: "temperature" takes a number above 0; found ".inf". → For example: temperature: 0.5'],
    ['softcap: -1', '2:10-2:12 error: "softcap" takes a number above 0; found "-1". → For example: softcap: 30'],
    ['sink: [1, x]', '2:11-2:12 error: "sink" takes a number; or a list of them; found "x". → For example: sink: -0.5'],
    ['offset: 1.5', '2:9-2:12 error: "offset" takes a whole number; found "1.5". → For example: offset: 3'],
    ['normalize: softmin', '2:12-2:19 error: "normalize" takes one of softmax, sparsemax, entmax, sigmoid, hardmax, none; found "softmin". → Did you mean "softmax"? For example: normalize: sparsemax'],
    ['normalize: sofmax', '2:12-2:18 error: "normalize" takes one of softmax, sparsemax, entmax, sigmoid, hardmax, none; found "sofmax". → Did you mean "softmax"? For example: normalize: sparsemax'],
    ['knockout: -1', '2:11-2:13 error: "knockout" takes a word of the block, or a position from 0, or a cell (query -> key); or a list of them; found "-1". → For example: knockout: [street, it -> animal]'],
    ['position: ropes', '2:11-2:16 error: There is no position "ropes". → Did you mean "rope"? The positions are: none, sinusoidal, learned, rope, alibi, t5.'],
    ['position: {rope: {pairing: thirds}}', '2:28-2:34 error: The position "rope" takes base (a number above 0) and pairing (interleaved or half); found "thirds". → For example: position: {rope: {base: 10000, pairing: interleaved}}'],
    ['position: {rope: {base: 0}}', '2:25-2:26 error: The position "rope" takes base (a number above 0) and pairing (interleaved or half); found "0". → For example: position: {rope: {base: 10000, pairing: interleaved}}'],
    ['position: {sinusoidal: 3}', '2:24-2:25 error: The position "sinusoidal" takes no options; found "3". → For example: position: sinusoidal'],
    ['position: {t5: {buckets: 1}}', '2:26-2:27 error: The position "t5" takes table (one row a head, one number a bucket), buckets (a whole number from 2) and distance (a whole number from 1); found "1". → For example: position: {t5: {buckets: 8, distance: 16}}'],
    ['position: {rope: , alibi: }', '2:20-2:25 error: Attention learns of positions in one way at a time. → Keep one of rope, alibi.'],
    ['position: [rope]', '2:11-2:17 error: "position" takes one of none, sinusoidal, learned, rope, alibi, t5; or one of them with options, such as {rope: {pairing: half}}; found a list of 1. → For example: position: {rope: {base: 10000, pairing: half}}'],
    ['mask: prefix', '2:7-2:13 error: The mask "prefix" takes how many keys every query sees: a whole number from 0; nothing follows it. → For example: mask: prefix 1'],
    ['mask: {dilated: {width: 1, step: 0}}', '2:34-2:35 error: The mask "dilated" takes width (how many keys on either side, from 0) and step (how far apart they lie, from 1); found "0". → For example: mask: {dilated: {width: 1, step: 2}}'],
    ['mask: {any: [causal, {bias: [[1, 0], [0, 1]]}]}', '2:22-2:46 error: The mask "any" takes a list of rules, or of lists of rules that hold together; none of them a bias; found a mapping with bias. → For example: mask: {any: [window 0, {global: [0]}]}'],
    ['mask: {any: [none, [causal, {bias: [[1]]}]]}', '2:29-2:42 error: The mask "any" takes a list of rules, or of lists of rules that hold together; none of them a bias; found a mapping with bias. → For example: mask: {any: [window 0, {global: [0]}]}'],
    ['mask: {any: [causal, [window 1, windw 2]]}', '2:33-2:40 error: There is no mask "windw". → Did you mean "window"? The masks are: none, causal, window, prefix, padding, dilated, global, allow, bias, any.'],
    ['mask: {any: [causal, []]}', '2:22-2:24 error: The mask "any" takes a list of rules, or of lists of rules that hold together; none of them a bias; found an empty list. → For example: mask: {any: [window 0, {global: [0]}]}'],
    ['mask: {any: [casual]}', '2:14-2:20 error: There is no mask "casual". → Did you mean "causal"? The masks are: none, causal, window, prefix, padding, dilated, global, allow, bias, any.'],
    ['mask: any', '2:7-2:10 error: The mask "any" takes a list of rules, or of lists of rules that hold together; none of them a bias; nothing follows it. → For example: mask: {any: [window 0, {global: [0]}]}'],
    ['projections: {score: [[1, x]]}', '2:27-2:28 error: Found "x" where a number is needed. → Write one list of numbers a row: [[1, 0], [0, 1]].'],
    ['projections: {score: 3}', '2:22-2:23 error: Found "3" where a list of number lists is needed. → Write one list of numbers a row: [[1, 0], [0, 1]].'],
  ])('%s', (line, expected) => {
    expect(parse(['a b', line].join('\n')).diagnostics.map(messageOf)).toEqual([expected]);
  });
});

test.each([
  [64, []],
  [65, ['65 rules are too many.']],
])('a mask of %i rules, one of them inside another', (count, expected) => {
  const windows = Array.from({ length: count - 2 }, () => 'window 1');
  const { diagnostics } = parse(`a b\nmask: [${windows.join(', ')}, {any: [causal]}]`);
  expect(diagnostics.map(({ message }) => message)).toEqual(expected);
});

test('what any holds counts too, in lists within it as well', () => {
  const windows = Array.from({ length: 64 }, () => 'window 1').join(', ');
  expect(parse(`a b\nmask: {any: [[${windows}]]}`).diagnostics.map(({ message }) => message)).toEqual(['65 rules are too many.']);
});

test('a list within any means all of its rules, and so does a mapping; a lone one is itself', () => {
  const [causal, window] = [{ rule: 'causal', options: undefined }, { rule: 'window', options: { left: 1, right: 1 } }];
  const optionsOf = (line: string): unknown => parse(`a b\n${line}`).spec.mask.everywhere?.[0]?.options;
  expect(optionsOf('mask: {any: [[causal, window 1], causal]}')).toEqual([[causal, window], causal]);
  expect(optionsOf('mask: {any: [{causal: , window: 1}, [causal]]}')).toEqual([[causal, window], [causal]]);
  expect(optionsOf('mask: {any: {causal: , window: 1}}')).toEqual([causal, window]);
});

test('a matrix where a rule is expected is not counted as rules', () => {
  const rows = Array.from({ length: 70 }, () => '[1, 0]');
  expect(parse(`a b\nmask: [[${rows.join(', ')}]]`).diagnostics.map(({ message }) => message)).toEqual(['Found a list of 70 where a rule of the mask is expected.']);
});

describe('what does not go together is said at the value, with both sizes', () => {
  const Q = 'Q: [[1, 0, 2], [0, 1, 1]]';
  const K = 'K: [[1, 1], [0, 1], [2, 0]]';

  test.each<[string[], string]>([
    [[Q, K, 'score: general', 'projections: {score: [[1, 0], [0, 1]]}'], "4:22-4:38 error: The score's own W is 2 × 2, but a query is 3 and a key 2 wide. → Give it 3 rows of 2 numbers."],
    [[Q, K, 'score: additive', 'projections: {query: [[1, 0], [0, 1], [1, 1]], score: [1, 2, 3]}'], "4:55-4:64 error: The score's own v has 3 numbers, but a query is 2 wide. → Give it 2 numbers."],
    [[Q, K, 'score: concat', 'projections: {query: [[1], [2], [3]], score: [1]}'], "4:22-4:37 error: The score's own W is 3 × 1, but a query and a key are 3 + 2 wide, and v has 1. → Give it 5 rows of 1 number."],
    [[Q, K, 'score: concat', 'projections: {query: [[1], [2], [3], [4], [5]], score: [1, 2]}'], "4:56-4:62 error: The score's own v has 2 numbers, but W gives 1. → Give it 1 number."],
    [[Q, K, 'score: location', 'projections: {score: [[1, 0], [0, 1], [1, 1]]}'], "4:22-4:46 error: The score's own W is 3 × 2, but a query is 3 wide and there are 3 keys. → Give it 3 rows of 3 numbers."],
    [[Q, K, 'score: general', 'projections: {score: [[[1, 0], [0, 1], [1, 1]], [[1, 0], [0, 1], [1, 1]]]}'], "4:22-4:74 error: The score's own matrices are 2, but there is 1 head. → Give one matrix."],
    [[Q, K, 'score: additive', 'projections: none'], '2:4-2:28 error: The queries are 3 wide, but the keys are 2 wide. → Give both the same width, compare them by "score: general", or write projections (inputs × outputs) that make them equally wide.'],
    [[Q, K, 'score: general', 'position: rope'], '4:11-4:15 error: RoPE turns pairs of columns, but a query of one head is 3 wide. → Give every head an even width.'],
    [['Q: [[1, 0], [0, 1]]', 'heads: 2', 'position: {alibi: {slopes: [1]}}'], '3:28-3:31 error: ALiBi has 1 slope, but there are 2 heads. → Give one slope a head, or leave "slopes" out.'],
    [['Q: [[1, 0], [0, 1]]', 'heads: 2', 'position: {t5: {table: [[1, 2, 3, 4]]}}'], '3:24-3:38 error: The T5 table is 1 × 4, but there are 2 heads and 4 buckets. → Give it 2 rows of 4 numbers.'],
    [['Q: [[1, 0], [0, 1]]', 'position: {t5: {buckets: 8, table: [[1, 2, 3, 4]]}}'], '2:37-2:49 error: The T5 table is 1 × 4, but there is 1 head and 8 buckets. → Give it 1 row of 8 numbers.'],
    [['Q: [[1, 0], [0, 1]]', 'position: {t5: {buckets: 5}}'], '2:26-2:27 error: Keys before and after a query share the buckets, but 5 is odd. → Use an even number of buckets, or "mask: causal".'],
    [['Q: [[1, 0], [0, 1]]', 'position: {t5: {buckets: 2}}'], '2:26-2:27 error: Keys before and after a query share the buckets: 2 leave 1 for a side. → Use 4 or more, or "mask: causal".'],
    [['Q: [[1, 0], [0, 1]]', 'position: {t5: {distance: 8}}'], '2:27-2:28 error: The distance is 8, but distances below 8 have buckets of their own already. → Use a distance above 8, or fewer buckets.'],
    [['Q: [[1, 0], [0, 1]]', 'heads: 2', 'sink: [1, 2, 3]'], '3:7-3:16 error: There are 3 sinks, but 2 heads. → Give one number for all heads, or 2: one a head.'],
    [['Q: [[1, 0], [0, 1]]', 'sink: 1', 'normalize: sigmoid'], '2:7-2:8 warning: The sink is ignored: with "normalize: sigmoid" keys do not share a sum that it could take part in. → Take it out, or normalize by softmax.'],
    [['Q: [[1, 2], [3, 4]]', 'temperature: 1e-308'], '2:14-2:20 error: The scaled scores of head 1 cannot be computed: row 1, column 1 is not a finite number. → Use finite numbers, and smaller ones.'],
    [['Q: [[1, 2], [3, 4]]', 'temperature: 2', 'scale: 1e308'], '3:8-3:13 error: The scaled scores of head 1 cannot be computed: row 1, column 1 is not a finite number. → Use finite numbers, and smaller ones.'],
    [['Q: [[1], [1], [1]]', 'mask: none', 'position: {alibi: {slopes: [1e308]}}'], '3:11-3:37 error: The masked scores of head 1 cannot be computed: row 1, column 3 is not a finite number. → Use finite numbers, and smaller ones.'],
    [['the cat', 'knockout: [cat, dog]'], '2:17-2:20 error: There is no key "dog" to knock out. → The keys are: the cat'],
    [['the cat', 'knockout: dog'], '2:11-2:14 error: There is no key "dog" to knock out. → The keys are: the cat'],
    [['the cat', 'knockout: 2'], '2:11-2:12 error: There is no key at position 2 to knock out: the keys stand at 0 to 1. → The keys are: the cat'],
    [['the cat', 'knockout: [cat, cat -> dog]'], '2:17-2:27 error: There is no key "dog" in "cat -> dog" to knock out. → The keys are: the cat'],
    [['the cat', 'knockout: dog -> cat'], '2:11-2:21 error: There is no query "dog" in "dog -> cat" to knock out. → The queries are: the cat'],
    [['the cat -> le chat', 'knockout: 0 -> 2'], '2:11-2:17 error: There is no key at position 2 in "0 -> 2" to knock out: the keys stand at 0 to 1. → The keys are: the cat'],
    [['the cat -> le chat noir', 'knockout: 3 -> cat'], '2:11-2:19 error: There is no query at position 3 in "3 -> cat" to knock out: the queries stand at 0 to 2. → The queries are: le chat noir'],
    [['the cat', 'knockout: cat -> the -> cat'], '2:11-2:28 error: "cat -> the -> cat" has more than one arrow. → A cell is one query and one key: it -> street. A token that holds an arrow is named by its position.'],
    [['the cat', 'knockout: [-> cat]'], '2:12-2:18 error: The cell "-> cat" has no query before its arrow. → Write both: it -> street'],
    [['the cat', 'knockout: cat ->'], '2:11-2:17 error: The cell "cat ->" has no key after its arrow. → Write both: it -> street'],
    [['the cat', 'nudge: {the -> cat: 1, dog: 2}'], '2:24-2:27 error: There is no key "dog" to nudge. → The keys are: the cat'],
    [['the cat', 'nudge: {self: {dog -> cat: 1}}'], '2:16-2:26 error: There is no query "dog" in "dog -> cat" to nudge. → The queries are: the cat'],
    [['the cat', 'nudge: cat'], '2:8-2:11 error: "nudge" takes a mapping from a key, or a cell (query -> key), to what is added to its score; found "cat". → For example: nudge: {it -> street: 2, street: -1}'],
    [['the cat', 'nudge: {cat: a lot}'], '2:14-2:19 error: Found "a lot" where a number is needed that is added to the score. → For example: nudge: {it -> street: 2, street: -1}'],
    [['the cat', 'nudge: {cat: -101}'], '2:14-2:18 error: A nudge of "-101" is too much. → Write a number from −100 to 100; "knockout" closes a cell altogether.'],
    [['the cat', 'nudge: {cat: .nan}'], '2:14-2:18 error: Found ".nan" where a number is needed that is added to the score. → For example: nudge: {it -> street: 2, street: -1}'],
    [['the cat', 'nudge: {cat -> the -> cat: 1}'], '2:9-2:26 error: "cat -> the -> cat" has more than one arrow. → A cell is one query and one key: it -> street. A token that holds an arrow is named by its position.'],
    [['the cat', 'mask: {any: [causal, {global: [dog]}]}'], '2:32-2:35 error: There is no token "dog" among the queries or the keys. → The keys are: the cat'],
    [['the cat', 'mask: {any: [causal, [none, {global: [dog]}]]}'], '2:39-2:42 error: There is no token "dog" among the queries or the keys. → The keys are: the cat'],
    [[Q, K, 'score: concat', 'projections: {key: [[1], [2]]}'], '4:20-4:30 warning: The key is not used: the score concat takes queries and keys as they are. → Take it out, or use "score: additive".'],
  ])('%j', (lines, expected) => {
    expect(messages(...lines)).toEqual([expected]);
  });

  test('at the value for that site, where the key has one for each', () => {
    const lines = ['Q: [[1, 0], [0, 1]]', 'K: [[1, 1]]', 'sink: {self: 1, cross: [1, 2]}', 'mask: {self: causal, cross: [causal, {allow: [[1]]}]}'];
    expect(messages(...lines)).toEqual([
      '3:24-3:30 error: There are 2 sinks, but 1 head. → Give one number.',
      '4:46-4:51 error: The allow matrix is 1 × 1, but there are 2 queries and 1 key. → Give it 2 rows of 1 number.',
    ]);
  });
});

test('JSON says the same as YAML', () => {
  const yaml = ['Q: [[1, 0], [0, 1]]', 'K: [[1, 1], [0, 1]]', 'position:', '  rope:', '    pairing: half', 'mask:', '  - causal', '  - any: [window 1, {global: [0]}]', 'sink: -1', 'softcap: 2', 'normalize: entmax', 'offset: 1', 'knockout: k1', 'score: general', 'projections: {score: [[1, 2], [3, 4]]}', 'temperature: 2'];
  const json = {
    Q: [[1, 0], [0, 1]], K: [[1, 1], [0, 1]], position: { rope: { pairing: 'half' } }, mask: ['causal', { any: ['window 1', { global: [0] }] }], sink: -1,
    softcap: 2, normalize: 'entmax', offset: 1, knockout: 'k1', score: 'general', projections: { score: [[1, 2], [3, 4]] }, temperature: 2,
  };
  expect(parse(JSON.stringify(json)).spec).toEqual(parse(yaml.join('\n')).spec);
  expect(createPipeline().read(JSON.stringify(json)).trace).toEqual(createPipeline().read(yaml.join('\n')).trace);
});
