import { encoderFile, importing, importingJson, pairFile, shares, type RecordingJson } from '../../support/recordings';

const said = (file: string): string[] => importing(file).trace.diagnostics.map(({ severity, line, column, end, message, hint }) => `${severity} ${line}:${column}-${end.column} ${message} ${hint ?? ''}`);
const saidOf = (changed: RecordingJson, file: RecordingJson = encoderFile): string[] => importingJson({ ...file, ...changed }).trace.diagnostics.map(({ message }) => message);
const DOCUMENTED = 'docs/recorded-attention.md has the format, and the lines of Python that write it.';

test('a mistake stands at the import, and says how to go on', () => {
  expect(said('')).toEqual([`error 1:9-22 "file.json" is empty. ${DOCUMENTED}`]);
  expect(said('{"format": 1,')).toEqual([`error 1:9-22 "file.json" is not valid JSON. ${DOCUMENTED}`]);
  expect(said('{"format": 1, "attention": [[[[NaN]]]]}')).toEqual(['error 1:9-22 "file.json" is not valid JSON. It holds NaN or Infinity, which JSON does not have: Python writes them where a number is not finite.']);
  expect(said('[1, 2]')).toEqual([`error 1:9-22 "file.json" holds a list of 2 where an object with "format", "model" and "tokens" is expected. ${DOCUMENTED}`]);
  expect(said('{}')).toEqual([
    `error 1:9-22 "file.json" has no "format"; expected 1. ${DOCUMENTED}`,
    'error 1:9-22 "file.json" has no "model"; expected the name of the model that was recorded. The picture says where its numbers come from: "model": "bert-base-uncased".',
  ]);
  expect(said(`\uFEFF${JSON.stringify(encoderFile)}`)).toEqual([]);
});

test.each<[RecordingJson, string]>([
  [{ format: 2 }, 'has "format" 2; expected 1.'],
  [{ format: '1' }, 'has "format" a text; expected 1.'],
  [{ model: '' }, 'has "model" a text; expected the name of the model that was recorded.'],
  [{ tokens: 'a b' }, 'has "tokens" a text; expected a list of texts, one a token.'],
  [{ tokens: [] }, 'has "tokens" an empty list; expected a list of texts, one a token.'],
  [{ tokens: ['a', 7] }, 'has tokens[1] 7; expected a text.'],
  [{ tokens: Array.from({ length: 1025 }, () => 'a') }, 'has 1025 tokens; at most 1024 can be drawn.'],
  [{ attention: undefined }, 'attention is nothing; expected a list of layers.'],
  [{ attention: [[]] }, 'attention[0] is an empty list; expected a list of heads.'],
  [{ attention: [[{ rows: 1 }]] }, 'attention[0][0] is an object; expected 6 × 6, for 6 tokens.'],
  [{ attention: [[shares(6, 6), shares(6, 5)]] }, 'attention[0][1] is 6 × 5; expected 6 × 6, for 6 tokens.'],
  [{ attention: [[shares(5, 6)]] }, 'attention[0][0] is 5 × 6; expected 6 × 6, for 6 tokens.'],
  [{ attention: [[[...shares(5, 6), [1]]]] }, 'attention[0][0] has rows of 6 and of 1 numbers, attention[0][0][5] among them; expected 6 × 6, for 6 tokens.'],
  [{ attention: [[[...shares(5, 6), null]]] }, 'attention[0][0][5] is null; expected a row of 6 numbers.'],
  [{ attention: [[[...shares(5, 6), [1, 0, 0, 0, 0, '0']]]] }, 'attention[0][0][5][5] is a text; expected a number from 0 to 1.'],
  [{ attention: [[[...shares(5, 6), [1, 0, 0, 0, 0, null]]]] }, 'attention[0][0][5][5] is null; expected a number from 0 to 1.'],
  [{ attention: [[[...shares(5, 6), [1.25, 0, 0, 0, 0, 0]]]] }, 'attention[0][0][5][0] is 1.25; expected a number from 0 to 1.'],
  [{ attention: [[[...shares(5, 6), [0.5, 0.625, -0.125, 0, 0, 0]]]] }, 'attention[0][0][5][2] is -0.125; expected a number from 0 to 1.'],
  [{ attention: [Array.from({ length: 65 }, () => shares(6, 6))] }, 'attention[0] has 65 heads; at most 64 can be drawn.'],
  [{ attention: Array.from({ length: 49 }, () => [shares(6, 6)]) }, 'attention has 49 layers; at most 48 can be drawn.'],
  [{ mask: 'window' }, 'has "mask" "window"; expected "causal" or "none".'],
  [{ mask: 'causal' }, 'says "mask": "causal", but attention[0][0][0] gives weight to token 1, which comes later.'],
])('%j is a mistake', (changed, message) => {
  expect(saidOf(changed)).toEqual([`"file.json" ${message}`]);
});

test('a batch dimension is recognised', () => {
  const { trace } = importingJson({ ...encoderFile, attention: [[[shares(6, 6), shares(6, 6)]]] });
  expect(trace.diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`)).toEqual(['"file.json" attention[0][0] is 2 × 6; expected 6 × 6, for 6 tokens. A batch of one sentence has one list more: write that sentence alone, layer[0].']);
});

test('each part of an encoder–decoder has its own mistakes, and sizes name both sides', () => {
  expect(saidOf({ encoder: { tokens: ['a'] , attention: [[shares(2, 2)]] }, cross: { attention: [[shares(2, 3)]] } }, pairFile)).toEqual([
    '"file.json" encoder.attention[0][0] is 2 × 2; expected 1 × 1, for 1 tokens.',
    '"file.json" cross.attention[0][0] is 2 × 3; expected 3 × 1, for 3 tokens of the decoder and 1 of the encoder.',
  ]);
  expect(saidOf({ encoder: undefined, decoder: {} }, pairFile)).toEqual([
    '"file.json" has no "encoder.tokens"; expected a list of texts, one a token.',
    '"file.json" has no "decoder.tokens"; expected a list of texts, one a token.',
  ]);
  expect(saidOf({ encoder: { tokens: ['a'] }, decoder: { tokens: ['b'] }, cross: undefined }, pairFile)).toEqual(['"file.json" holds no attention: encoder.attention, decoder.attention and cross.attention are all missing.']);
});

test('rows that do not add up to 1 are drawn, and said; rounding and rows of zeros are not', () => {
  const rows = (last: readonly number[]) => ({ tokens: ['a', 'b'], attention: [[[[0.5, 0.5], last]], [[[0.5, 0.5], last]]] });
  expect(saidOf(rows([0.3333, 0.6666]))).toEqual([]);
  expect(saidOf(rows([0, 0]))).toEqual([]);
  expect(saidOf(rows([0.33, 0.66]))).toEqual([]);
  const { trace } = importingJson({ ...encoderFile, ...rows([0.4, 0.4]) });
  expect(trace.diagnostics.map(({ severity, message }) => `${severity} ${message}`)).toEqual(['warning "file.json" attention[0][0][1] adds up to 0.800, not to 1; nor does 1 more row.']);
  expect(trace.sites).toHaveLength(2);
});

test('a mask that the numbers contradict is left out, and the rest is drawn', () => {
  const { trace } = importingJson({ ...encoderFile, mask: 'causal' });
  expect(trace.sites[0]?.heads[0]?.mask.rules).toEqual([]);
  const rounded = importingJson({ format: 1, model: 'x', tokens: ['a', 'b'], attention: [[[[0.9995, 0.0005], [0.5, 0.5]]]], mask: 'causal' }).trace;
  expect([rounded.diagnostics, Array.from(rounded.sites[0]?.heads[0]?.steps['weights']?.data ?? [])]).toEqual([[], [0.9995, 0, 0.5, 0.5]]);
});

test('what is too large is refused before it is looked at', () => {
  const [one] = importing(`{"x": "${'a'.repeat(32_000_000)}"}`).trace.diagnostics;
  expect(one?.message).toBe('"file.json" holds 32,000,009 characters, more than 32,000,000.');
  const tokens = Array.from({ length: 1024 }, () => 'a');
  expect(importingJson({ ...encoderFile, tokens, attention: [Array.from({ length: 16 }, () => [])] }).trace.diagnostics.map(({ message }) => message)).toEqual(['"file.json" holds more than 16,000,000 weights up to attention[0].']);
});

test('hostile files: deep, inherited, strange', () => {
  expect(said(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toHaveLength(1);
  expect(said(`{"format":1,"model":"x","tokens":["a"],"attention":${'['.repeat(50_000)}1${']'.repeat(50_000)}}`)).toHaveLength(1);
  expect(said('{"__proto__": {"format": 1, "model": "x", "tokens": ["a"], "attention": [[[[1]]]]}}').length).toBe(2);
  expect(said('{"constructor": {"prototype": {"format": 1}}}').length).toBe(2);
  expect(Reflect.get({}, 'format')).toBeUndefined();
});

test('an object hands nothing on that it did not say itself', () => {
  Object.defineProperty(Object.prototype, 'tokens', { value: ['a'], configurable: true });
  try {
    expect(saidOf({ tokens: undefined })).toEqual(['"file.json" has no "tokens"; expected a list of texts, one a token.']);
  } finally {
    Reflect.deleteProperty(Object.prototype, 'tokens');
  }
});
