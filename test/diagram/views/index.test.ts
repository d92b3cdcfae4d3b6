import { views as names } from '../../../src/block/views';
import { defaultViews, views } from '../../../src/diagram/views';
import { shownPart, type Shown } from '../../../src/diagram/shown';
import type { Presentation } from '../../../src/model/spec';
import type { Trace } from '../../../src/model/trace';
import { examples, PLAIN, spread, traceOf } from '../../support/traces';

function shown(trace: Trace, presentation: Partial<Presentation> = {}): Shown {
  const found = shownPart(trace, { ...PLAIN, ...presentation });
  if (found === undefined) throw new Error('There is nothing to show');
  return found;
}

test.each(Object.values(views))('view $id goes by its own name and says what the block reference says', ({ id, doc }) => {
  expect(views[id].id).toBe(id);
  expect(doc).toBe(names[id]);
});

test('words are arcs above the matrix, declared numbers are steps, long texts a matrix alone', () => {
  const words = Array.from({ length: 80 }, (_, i) => `w${i}`);
  const long = traceOf({ queries: words, keys: words, Q: spread(80, 2), K: spread(80, 2), V: spread(80, 2) });
  expect(defaultViews(shown(examples.words))).toEqual(['arcs', 'matrix']);
  expect(defaultViews(shown(examples.declared))).toEqual(['steps']);
  expect(defaultViews(shown({ ...examples.declared, weightsFrom: 'seed' }))).toEqual(['steps']);
  expect(defaultViews(shown(long))).toEqual(['matrix']);
});

const idsOf = (part: Shown): string[] => views.steps.panels(part).map(({ id }) => id.replace('step-', ''));

test('the steps stand in reading order: V beside the output', () => {
  expect(idsOf(shown(examples.masked))).toEqual(['queries', 'keys', 'scores', 'scaled', 'masked', 'weights', 'values', 'output']);
});

test('show picks steps, in the order of the computation; names that are not there change nothing', () => {
  expect(idsOf(shown(examples.masked, { show: ['output', 'scores'] }))).toEqual(['scores', 'output']);
  expect(idsOf(shown(examples.masked, { show: ['capped'] }))).toHaveLength(8);
  expect(views.matrix.panels(shown(examples.masked, { show: ['scores', 'weights'] })).map(({ id }) => id)).toEqual(['matrix-scores', 'matrix-weights']);
});

test('the stage stands out, and nothing else does', () => {
  const panels = views.steps.panels(shown(examples.declared, { stage: 'scores' }));
  expect(panels.filter(({ standsOut }) => standsOut).map(({ id }) => id)).toEqual(['step-scores']);
});
