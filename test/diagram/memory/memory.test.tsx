import { renderToString } from 'preact-render-to-string';
import { shownPart } from '../../../src/diagram/shown';
import { views } from '../../../src/diagram/views';
import type { Panel } from '../../../src/diagram/panel';
import { weightFormat } from '../../../src/diagram/text/number';
import type { MemoryTrace } from '../../../src/model/memory';
import { createPipeline } from '../../../src/pipeline';
import { PLAIN } from '../../support/traces';

const pipeline = createPipeline();
const SENTENCE = 'the white cow did see it -> la vache blanche';

function drawn(...lines: readonly string[]): { told: MemoryTrace; panels: readonly Panel[]; texts: string[] } {
  const { trace } = pipeline.read(lines.join('\n'));
  const shown = shownPart(trace, PLAIN);
  if (shown === undefined || trace.memory === undefined) throw new Error('There is nothing to show');
  const panels = views.memory.panels(shown);
  const markup = panels.map(({ picture }) => renderToString(picture('p'))).join('');
  return { told: trace.memory, panels, texts: [...markup.matchAll(/<text[^>]*>([^<]*)/gu)].map(([, text = '']) => text) };
}

test.each([['model: luong', 3], ['model: bahdanau', 2]])('%s: every number of every curve stands under its step, and every row’s reach beside it', (model, curves) => {
  const { told, texts } = drawn(SENTENCE, model);
  const format = weightFormat();
  const numbers = texts.filter((text) => /^\d\.\d\d$/u.test(text));
  const rows = [told.steps.map(({ mean }) => mean), ...(curves === 3 ? [told.steps.map(({ memory = NaN }) => memory)] : []), told.steps.map(({ state }) => state), told.reach.map(({ weights: [weight = NaN] }) => weight)];
  expect(numbers).toEqual(rows.flat().map(format));
});

test('it says whose weights these are, what a gate set by hand is, and claims no more than was found', () => {
  const said = (...lines: readonly string[]): string => drawn(SENTENCE, ...lines).texts.join(' ');
  const luong = said('model: luong', 'forget: 0.9');
  for (const sentence of [
    'untrained: seeded random weights', 'forget gate set by hand: 0.9', 'These weights learned nothing.',
    'Trained LSTM language models used about 200 words of context, and their order within the nearest 50: Khandelwal et al. 2018.',
  ]) expect(luong).toContain(sentence);
  const bahdanau = said('model: bahdanau', 'forget: 0.5');
  for (const sentence of ['update gate z set by hand: 0.5', 'in the forward reader; the backward one comes to this word last']) expect(bahdanau).toContain(sentence);
});

test('a text too long to be followed to its end is cut, and it says so', () => {
  const words = Array.from({ length: 300 }, (_, i) => `w${i}`).join(' ');
  const { told, texts, panels } = drawn(`${words} -> ${words}`, 'architecture: gru', 'embedding: random');
  expect([told.steps.length, told.length]).toEqual([256, 300]);
  expect(texts).toEqual(expect.arrayContaining(['the first 256 of 300 steps', 'the first 24 of 300 rows']));
  expect(Math.max(...panels.map(({ width }) => width))).toBeLessThan(1500);
});

test('a step and a row are found under the pointer and by the arrow keys', () => {
  const [plot, reach] = drawn(SENTENCE, 'model: luong').panels;
  if (plot === undefined || reach === undefined) throw new Error('There are not two pictures');
  for (const key of [0, 3, 5]) expect(plot.spotAt(plot.placeOf({ key }))).toEqual({ key });
  for (const query of [0, 1, 2]) expect(reach.spotAt(reach.placeOf({ query }))).toEqual({ query });
  expect([plot.walk({}, 'ArrowRight'), plot.walk({ key: 5 }, 'ArrowRight'), plot.walk({ key: 2 }, 'ArrowLeft')]).toEqual([{ key: 0 }, { key: 5 }, { key: 1 }]);
  expect([reach.walk({}, 'ArrowDown'), reach.walk({ query: 2 }, 'ArrowDown'), reach.walk({ query: 2 }, 'ArrowUp')]).toEqual([{ query: 0 }, { query: 2 }, { query: 1 }]);
  expect(plot.spotAt({ x: 2, y: 40 })).toEqual({});
});
