import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnReadings, shownIn } from '../../src/diagram/comparison/readings';
import { NOWHERE } from '../../src/diagram/interaction/spot';
import { views, viewsOf } from '../../src/diagram/views';
import { standaloneSvg } from '../../src/diagram/standalone';
import { hasPictures } from '../../src/diagram/standalone-picture';
import type { Presentation } from '../../src/model/spec';
import { createPipeline } from '../../src/pipeline';
import type { Trace } from '../../src/model/trace';
import { traceOfText } from '../support/graphs';
import { ROOT } from '../support/imports';
import { encoderFile, importingJson } from '../support/recordings';
import { blocks as architectureBlocks } from '../support/shown';
import { examples, PLAIN } from '../support/traces';

interface Golden {
  readonly trace: Trace;
  readonly presentation?: Partial<Presentation>;
  readonly theme?: 'dark';
}

const pipeline = createPipeline();
const recurrent = (...lines: readonly string[]): Trace => pipeline.read(['the white cow did see it -> la vache blanche', ...lines].join('\n')).trace;
const trained = (sentence: string): Trace => pipeline.read(`${sentence}\nmodel: tiny-translate`).trace;
const TRANSLATION = 'I am a student -> je suis étudiant';
const block = (id: keyof typeof architectureBlocks, theme?: 'dark'): Golden => {
  const { trace, presentation } = pipeline.read(architectureBlocks[id]);
  return { trace, presentation, ...(theme && { theme }) };
};

/** Looked at, then kept; `UPDATE_GOLDEN=1 npx jest test/diagram` draws them anew. */
const ofTraces: Readonly<Record<string, Golden>> = {
  'words-arcs-and-matrix': { trace: examples.words, presentation: { focus: 'it', title: 'What “it” refers to', caption: 'One head, untrained.' } },
  'words-hidden-and-annotated': { ...pipeline.read("The animal didn't cross the street because it was too tired\nfocus: it\nview: matrix\nhide: {tokens: [The, the], renormalize: true}\nannotate: [{row: it, column: animal, text: \"Who is tired? Here the pronoun finds the animal, since the head looks for what is similar in meaning.\"}, {row: tired, text: A row}, {column: street, text: A column}]") },
  'words-dark': { trace: examples.words, presentation: { views: ['matrix'] }, theme: 'dark' },
  'masked-matrix': { trace: examples.masked, presentation: { views: ['matrix'] } },
  'masked-steps': { trace: examples.masked, presentation: { views: ['steps'] } },
  'masked-steps-dark': { trace: examples.masked, presentation: { views: ['steps'] }, theme: 'dark' },
  'declared-steps': { trace: examples.declared, presentation: { stage: 'scores' } },
  'precise-scores': { trace: examples.words, presentation: { views: ['matrix'], show: ['scores'], precision: 3 } },
  'long-matrix': { trace: examples.long, presentation: { views: ['matrix'], focus: 12 } },
  'other-scripts': { trace: examples.otherScripts },
  'luong-unrolled': { trace: recurrent('model: luong', 'input-feeding: true', 'alignment: local-p'), presentation: { views: ['unrolled'] } },
  'trained-unrolled': { trace: trained('the white cow saw the red bridge'), presentation: { views: ['unrolled'], step: 3 } },
  'trained-matrix': { trace: trained("the animal didn't cross the street because it was too wide"), presentation: { views: ['matrix'], step: 8 } },
  'bahdanau-unrolled-dark': { trace: recurrent('model: bahdanau'), presentation: { views: ['unrolled'], focus: 'blanche' }, theme: 'dark' },
  'lstm-memory': { trace: recurrent('architecture: lstm', 'forget: 0.9'), presentation: { views: ['memory'] } },
  'gru-memory-dark': { trace: recurrent('model: bahdanau'), presentation: { views: ['memory'] }, theme: 'dark' },
  'blueprint-encoder': { trace: traceOfText('my dog is [MASK]\nmodel: bert'), presentation: { views: ['blueprint'] } },
  'blueprint-decoder': { trace: traceOfText('the animal was too tired\nmodel: gpt-2'), presentation: { views: ['blueprint'] } },
  'blueprint-encoder-decoder': { trace: traceOfText(`${TRANSLATION}\nmodel: transformer`), presentation: { views: ['blueprint'], caption: 'K and V come from the encoder, Q from the decoder.' } },
  'blueprint-deep': { trace: traceOfText(`${TRANSLATION}\nmodel: t5\nlayers: 6`), presentation: { views: ['blueprint'], layer: 3 }, theme: 'dark' },
  'encoder-heads-and-mask': block('encoder'),
  'encoder-replaced': block('replaced'),
  'decoder-next-token': block('decoder'),
  'decoder-next-token-dark': block('decoder', 'dark'),
  'decoder-shots': block('shots'),
  'decoder-training': block('training'),
  'encoder-decoder-cross': block('translation'),
  'decoder-generation': block('generation'),
  'decoder-generation-dark': block('generation', 'dark'),
  'encoder-decoder-generation': block('translated'),
  'recorded-merged': importingJson(encoderFile, ['pieces: merge', 'focus: playing', 'layer: 2']),
  family: { trace: traceOfText('models: [bert, gpt-2, t5, bahdanau]') },
  'family-dark': { trace: traceOfText('models: [bert, gpt-2]'), theme: 'dark' },
  'timeline': { trace: traceOfText('the white cow did see it\nview: timeline'), presentation: { views: ['timeline'] } },
};

const blocks: Readonly<Record<string, string>> = {
  'compare-self-and-cross': 'I am a student -> je suis étudiant\naliases: {je: I, suis: am, étudiant: student}\ncompare: [{attention: self}, {attention: cross}]',
  'compare-difference': 'it was too tired\nmask: causal\nfocus: it\ncompare: [{}, {replace: {tired: wide}}]\ndifference: true',
  'compare-scale': 'one two three four -> a b c d\nembedding: random\nprojections: none\ncompare: [{dimension: 4, scale: 1}, {dimension: 512, scale: 1}, {dimension: 512}]',
};

/** Comparisons are drawn from blocks: they are several runs. */
function goldenOfBlock(text: string): Golden {
  const { trace, presentation } = createPipeline().read(text);
  return { trace, presentation };
}

const draw = ({ trace, presentation, theme }: Golden): string => standaloneSvg(trace, { ...PLAIN, ...presentation }, theme);

const goldens: Readonly<Record<string, Golden>> = { ...ofTraces, ...Object.fromEntries(Object.entries(blocks).map(([name, text]) => [name, goldenOfBlock(text)])) };

test.each(Object.entries(goldens))('%s is drawn as it was when somebody last looked', (name, golden) => {
  const file = join(__dirname, '../fixtures/golden', `${name}.svg`);
  const svg = `${draw(golden)}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, svg);
  expect(existsSync(file)).toBe(true);
  expect(svg).toBe(readFileSync(file, 'utf8'));
});

const classesIn = (text: string, pattern: RegExp): Set<string> => new Set([...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(' ')).filter((name) => name !== ''));

/** Names by which parts are found, or hidden in a presentation; they have no look of their own. */
const UNSTYLED: readonly string[] = ['attn-closed', 'attn-label', 'attn-reckoned'];

test('every class in a picture has its colours both in styles.css and in a picture that stands alone', () => {
  const styles = classesIn(readFileSync(join(__dirname, '../../styles.css'), 'utf8'), /\.(attn-[\w-]+)/gu);
  for (const golden of Object.values(goldens)) {
    const svg = draw(golden);
    const [, rules = ''] = /<style>([\s\S]*?)<\/style>/u.exec(svg) ?? [];
    const own = classesIn(rules, /\.(attn-[\w-]+)/gu);
    // These only group, or carry a fill of their own.
    const used = [...classesIn(svg, /class="([^"]+)"/gu)].filter((name) => !UNSTYLED.includes(name));
    expect(used.length).toBeGreaterThan(6);
    expect(used.filter((name) => !own.has(name))).toEqual([]);
    expect(used.filter((name) => !styles.has(name) && name !== 'attn-page')).toEqual([]);
  }
});

test('what is pointed at has its colours in a file, too', () => {
  const [, rules = ''] = /<style>([\s\S]*?)<\/style>/u.exec(draw({ trace: examples.words })) ?? [];
  const own = classesIn(rules, /\.(attn-[\w-]+)/gu);
  const used = new Set<string>();
  for (const { trace, presentation } of Object.values(goldens)) {
    for (const shown of shownIn(drawnReadings(trace, { ...PLAIN, ...presentation }, {}))) {
      for (const panel of viewsOf(shown).flatMap((id) => views[id].panels(shown))) {
        const spots = (['ArrowUp', 'ArrowDown', 'ArrowRight'] as const).map((key) => panel.walk(panel.walk(NOWHERE, 'ArrowDown'), key));
        for (const spot of spots) classesIn(renderToString(panel.overlay(spot) ?? h('g', null)), /class="([^"]+)"/gu).forEach((name) => used.add(name));
      }
    }
  }
  expect(used).toContain('attn-crosshair');
  // A name that the style sheet does not know either is only there to be found.
  const styled = classesIn(readFileSync(join(ROOT, 'styles.css'), 'utf8'), /\.(attn-[\w-]+)/gu);
  expect([...used].filter((name) => styled.has(name) && !own.has(name) && !UNSTYLED.includes(name))).toEqual([]);
});

test('it needs nothing else: no variable of a theme, no image, no address, no colour that other programs do not know', () => {
  for (const golden of Object.values(goldens)) {
    const svg = draw(golden);
    expect(svg).not.toMatch(/var\(|@import|<script|<image|<foreignObject|rgba\(|currentColor|\b(?:href|src)=/u);
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" width="')).toBe(true);
  }
});

test('it is XML: every tag is closed, every attribute has its value', () => {
  for (const golden of Object.values(goldens)) {
    const open: string[] = [];
    const wrong: string[] = [];
    for (const [tag, closing = '', name = '', rest = ''] of draw(golden).matchAll(/<(\/?)([\w:]+)((?:[^<>"]|"[^"]*")*)>/gu)) {
      const fits = closing === '/' ? open.pop() === name : /^<[\w:]+(?: [\w:-]+="[^"<]*")*\s?\/?>$/u.test(tag);
      if (!fits) wrong.push(tag);
      if (closing === '' && !rest.endsWith('/')) open.push(name);
    }
    expect({ open, wrong }).toEqual({ open: [], wrong: [] });
  }
});

test('a family is drawn: every model and size, and what its parameters are', () => {
  const { trace, presentation } = pipeline.read('models: [bert, t5]');
  const svg = standaloneSvg(trace, presentation);
  for (const text of ['BERT base', 'T5', '11B: 24 + 24 layers', '110 million parameters', 'What the parameters are', 'feed-forward']) expect(svg).toContain(text);
  expect(hasPictures(trace, presentation)).toBe(true);
  expect(hasPictures({ ...trace, family: undefined }, presentation)).toBe(false);
});

test('a large matrix is merged into few shapes that leave no cell out', () => {
  const words = Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ');
  const { trace, presentation } = pipeline.read(`${words}\nview: matrix\nmask: causal\nembedding: one-hot\nscale: 0`);
  const svg = standaloneSvg(trace, presentation);
  // Rows of 1/n are one run each from the first column to the diagonal.
  const runs = [...svg.matchAll(/class="attn-full-weight"[^>]*>((?:<path[^>]*>(?:<\/path>)?)*)/gu)].flatMap(([, paths = '']) => [...paths.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H[\d.]+z/gu)]);
  expect(runs).toHaveLength(40);
  const widths = runs.map(([, left, , right]) => Number(right) - Number(left)).sort((a, b) => a - b);
  const [one = 0] = widths;
  widths.forEach((width, row) => expect(width).toBeCloseTo((row + 1) * one, 1));
});

test('a block that could not be computed is an empty picture that says so', () => {
  expect(standaloneSvg({ ...examples.words, sites: [] }, PLAIN)).toContain('<desc>There is nothing to draw.</desc>');
});

test('the head that is open has its frame around it, beneath the name of its reading too', () => {
  const { trace, presentation } = pipeline.read('it was tired\nmodel: bert\nview: heads\ncompare: [{}, {replace: {tired: wide}}]');
  const overlays = standaloneSvg(trace, presentation).match(/<g transform="translate\(0 24\)"><g><rect class="attn-focus"/gu);
  expect(overlays).toHaveLength(2);
});

test('paper leaves out nothing that a picture by itself has', () => {
  const css = readFileSync(join(__dirname, '../../styles.css'), 'utf8');
  const paper = css.slice(css.indexOf('@media print'));
  const hidden = [...(/((?:[^{}]*,)?[^{}]*)\{\s*display: none;/u.exec(paper)?.[1] ?? '').matchAll(/\.(attn-[\w-]+)/gu)].map(([, name]) => name);
  expect(hidden).toContain('attn-toolbar');
  const { trace, presentation } = pipeline.read(architectureBlocks.generation);
  const used = new Set([...standaloneSvg(trace, presentation).matchAll(/class="([^"]+)"/gu)].flatMap(([, names = '']) => names.split(' ')));
  expect(hidden.filter((name) => name !== undefined && used.has(name))).toEqual([]);
});
