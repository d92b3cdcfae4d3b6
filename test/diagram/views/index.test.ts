import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { views as names } from '../../../src/block/views';
import { around, defaultViews, views, viewsOf, applicableViews } from '../../../src/diagram/views';
import { shownPart, type Shown } from '../../../src/diagram/shown';
import type { Presentation } from '../../../src/model/spec';
import type { Trace } from '../../../src/model/trace';
import { blocks, shownOf } from '../../support/shown';
import { examples, PLAIN, spread, traceOf } from '../../support/traces';

function shown(trace: Trace, presentation: Partial<Presentation> = {}): Shown {
  const found = shownPart(trace, { ...PLAIN, ...presentation });
  if (found === undefined) throw new Error('There is nothing to show');
  return found;
}

test.each(Object.values(views))('view $id goes by its own name and is explained in one sentence', ({ id }) => {
  expect(views[id].id).toBe(id);
  expect(names[id]).toMatch(/^[A-Z][^.!?]*\.$/u);
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

test('whole architectures open as the design says: heads above the matrix for an encoder, the matrix for what has a decoder', () => {
  expect(defaultViews(shownOf(blocks.encoder))).toEqual(['heads', 'matrix']);
  expect(defaultViews(shownOf('my dog\narchitecture: encoder'))).toEqual(['matrix']);
  expect(defaultViews(shownOf(blocks.decoder))).toEqual(['matrix']);
  expect(defaultViews(shownOf(blocks.translation))).toEqual(['matrix']);
  expect(defaultViews(shownOf('the animal\nmodel: gpt-2\nphase: generation'))).toEqual(['generation']);
  expect(shownOf(blocks.translation).site).toMatchObject({ id: 'cross', layer: 2 });
});

const idsAround = (source: string, ids: Parameters<typeof around>[1]) => {
  const { before, after } = around(shownOf(source), ids);
  return [before.map(({ id }) => id), after.map(({ id }) => id)];
};

test('weights have their sites before them and what is predicted after them; other views stand alone', () => {
  expect(idsAround(blocks.translation, ['matrix'])).toEqual([['sites'], ['next']]);
  expect(idsAround(blocks.encoder, ['heads', 'matrix'])).toEqual([[], ['words-4']]);
  expect(idsAround(blocks.encoder, ['heads'])).toEqual([[], []]);
  expect(idsAround(blocks.generation, ['matrix', 'generation'])).toEqual([[], []]);
});

test('a view that has nothing to draw is not offered, and a block that asks for it gets what suits it', () => {
  const offered = (source: string) => applicableViews(shownOf(source).trace).map(({ id }) => id);
  expect(offered('the animal')).toEqual(['arcs', 'matrix', 'steps']);
  expect(offered('the animal\nheads: 2')).toEqual(['heads', 'arcs', 'matrix', 'steps']);
  expect(offered(blocks.encoder)).toEqual(['blueprint', 'heads', 'arcs', 'matrix', 'steps']);
  expect(offered(blocks.decoder)).toEqual(['blueprint', 'heads', 'arcs', 'matrix', 'steps', 'generation']);
  expect(viewsOf(shownOf('the animal\nview: generation'))).toEqual(['arcs', 'matrix']);
});

test('an rnn reads and writes like any other encoder and decoder: its axes say so', () => {
  const axes = (source: string) => views.matrix.panels(shownOf(source)).map(({ picture }) => renderToString(h('svg', {}, picture('p')))).join('');
  for (const model of ['transformer', 'bahdanau', 'luong']) {
    expect(axes(`a b -> c d\nmodel: ${model}`)).toContain('keys (encoder reads)');
    expect(axes(`a b -> c d\nmodel: ${model}`)).toContain('>decoder writes<');
  }
});
