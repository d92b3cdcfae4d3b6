import { feedsOf } from '../../../src/diagram/stages/feeds';
import { exampleSpot, stageSaid } from '../../../src/diagram/stages/said';
import { drawnReadings, shownIn } from '../../../src/diagram/comparison/readings';
import type { Shown } from '../../../src/diagram/shown';
import { createPipeline } from '../../../src/pipeline';

const pipeline = createPipeline();

function shownOfText(...lines: readonly string[]): Shown {
  const { trace, presentation } = pipeline.read(lines.join('\n'));
  const [shown] = shownIn(drawnReadings(trace, presentation, {}));
  if (shown === undefined) throw new Error('Nothing is drawn.');
  return shown;
}

const declared = shownOfText('Q: [[1, 0], [0.5, 1]]', 'K: [[1, 1], [0, 1], [1, 0]]', 'V: [[1, 2], [3, 4], [5, 6]]', 'focus: 1');

test.each([
  ['queries', []], ['scores', ['queries', 'keys']], ['scaled', ['scores']], ['masked', ['scaled']], ['weights', ['masked']], ['output', ['weights', 'values']],
])('%s is worked out from what its formula names', (id, feeds) => {
  expect(feedsOf(declared, id)).toEqual(feeds);
});

test('a cap comes between, and a formula of the reader\'s own has its own operands', () => {
  const capped = shownOfText('a b', 'softcap: 5');
  expect([feedsOf(capped, 'capped'), feedsOf(capped, 'masked')]).toEqual([['scaled'], ['capped']]);
  const own = shownOfText('a b', 'formula: {output: "weights * V + scores * V"}');
  expect(feedsOf(own, 'output')).toEqual(['weights', 'values', 'scores']);
});

test('each stage says what happens, by which formula, and works out a number of this block', () => {
  // q2 = [0.5, 1] against k1 = [1, 1]: 1.5, by √2 1.06.
  expect(stageSaid(declared, 'scores')).toEqual({ says: 'How well each query matches each key.', formula: 'scores = Q · Kᵀ', example: 'q("q2") · k("k1") = 0.50·1 + 1·1 = 1.50' });
  expect(stageSaid(declared, 'scaled').example).toBe('1.50 ÷ √2 = 1.06');
  expect(stageSaid(declared, 'queries')).toEqual({ says: 'Q: what each token that attends is looking for.', formula: 'Q = X_Q', example: '2 rows of 2 numbers.' });
  expect(stageSaid(declared, 'weights').example).toMatch(/^e\^1\.06 ÷ Σ = 0\.46$/u);
});

test('each stage says where its numbers come from, unless the block declares them', () => {
  expect(stageSaid(shownOfText('a b', 'embedding: random', 'projections: random'), 'scores').origin).toBe(' (untrained: seeded random weights)');
  expect(stageSaid(shownOfText('the king saw'), 'scores').origin).toBe(' (designed by hand: similar)');
  expect(stageSaid(declared, 'scores').origin).toBeUndefined();
});

test('the cell that is followed is where the row in focus attends most, in every matrix along its own axes', () => {
  expect(exampleSpot(declared, 'scores')).toEqual({ query: 1, key: 0, step: 'scores' });
  expect(exampleSpot(declared, 'keys')).toEqual({ dimension: 0, key: 0, step: 'keys' });
  expect(exampleSpot(declared, 'output')).toEqual({ query: 1, channel: 0, step: 'output' });
});
