import { sentenceOf } from '../../src/diagram/sentence';
import { shownPart, type Shown } from '../../src/diagram/shown';
import type { Spot } from '../../src/diagram/interaction/spot';
import { causal, PLAIN, traceOf } from '../support/traces';

const trace = traceOf({
  queries: ['it', 'was'], keys: ['animal', 'street'], attention: 'cross',
  Q: [[2, 0], [0, 0]], K: [[Math.SQRT2, 1], [0, 1]], V: [[1, 0.5], [3, -4]],
});

function shown(part = trace, precision?: number): Shown {
  const found = shownPart(part, { ...PLAIN, ...(precision !== undefined && { precision }) });
  if (found === undefined) throw new Error('There is nothing to show');
  return found;
}

// softmax(2, 0) = (0.8808, 0.1192)
test.each<[Spot, string]>([
  [{ query: 0, key: 0, step: 'weights' }, 'it → animal: weight 0.88 (88 % of the attention of “it”)'],
  [{ query: 0, key: 0, step: 'scores' }, 'it → animal: score 2.8284'],
  [{ query: 0, key: 1, step: 'scaled' }, 'it → street: scaled score 0.0000'],
  [{ query: 1, dimension: 0, step: 'queries' }, 'was, component 1: query 0.0000'],
  [{ dimension: 1, key: 0, step: 'keys' }, 'animal, component 2: key 1.0000'],
  [{ key: 1, channel: 1, step: 'values' }, 'street, component 2: value −4.0000'],
  [{ query: 0, channel: 0, step: 'output' }, 'it, component 1: output 1.2384'],
  [{ query: 0 }, '“it” attends most to “animal” (0.88) and “street” (0.12).'],
  [{ key: 1 }, '“street” receives 0.62 of the attention of 2 queries.'],
])('%j: %s', (spot, sentence) => {
  expect(sentenceOf(shown(), spot)).toBe(sentence);
});

test('marks stand in quotes, where the sentence has marks of its own', () => {
  const marks = traceOf({ queries: ['it', ','], keys: [',', '«'], attention: 'cross', Q: [[2, 0], [0, 0]], K: [[Math.SQRT2, 1], [0, 1]], V: [[1, 0.5], [3, -4]] });
  expect(sentenceOf(shown(marks), { query: 1, key: 0, step: 'weights' })).toBe('“,” → “,”: weight 0.50 (50 % of the attention of “,”)');
  expect(sentenceOf(shown(marks), { query: 0, key: 1, step: 'scores' })).toBe('it → “«”: score 0.0000');
});

test('nothing is said about nothing, or about a cell that is not there', () => {
  expect(sentenceOf(shown(), {})).toBeUndefined();
  expect(sentenceOf(shown(), { query: 9, key: 0, step: 'weights' })).toBeUndefined();
  expect(sentenceOf(shown(), { query: 0, key: 0, step: 'capped' })).toBeUndefined();
});

test('a closed cell says why it is closed, all reasons of it; before the mask it has a score', () => {
  const words = ['a', 'b'];
  const masked = traceOf({ queries: words, keys: words, Q: [[1], [1]], K: [[1], [1]], V: [[1], [1]], rules: { causal, mine: (_i, j) => j === 1 } });
  expect(sentenceOf(shown(masked), { query: 0, key: 1, step: 'weights' })).toBe('a → b: masked (causal: j > i; mine)');
  expect(sentenceOf(shown(masked), { query: 1, key: 1, step: 'masked' })).toBe('b → b: masked (mine)');
  expect(sentenceOf(shown(masked), { query: 0, key: 1, step: 'scores' })).toBe('a → b: score 1.0000');
});

test('precision is the block’s', () => {
  expect(sentenceOf(shown(trace, 4), { query: 0, key: 0, step: 'weights' })).toContain('weight 0.8808');
});
