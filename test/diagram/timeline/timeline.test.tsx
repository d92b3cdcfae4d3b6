import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { Diagram } from '../../../src/diagram/diagram';
import { standaloneSvg } from '../../../src/diagram/standalone';
import { nextOf } from '../../../src/diagram/controls/clock';
import { comparisonText } from '../../../src/diagram/timeline/costs';
import { geometryOf } from '../../../src/diagram/timeline/geometry';
import { linkPath, links, linksTo, MOST_LINKS } from '../../../src/diagram/timeline/paths';
import { headline, stateAt, wordSentence } from '../../../src/diagram/timeline/said';
import { drawnKinds, lastStep, milestones } from '../../../src/diagram/timeline/timed';
import { widthOf } from '../../../src/diagram/text/width';
import type { Timeline } from '../../../src/model/timeline';
import { createPipeline, type Reading } from '../../../src/pipeline';
import { withoutImages } from '../../support/markup';
import { anyToken } from '../../support/traces';

const { read } = createPipeline();
const ANIMAL = "The animal didn't cross the street because it was too tired";
const words = (n: number): string => Array.from({ length: n }, (_, i) => `word${i}`).join(' ');

function reading(...lines: readonly string[]): Reading {
  return read([...lines, 'view: timeline'].join('\n'));
}

function timelineOf(...lines: readonly string[]): Timeline {
  const { timeline } = reading(...lines).trace;
  if (timeline === undefined) throw new Error('no timeline');
  return timeline;
}

function drawn({ trace, presentation }: Reading): string {
  return renderToString(<Diagram trace={trace} presentation={presentation} blockId="block" choices={[]} />);
}

describe('golden pictures: looked at, then kept', () => {
  test.each([
    ['timeline-words', reading(ANIMAL), 'light'],
    ['timeline-words-dark', reading(ANIMAL), 'dark'],
    ['timeline-causal-window', reading(words(20), 'mask: [causal, window 3]'), 'light'],
    ['timeline-long', reading(words(200)), 'light'],
  ] as const)('%s', (name, { trace, presentation }, theme) => {
    const file = join(__dirname, '../../fixtures/golden', `${name}.svg`);
    const svg = `${standaloneSvg(trace, presentation, theme)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, svg);
    expect(svg).toBe(readFileSync(file, 'utf8'));
  });
});

describe('what stands above a picture', () => {
  const headlines = (...lines: readonly string[]): string[] => {
    const timeline = timelineOf(...lines);
    return drawnKinds(timeline).map((kind) => headline(kind, timeline.tokens));
  };

  test('a sentence', () => {
    expect(headlines(ANIMAL)).toEqual([
      '1 step: all words at once',
      '11 steps: each word waits for the one before',
      '1 step a layer, but 5 layers from “The” to “tired”',
    ]);
  });

  test('where the window looks further to the left, the longest way leads back', () => {
    expect(headlines(ANIMAL, 'mask: {window: {left: 5, right: 1}}')[2]).toBe('1 step a layer, but 10 layers from “tired” to “The”');
  });

  test('a word alone, and words that see only themselves', () => {
    expect(headlines('Hello')).toEqual(Array.from({ length: 3 }, () => '1 step: there is only one word'));
    expect(headlines('a b c', 'mask: window 0')[2]).toBe('1 step a layer, but nothing passes between the words');
  });
});

describe('the line that says where everything stands', () => {
  const timeline = timelineOf(ANIMAL);

  test.each([
    [0, 'Step 0: the words are there, and nothing is worked out yet.'],
    [1, 'Step 1 of 11. Self-attention: all 11 words, since step 1. RNN: 1 of 11 words, 10 wait. Restricted self-attention: after 1 layer “The” has come to “didn\'t”.'],
    [10, 'Step 10 of 11. Self-attention: all 11 words, since step 1. RNN: 10 of 11 words, 1 waits. Restricted self-attention: “The” has reached “tired” after 5 layers.'],
    [11, 'Step 11 of 11. Self-attention: all 11 words, since step 1. RNN: all 11 words, since step 11. Restricted self-attention: “The” has reached “tired” after 5 layers.'],
  ])('after step %i', (step, said) => {
    expect(stateAt(timeline, step, lastStep(timeline))).toBe(said);
  });

  test('a word says when its turn is, and after whom', () => {
    expect(wordSentence(timeline, 7)).toBe('“it”: Self-attention, step 1, from 11 words; RNN, step 8, after “because”; Restricted self-attention, step 1, from 5 words.');
    expect(wordSentence(timeline, 0)).toBe('“The”: Self-attention, step 1, from 11 words; RNN, step 1, from 1 word; Restricted self-attention, step 1, from 3 words.');
  });
});

test.each([
  ['dimension: 32', 'For n = 11 and d = 32 self-attention needs fewer operations per layer than an RNN: 3,872 against 11,264. In texts of more than d = 32 words it needs more. Either way, none of its words waits for another, while the RNN takes 11 steps in a row.'],
  ['dimension: 11', 'For n = 11 and d = 11 self-attention and an RNN need as many operations per layer, 1,331: n = d is where they meet. Either way, none of its words waits for another, while the RNN takes 11 steps in a row.'],
  ['dimension: 4', 'For n = 11 and d = 4 self-attention needs more operations per layer than an RNN: 484 against 176. In texts of fewer than d = 4 words it needs fewer. Either way, none of its words waits for another, while the RNN takes 11 steps in a row.'],
])('which needs more, %s', (line, said) => {
  expect(comparisonText(timelineOf(ANIMAL, line))).toBe(said);
});

test('for those who asked for less motion: from one completed picture to the next, and around', () => {
  const stops = milestones(timelineOf(ANIMAL));
  expect(stops).toEqual([0, 1, 5, 11]);
  expect([0, 1, 3, 5, 11].map((step) => nextOf(stops, step))).toEqual([1, 5, 5, 11, 0]);
});

test('a word of an RNN is made from its own input and the state before it; one of self-attention from all inputs', () => {
  const [attention, recurrent] = drawnKinds(timelineOf('a b c'));
  if (attention === undefined || recurrent === undefined) throw new Error('no kinds');
  expect(linksTo(recurrent, { position: 2, step: 3 })).toEqual([
    { from: { position: 2, step: 0 }, to: { position: 2, step: 3 } },
    { from: { position: 1, step: 2 }, to: { position: 2, step: 3 } },
  ]);
  expect(linksTo(attention, { position: 2, step: 1 }).map(({ from }) => from)).toEqual([0, 1, 2].map((position) => ({ position, step: 0 })));
});

test.each([1, 2, 11, 40, 200, 1_024])('%i words: few lines, labels that do not touch, everything within the picture', (n) => {
  const { trace, presentation } = reading(words(n));
  const { timeline } = trace;
  if (timeline === undefined) throw new Error('no timeline');
  for (const kind of drawnKinds(timeline)) {
    const geometry = geometryOf(timeline.tokens, kind);
    const drawnLinks = links(kind, geometry);
    expect(drawnLinks.length).toBeLessThanOrEqual(MOST_LINKS * 1.2);
    expect(linkPath(geometry, drawnLinks)).not.toMatch(/NaN|Infinity/u);
    expect(geometry.labelStep * geometry.pitch.row).toBeGreaterThanOrEqual(15);
    expect(geometry.numberStep * geometry.pitch.column).toBeGreaterThan(widthOf(String(kind.steps.length), 11));
  }
  const svg = standaloneSvg(trace, presentation);
  expect(svg.length).toBeLessThan(400_000);
  const [, width = '0'] = /<svg[^>]* width="([\d.]+)"/u.exec(svg) ?? [];
  expect(Math.max(...[...svg.matchAll(/<text[^>]* x="([\d.]+)"/gu)].map(([, x]) => Number(x)))).toBeLessThan(Number(width));
});

test('whatever the words: no NaN, and nothing of them becomes markup', () => {
  fc.assert(fc.property(fc.array(anyToken, { minLength: 1, maxLength: 12 }), (tokens) => {
    const { trace, presentation } = reading('a b c');
    if (trace.timeline === undefined) throw new Error('no timeline');
    const { timeline } = reading(words(tokens.length)).trace;
    if (timeline === undefined) throw new Error('no timeline');
    const markup = drawn({ ...reading('a b c'), trace: { ...trace, timeline: { ...timeline, tokens } }, presentation });
    expect(withoutImages(markup)).not.toMatch(/NaN|undefined|Infinity|<script|<img/u);
    expect(markup).not.toMatch(/ style=/u);
  }), { numRuns: 40 });
});

describe('on the page', () => {
  const markup = drawn(reading(ANIMAL));
  const textOf = (html: string): string => html.replace(/<\/(?:td|th|caption|span)>/gu, ' ').replace(/<[^>]+>/gu, '').replace(/\s+/gu, ' ').trim();
  const table = (name: string): string[] => {
    const [found = ''] = new RegExp(`<table class="${name}"[\\s\\S]*?</table>`, 'u').exec(markup) ?? [];
    return [...found.matchAll(/<tr>[\s\S]*?<\/tr>/gu)].map(([row]) => textOf(row));
  };

  test('the costs are a table of formulas and numbers', () => {
    expect(table('attn-costs')).toEqual([
      'Layer Operations Steps in a row Longest path',
      'Self-attention O(n² · d) 3,872 O(1) 1 O(1) 1',
      'RNN O(n · d²) 11,264 O(n) 11 O(n) 11',
      'Convolution k = 3, for example O(k · n · d²) 33,792 O(1) 1 O(logk n) ≈ 2.2',
      'Restricted self-attention r = 5, for example O(r · n · d) 1,760 O(1) 1 O(n / r) ≈ 2.2',
    ]);
  });

  test('training stands against generation', () => {
    expect(table('attn-phases')).toEqual([
      'Training the whole text is given Generation each word is written first',
      'Self-attention 1 step 1 pass of 11 words 11 steps 11 passes of 1 word',
      'RNN 11 steps 1 pass of 11 words 11 steps 11 passes of 1 word',
    ]);
  });

  test('at rest everything is worked out: no veil for those who run no script', () => {
    expect(markup).not.toContain('attn-veil');
    expect(markup).toContain('aria-valuetext="step 11 of 11"');
  });

  test('a view that was not asked for has no button', () => {
    expect(markup).toContain('>Timeline</button>');
    expect(drawn(read(ANIMAL))).not.toContain('>Timeline</button>');
  });
});
