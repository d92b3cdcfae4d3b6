import { renderToString } from 'preact-render-to-string';
import { comparedPanels } from '../../../src/diagram/comparison/compared-panels';
import { differenceAt, differenceSubject } from '../../../src/diagram/comparison/difference-panel';
import { commonLayers, drawnReadings, shownIn } from '../../../src/diagram/comparison/readings';
import { rowSharpness } from '../../../src/diagram/comparison/sharpness-panel';
import { Diagram } from '../../../src/diagram/diagram';
import { subjectOf } from '../../../src/diagram/matrix/subject';
import type { Chosen, Shown } from '../../../src/diagram/shown';
import { createPipeline } from '../../../src/pipeline';
import { withoutImages } from '../../support/markup';

const pipeline = createPipeline();

function readingsOf(text: string, chosen: Chosen = {}) {
  const { trace, presentation } = pipeline.read(text);
  const readings = drawnReadings(trace, presentation, chosen);
  return { trace, readings, shown: shownIn(readings) };
}

function drawn(text: string): string {
  const { trace, presentation, choices, request } = pipeline.read(text);
  return renderToString(<Diagram trace={trace} presentation={presentation} blockId="block" choices={choices} request={request} />);
}

const scores = ({ site, head, fullOf }: Shown) => subjectOf(site, head, 'scores', undefined, fullOf);

test('a stage on screen says where its numbers come from, in the picture of each reading', () => {
  const text = (...lines: readonly string[]) => drawn(['the king saw', 'dimension: 8', 'view: steps', 'compare: [{}, {score: dot}]', ...lines].join('\n'));
  expect(text('embedding: random', 'projections: random', 'stage: scores').match(/untrained: seeded random weights/gu)).toHaveLength(2);
  expect(text('embedding: random', 'projections: random', 'stage: output').match(/untrained: seeded random weights/gu)).toHaveLength(2);
  expect(drawn('Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\ncompare: [{}, {score: dot}]\nview: steps\nstage: scores')).not.toContain('untrained');
});

test('all readings have one scale and one format for their scores', () => {
  const { shown } = readingsOf('the king saw the queen\nembedding: random\ncompare: [{dimension: 4}, {dimension: 256}]');
  const largest = Math.max(...shown.flatMap(({ head }) => [...(head.steps['scores']?.data ?? [])].map(Math.abs)));
  const subjects = shown.map(scores);
  expect(subjects.map((subject) => subject?.full)).toEqual([largest, largest]);
  expect(new Set(subjects.map((subject) => subject?.format(0.125))).size).toBe(1);
});

test('one row is followed through all of them, unless they say which', () => {
  const { shown } = readingsOf('The animal was too tired\ncompare: [{}, {score: dot}, {queries: a b}, {focus: 1}]');
  expect(shown.map(({ focus }) => focus)).toEqual([shown[0]?.focus, shown[0]?.focus, expect.any(Number), 1]);
  expect(readingsOf('it was tired\nfocus: tired\ncompare: [{}, {replace: {tired: wide}}]').shown.map(({ focus }) => focus)).toEqual([2, 2]);
});

test('a reading may show a head of its own, until the reader chooses one for all', () => {
  const text = 'a b c\nheads: 3\ncompare: [{head: 1}, {head: 3}]';
  expect(readingsOf(text).shown.map(({ headIndex }) => headIndex)).toEqual([0, 2]);
  expect(readingsOf(text, { head: 1 }).shown.map(({ headIndex }) => headIndex)).toEqual([1, 1]);
});

test('layers that all of them have', () => {
  const { shown: [first] } = readingsOf('a b\ncompare: [{}]');
  if (first === undefined) throw new Error('There is nothing to show.');
  const withLayers = (...layers: readonly number[]): Shown => ({ ...first, trace: { ...first.trace, sites: layers.map((layer) => ({ ...first.site, layer })) } });
  expect(commonLayers([withLayers(1, 2, 3), withLayers(2, 3, 4)])).toEqual([2, 3]);
});

describe('the difference', () => {
  const text = 'it was too tired\nmask: causal\ncompare: [{}, {replace: {tired: wide}}]\ndifference: true';

  test('is signed, names exchanged words, and hatches what neither reading may see', () => {
    const { trace, shown } = readingsOf(text);
    const subject = differenceSubject(trace, shown);
    expect(subject?.rowTokens).toEqual(['it', 'was', 'too', 'tired → wide']);
    expect(['−', '+'].every((sign) => [...(subject?.matrix.data ?? [])].some((value) => subject?.format(value).startsWith(sign)))).toBe(true);
    expect(subject?.format(0)).toBe('0.00');
    expect(subject?.mask?.closedBy[1]).toBe(1);
    expect(subject?.mask?.closedBy[4]).toBe(0);
    expect(differenceAt(trace, shown, { query: 3, key: 3 })).toMatch(/^second less first: [+−]0\.\d{4}$/u);
    expect(differenceAt(trace, shown, { query: 3 })).toBeUndefined();
  });

  test('there is none of two different heads', () => {
    const { trace, shown } = readingsOf('a b c\nheads: 2\ncompare: [{head: 1}, {head: 2}]\ndifference: true');
    expect(differenceSubject(trace, shown)).toBeUndefined();
  });

  test('positive is blue, negative red, and a legend says which way', () => {
    const markup = drawn(text);
    const picture = markup.slice(markup.indexOf('block-difference-title'));
    expect(picture).toContain('attn-fill-query');
    expect(picture).toContain('attn-fill-key');
    expect(picture).toContain('>second less first</text>');
    expect(markup).toContain('replace: {tired: wide} less as written');
  });
});

test('one toolbar; every reading has its name, its provenance and its own mistakes', () => {
  const markup = drawn('The animal was too tired\nmsak: none\ncompare: [{}, {score: dott, embedding: random}]');
  expect(markup.match(/class="attn-toolbar"/gu)).toHaveLength(1);
  expect([...markup.matchAll(/class="attn-reading-name"[^>]*>([^<]*)</gu)].map(([, name]) => name)).toEqual(['as written', 'score: dott, embedding: random']);
  expect(markup).toContain('>designed by hand: similar</text>');
  expect(markup).toContain('>designed by hand: similar, over untrained (seeded) vectors</text>');
  expect(markup.match(/found &quot;dott&quot;/gu)).toHaveLength(1);
  expect(markup.indexOf('There is no key &quot;msak&quot;')).toBeLessThan(markup.indexOf('<figure'));
  expect(markup.indexOf('found &quot;dott&quot;')).toBeGreaterThan(markup.indexOf('score: dott'));
});

test('formulas stand once for all readings that compute alike', () => {
  const titles = (text: string) => [...drawn(text).matchAll(/<details class="attn-formulas"><summary>([^<]*)</gu)].map(([, title]) => title);
  expect(titles('a b\ncompare: [{}, {replace: {a: c}}]')).toEqual(['Formulas']);
  expect(titles('a b\ncompare: [{}, {score: additive}, {replace: {a: c}}]')).toEqual(['Formulas: as written · replace: {a: c}', 'Formulas: score: additive']);
});

test('no two ids of a comparison are the same, and every reference leads somewhere', () => {
  const markup = drawn('it was tired\nmask: causal\nview: [arcs, matrix, steps]\ncompare: [{}, {replace: {tired: wide}}, {scale: 1}]\ndifference: true');
  const ids = [...markup.matchAll(/ id="([^"]+)"/gu)].map(([, id = '']) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const references = [...markup.matchAll(/url\(#([^)]+)\)|aria-(?:labelledby|describedby)="([^"]+)"/gu)].flatMap(([, url, names]) => url ?? names?.split(' ') ?? []);
  expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  expect(withoutImages(markup)).not.toMatch(/NaN|undefined|Infinity/u);
});

describe('how sharp the weights are', () => {
  const panelsOf = (text: string) => {
    const { trace, presentation } = pipeline.read(text);
    return comparedPanels(trace, drawnReadings(trace, presentation, {}), { sharpness: presentation.sharpness === true });
  };

  test('is a picture where the readings differ in nothing but that', () => {
    expect(panelsOf('a b c\ncompare: [{scale: 1}, {temperature: 2, score: dot}]').sharpness?.description).toMatch(/^scale: 1: on average entropy \S+ of 1\.10 nats, gradient \S+\. temperature: 2, score: dot: on average /u);
    for (const text of ['a b c\ncompare: [{}, {replace: {a: x}}]', 'a b c\ncompare: [{scale: 1}]', 'a b c\ncompare: [{scale: 1, mask: causal}, {}]']) expect(panelsOf(text).sharpness).toBeUndefined();
  });

  test('of one row, in words', () => {
    const rows = { entropy: [0.5, 0], most: [Math.log(3), 0], gradient: [0.25, 1e-9], mean: { entropy: 0, most: 0 } };
    expect(rowSharpness(rows, 0)).toBe('This row: entropy 0.50 of 1.10 nats, gradient 0.25.');
    expect(rowSharpness(rows, 1)).toBe('This row: entropy 0 of 0 nats, gradient 1.0e−9.');
    expect(rowSharpness(rows, undefined)).toBeUndefined();
    expect(rowSharpness(undefined, 0)).toBeUndefined();
  });
});

test('a difference says where its numbers come from, each origin once', () => {
  const { trace, readings } = readingsOf('it was tired\nmodel: bert\ncompare: [{}, {replace: {tired: wide}}]\ndifference: true');
  const { difference } = comparedPanels(trace, readings, { wanted: undefined, sharpness: false });
  const drawn = renderToString(<svg>{difference?.panel.picture('p')}</svg>);
  expect(drawn.match(/designed by hand: similar, over untrained \(seeded\) vectors/gu)).toHaveLength(1);
});
