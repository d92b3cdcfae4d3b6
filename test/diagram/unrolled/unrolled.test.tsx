import { renderToString } from 'preact-render-to-string';
import { shownPart, type Shown } from '../../../src/diagram/shown';
import { defaultViews, views, applicableViews } from '../../../src/diagram/views';
import type { Spot } from '../../../src/diagram/interaction/spot';
import type { Panel } from '../../../src/diagram/panel';
import { weightFormat } from '../../../src/diagram/text/number';
import type { Presentation } from '../../../src/model/spec';
import { createPipeline } from '../../../src/pipeline';
import { examples, PLAIN } from '../../support/traces';

const pipeline = createPipeline();

function shown(lines: readonly string[], presentation: Partial<Presentation> = {}): Shown {
  const found = shownPart(pipeline.read(lines.join('\n')).trace, { ...PLAIN, ...presentation });
  if (found === undefined) throw new Error('There is nothing to show');
  return found;
}

function panelOf(part: Shown): Panel {
  const [panel] = views.unrolled.panels(part);
  if (panel === undefined) throw new Error('There is no picture');
  return panel;
}

const still = (panel: Panel): string => renderToString(panel.picture('p'));
const focused = (panel: Panel, spot: Spot): string => renderToString(<>{panel.overlay(spot)}</>);
const textsIn = (markup: string): string[] => [...markup.matchAll(/<text[^>]*>([^<]*)/gu)].map(([, text = '']) => text);

const LUONG = ['the white cow -> la vache blanche a', 'model: luong'];
const BAHDANAU = ['the white cow -> la vache blanche a', 'model: bahdanau'];

test('it is there for an rnn alone, and what an rnn shows first', () => {
  expect(applicableViews(shown(LUONG).trace).map(({ id }) => id)).toEqual(expect.arrayContaining(['unrolled', 'memory', 'matrix']));
  expect(applicableViews(examples.words).map(({ id }) => id)).not.toContain('unrolled');
  expect(applicableViews(examples.words).map(({ id }) => id)).not.toContain('memory');
  expect(defaultViews(shown(LUONG))).toEqual(['unrolled', 'matrix']);
});

test('every word is there: what is read, what is fed, and what each step writes with its probability', () => {
  const part = shown(LUONG);
  const texts = textsIn(still(panelOf(part)));
  expect(texts).toEqual(expect.arrayContaining(['the', 'white', 'cow', 'la', 'vache', 'blanche', 'a', 'start']));
  // Each of these is fed at one step and written at the one before.
  for (const word of ['vache', 'blanche', 'a']) expect(texts.filter((text) => text === word)).toHaveLength(2);
  const best = part.trace.predictions[0];
  expect(texts).toContain(`${best?.tokens[0] ?? ''}?`);
  expect(texts).toContain(`${Math.round(100 * (best?.probabilities[0] ?? 0))} %`);
});

test.each([['Luong', LUONG], ['Bahdanau', BAHDANAU]])('%s: the row in focus follows the pointer, with its own weights', (_name, lines) => {
  const part = shown(lines);
  const panel = panelOf(part);
  const format = weightFormat();
  for (const query of [0, 1, 2, 3]) {
    const weights = Array.from({ length: 3 }, (_, key) => format(part.weights.data[query * 3 + key] ?? 0));
    expect(textsIn(/<g class="attn-number"[\s\S]*?<\/g>/u.exec(focused(panel, { query }))?.[0] ?? '')).toEqual(weights);
  }
  expect(focused(panel, {})).toBe(focused(panel, { query: part.focus }));
});

/** Where the frame around the asking state begins, and the column of the step that is told. */
function asking(lines: readonly string[], query: number): { frame: number; step: number } {
  const panel = panelOf(shown(lines));
  const markup = focused(panel, { query });
  const frame = Number(/<rect class="attn-ask" x="([\d.]+)" y="[\d.]+" width="24"/u.exec(markup)?.[1]) + 12;
  return { frame, step: panel.placeOf({ query }).x };
}

test('with Luong the state of the step asks, with Bahdanau the one before: the start, for the first', () => {
  for (const query of [0, 1, 2, 3]) {
    const luong = asking(LUONG, query);
    expect(luong.frame).toBe(luong.step);
    const bahdanau = asking(BAHDANAU, query);
    if (query > 0) expect(bahdanau.frame).toBe(asking(BAHDANAU, query - 1).step);
    else expect(bahdanau.frame).toBeLessThan(bahdanau.step);
  }
});

test('a point in a column is its word: above the contexts one that is read, below a step', () => {
  const panel = panelOf(shown(LUONG));
  for (const key of [0, 1, 2]) expect(panel.spotAt({ x: panel.placeOf({ key }).x, y: 20 })).toEqual({ key });
  for (const query of [0, 1, 2, 3]) expect(panel.spotAt({ x: panel.placeOf({ query }).x, y: panel.placeOf({ query }).y + 5 })).toEqual({ query });
  expect(panel.spotAt({ x: -5, y: 20 })).toEqual({});
});

test('arrow keys walk through steps and words, and stay inside', () => {
  const panel = panelOf(shown(LUONG, { focus: 0 }));
  expect(panel.walk({}, 'ArrowRight')).toEqual({ query: 1 });
  expect(panel.walk({ query: 3 }, 'ArrowRight')).toEqual({ query: 3 });
  expect(panel.walk({ query: 0 }, 'ArrowLeft')).toEqual({ query: 0 });
  expect(panel.walk({ query: 2 }, 'ArrowUp')).toEqual({ key: 0 });
  expect(panel.walk({ key: 0 }, 'ArrowRight')).toEqual({ key: 1 });
  expect(panel.walk({ key: 2 }, 'ArrowRight')).toEqual({ key: 2 });
  expect(panel.walk({ key: 2 }, 'ArrowDown')).toEqual({ query: 0 });
});

test('a closed word has weight 0 and no bar, and the picture says why', () => {
  const part = shown(['a b c d e -> v w x', 'model: luong', 'alignment: local-m', 'window: 1']);
  const panel = panelOf(part);
  expect(textsIn(still(panel))).toContain('0 where local-m: |j − i| > D');
  expect(focused(panel, { query: 0 })).toContain('class="attn-number-closed"');
  expect(focused(panel, { query: 0 }).match(/<path[^>]*stroke-width/gu)).toHaveLength(2);
});

test('where a step predicts its place, the place is marked', () => {
  expect(focused(panelOf(shown([...LUONG, 'alignment: local-p'])), { query: 1 })).toContain('>p</text>');
  expect(focused(panelOf(shown(LUONG)), { query: 1 })).not.toContain('>p</text>');
});

test('long texts and wide states are cut, and it says so; the shapes stay few', () => {
  const words = Array.from({ length: 100 }, (_, i) => `w${i}`).join(' ');
  const panel = panelOf(shown([`${words} -> ${words}`, 'model: bahdanau', 'embedding: random', 'dimension: 60']));
  const markup = still(panel);
  expect(textsIn(markup)).toEqual(expect.arrayContaining(['the first 32 of 100 words', 'the first 48 of 60 numbers of each state']));
  expect(markup.match(/<path|<rect/gu)?.length).toBeLessThan(110);
  expect(focused(panel, { query: 99 })).not.toMatch(/NaN|undefined/u);
});

test('hostile words are text', () => {
  const panel = panelOf(shown(['queries: ["<script>alert(1)</script>", "\\u202Eb"]', 'keys: ["\\" onload=\\"x"]', 'model: luong']));
  for (const markup of [still(panel), focused(panel, {})]) {
    expect(markup).not.toContain('<script');
    expect(markup).not.toContain('" onload="');
  }
});
