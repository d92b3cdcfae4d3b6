import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { traceJson } from '../src/cli/trace-json';
import { createPipeline } from '../src/pipeline';

/** The same block draws the same picture for ever: what these blocks gave once, they give on every engine of JavaScript. */
const BLOCKS: Readonly<Record<string, string>> = {
  'by-hand': 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]',
  words: 'the cat sat\nheads: [similar, previous]',
  translation: 'I am -> je suis\naliases: {je: I}',
  random: 'the cat\nembedding: random\nprojections: random\ndimension: 4\nheads: 2\nseed: 7',
  mechanisms: 'a b c\nembedding: random\nprojections: random\ndimension: 4\nscore: additive\nmask: causal\nposition: alibi\nsoftcap: 2\nsink: 0.5\ntemperature: 2\nnormalize: entmax',
};

const SIGNIFICANT = 12;

function golden(block: string): string {
  const { trace } = createPipeline().read(block);
  const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(SIGNIFICANT)) : value);
  return `${JSON.stringify(traceJson(trace), rounded)}\n`;
}

test.each(Object.entries(BLOCKS))('%s gives the trace it gave, to 12 significant digits', (name, block) => {
  const file = join(__dirname, 'fixtures/traces', `${name}.json`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, golden(block));
  expect(existsSync(file)).toBe(true);
  expect(golden(block)).toBe(readFileSync(file, 'utf8'));
});
