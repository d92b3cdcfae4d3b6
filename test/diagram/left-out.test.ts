import { accountOf } from '../../src/diagram/account';
import { drawnReadings, shownIn } from '../../src/diagram/comparison/readings';
import { sentenceOf } from '../../src/diagram/sentence';
import type { Shown } from '../../src/diagram/shown';
import { origin } from '../../src/diagram/views/legend';
import { createPipeline } from '../../src/pipeline';
import { messageOf } from '../support/messages';

const pipeline = createPipeline();
const SENTENCE = 'The animal was too tired';

function shownOfText(...lines: readonly string[]): Shown {
  const { trace, presentation } = pipeline.read(lines.join('\n'));
  const [shown] = shownIn(drawnReadings(trace, presentation, {}));
  if (shown === undefined) throw new Error('Nothing is drawn.');
  return shown;
}

const messages = (...lines: readonly string[]): string[] => pipeline.read(lines.join('\n')).trace.diagnostics.map(messageOf);
const sums = ({ weights: { rows, columns, data } }: Shown): number[] => Array.from({ length: rows }, (_, i) => data.subarray(i * columns, (i + 1) * columns).reduce((sum, weight) => sum + weight, 0));

const whole = shownOfText(SENTENCE);
const hidden = shownOfText(SENTENCE, 'hide: [The, was]');

test('rows and columns go; what is left is as computed', () => {
  expect([hidden.site.queries, hidden.site.keys]).toEqual([['animal', 'too', 'tired'], ['animal', 'too', 'tired']]);
  const left = [1, 3, 4].flatMap((i) => [1, 3, 4].map((j) => whole.weights.data[i * 5 + j]));
  expect(Array.from(hidden.weights.data)).toEqual(left);
  expect(hidden.head.steps['keys']).toMatchObject({ rows: 3, columns: whole.head.steps['keys']?.columns });
  expect(hidden.head.steps['output']).toMatchObject({ rows: 3 });
  expect(hidden.trace.streams[0]?.tokens).toEqual(['animal', 'too', 'tired']);
});

test('a cell is worked out with all tokens, and says the same', () => {
  expect(accountOf(hidden, { query: 2, key: 1, step: 'weights' })).toEqual(accountOf(whole, { query: 4, key: 3, step: 'weights' }));
  expect(sentenceOf(hidden, { query: 2, key: 1, step: 'weights' })).toEqual(sentenceOf(whole, { query: 4, key: 3, step: 'weights' }));
});

test('renormalized, what is left adds up to 1; the picture says which', () => {
  expect(Math.min(...sums(hidden))).toBeLessThan(0.99);
  const renormalized = shownOfText(SENTENCE, 'hide: {tokens: [The, was], renormalize: true}');
  for (const sum of sums(renormalized)) expect(sum).toBeCloseTo(1, 10);
  expect(origin(hidden)).toContainEqual({ kind: 'remark', text: 'left out: The, was (weights as computed)' });
  expect(origin(renormalized)).toContainEqual({ kind: 'remark', text: 'left out: The, was (weights renormalized over the rest)' });
});

test('a position counts among the keys; closed cells stay closed for their reason', () => {
  const shown = shownOfText('I am a student -> je suis étudiant', 'hide: 0', 'mask: causal');
  expect([shown.site.queries, shown.site.keys]).toEqual([['je', 'suis', 'étudiant'], ['am', 'a', 'student']]);
  expect(Array.from(shown.head.mask.closedBy)).toEqual([1, 1, 1, 0, 1, 1, 0, 0, 1]);
});

test('what is not there, and where nothing can be left out, is said', () => {
  expect(messages(SENTENCE, 'hide: street')).toEqual(['2:7-2:13 warning: There is no token "street". → The tokens are: The animal was too tired']);
  expect(messages(SENTENCE, 'architecture: decoder', 'hide: The')).toEqual(['3:7-3:10 warning: Nothing is left out here: only of a layer, or of an encoder that predicts nothing. → Take "hide" out, or close tokens to attention with "knockout".']);
  expect(messages(SENTENCE, 'hide: {words: [The]}')).toEqual(['2:15-2:20 error: "hide" takes tokens and renormalize; found "words". → For example: hide: {tokens: [The, because], renormalize: true}']);
});

test('who hides everything hides nothing', () => {
  expect(shownOfText('a b', 'hide: [a, b]').site.keys).toEqual(['a', 'b']);
});
