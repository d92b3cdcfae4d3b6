import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf, traceJson } from '../src/cli/trace-json';
import { createPipeline } from '../src/pipeline';

/** The same block draws the same picture for ever: what these blocks gave once, they give on every engine of JavaScript. */
const BLOCKS: Readonly<Record<string, string>> = {
  'by-hand': 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]',
  words: 'the cat sat\nheads: [similar, previous]',
  translation: 'I am -> je suis\naliases: {je: I}',
  random: 'the cat\nembedding: random\nprojections: random\ndimension: 4\nheads: 2\nseed: 7',
  mechanisms: 'a b c\nembedding: random\nprojections: random\ndimension: 4\nscore: additive\nmask: causal\nposition: alibi\nsoftcap: 2\nsink: 0.5\ntemperature: 2\nnormalize: entmax',
};

/** Whole architectures: what attends to what, and what is told at the end. Their weights come from the seed, and are tested by what they give. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  encoder: 'my dog is [MASK]\nmodel: bert',
  decoder: 'the animal was too\nmodel: llama',
  'encoder-decoder': 'I am a student -> je suis étudiant\nmodel: t5',
  bahdanau: 'I am a student -> je suis étudiant\nmodel: bahdanau',
  luong: 'I am a student -> je suis étudiant\nmodel: luong\nalignment: local-p\ninput-feeding: true',
};

const SIGNIFICANT = 12;

function golden(block: string): string {
  return written(traceJson(createPipeline().read(block).trace));
}

function goldenOfArchitecture(block: string): string {
  const { sites, predictions, losses } = createPipeline().read(block).trace;
  const weights = sites.map(({ id, layer, queries, keys, heads }) => ({ id, layer, queries, keys, weights: heads.map(({ steps }) => (steps['weights'] === undefined ? null : rowsOf(steps['weights']))) }));
  return written({ sites: weights, predictions, losses });
}

function written(value: unknown): string {
  const rounded = (_: string, entry: unknown): unknown => (typeof entry === 'number' && !Number.isInteger(entry) ? Number(entry.toPrecision(SIGNIFICANT)) : entry);
  return `${JSON.stringify(value, rounded)}\n`;
}

const texts = [
  ...Object.entries(BLOCKS).map(([name, block]) => ({ name, text: () => golden(block) })),
  ...Object.entries(ARCHITECTURES).map(([name, block]) => ({ name, text: () => goldenOfArchitecture(block) })),
];

test.each(texts)('$name gives the trace it gave, to 12 significant digits', ({ name, text }) => {
  const file = join(__dirname, 'fixtures/traces', `${name}.json`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text());
  expect(existsSync(file)).toBe(true);
  expect(text()).toBe(readFileSync(file, 'utf8'));
});
