import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { Diagram } from '../../../src/diagram/diagram';
import { createPipeline } from '../../../src/pipeline';

const pipeline = createPipeline();

function drawn(block: string, live = false): string {
  const { trace, presentation, choices, request } = pipeline.read(block);
  return renderToString(<Diagram trace={trace} presentation={presentation} choices={choices} blockId="block" request={live ? request : undefined} />);
}

const BLOCK = 'models: [bert, albert, llama, t5, bahdanau]\ntitle: Five\ncaption: Each of its kind.';

test('it is drawn as it was when somebody last looked', () => {
  const file = join(__dirname, '../../fixtures/golden', 'family.html');
  const markup = `${drawn(BLOCK).replaceAll(/(?<!^)(<(?:li|tr|svg|rect|p|table|details|div)\b)/gu, '\n$1')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, markup);
  expect(existsSync(file)).toBe(true);
  expect(markup).toBe(readFileSync(file, 'utf8'));
});

const cellsOf = (row: string): string[] => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gu)].map(([, text = '']) => text.replaceAll(/<[^>]+>/gu, ''));
const tableOf = (markup: string): string => /<table class="attn-family-table">.*?<\/table>/u.exec(markup)?.[0] ?? '';
const rowsOf = (markup: string): string[][] => [...tableOf(markup).matchAll(/<tr>(.*?)<\/tr>/gu)].map(([, row = '']) => cellsOf(row));

test('the table holds every size with its figures', () => {
  const [head = [], ...rows] = rowsOf(drawn('models: [gpt-2, bahdanau]'));
  expect(head).toEqual(['Model', 'Year', 'Layers', 'Width', 'Heads', 'Head width', 'Feed-forward', 'Vocabulary', 'Longest input', 'Parameters, reported', 'Parameters, counted here', 'Trained on', 'Tokenizer', 'Positions', 'Paper', 'Remark']);
  expect(rows.map(([name]) => name)).toEqual(['GPT-2 small', 'GPT-2 medium', 'GPT-2 large', 'GPT-2 XL', 'Bahdanau RNNsearch-50']);
  expect(rows[3]?.slice(0, 11)).toEqual(['GPT-2 XL', '2019', '48', '1,600', '25', '64', '6,400', '50,257', '1,024', '1,542 million', '1,557,611,200']);
  expect(rows[4]?.slice(0, 11)).toEqual(['Bahdanau RNNsearch-50', '2014', '1 + 1', '1,000', '', '', '', '30,000', '50', '', '80,401,000']);
});

test('a column that says nothing of any of them is left out', () => {
  const [head] = rowsOf(drawn('models: [bahdanau]'));
  expect(head).not.toContain('Heads');
  expect(head).not.toContain('Parameters, reported');
});

test('its heads are buttons where something answers, and text on paper', () => {
  expect(tableOf(drawn(BLOCK, true)).match(/<button type="button"/gu)).toHaveLength(16);
  expect(drawn(BLOCK)).not.toContain('<button');
  expect(drawn(BLOCK)).toContain('<details class="attn-table attn-family-parts" open>');
});

test('drawings are to one scale: twice as wide is twice as wide, twice as deep is twice as deep', () => {
  const sizes = [...drawn('models: [bert, albert]').matchAll(/attn-family-layers" x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"/gu)].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
  const shapes = [[768, 12], [4096, 12], [2048, 24], [1024, 24], [768, 12]] as const;
  expect(sizes).toHaveLength(shapes.length);
  const [first] = sizes;
  shapes.forEach(([width, layers], index) => {
    expect((sizes[index]?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(width / 768, 2);
    expect((sizes[index]?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(layers / 12, 2);
  });
});

test('bars are to one scale, and their parts make the whole', () => {
  const bars = [...drawn('models: [bert, bert-large]').matchAll(/<svg class="attn-picture attn-family-bar".*?<\/svg>/gu)].map(([bar]) => [...bar.matchAll(/ width="([\d.]+)%" height/gu)].map(([, width]) => Number(width)));
  // The first width is that of the bar as a whole.
  const totals = bars.map(([, ...widths]) => widths.reduce((sum, width) => sum + width, 0));
  expect(totals[1]).toBeCloseTo(100, 1);
  expect((totals[0] ?? 0) / (totals[1] ?? 1)).toBeCloseTo(109_482_240 / 335_141_888, 3);
});

test('models that are named beside a sentence, without a view, are shown beneath its pictures', () => {
  const markup = drawn('the cat sat\nmodels: [bert]');
  expect(markup.indexOf('attn-view-arcs')).toBeGreaterThan(0);
  expect(markup.indexOf('attn-view-family')).toBeGreaterThan(markup.indexOf('attn-view-matrix'));
});

test('beside a sentence it is one of the views; without the key there is no button for it', () => {
  const markup = drawn('the cat sat\nview: [matrix, family]\nmodels: [bert]', true);
  expect(markup).toContain('attn-view-matrix');
  expect(markup).toContain('attn-view-family');
  expect(drawn('the cat sat\nview: matrix', true)).not.toContain('>Family</button>');
});

test('a model\'s toy is called a toy, and no size of it stands in the table', () => {
  expect(drawn('models: [bert]')).toContain('In a block, &quot;model: bert&quot; draws it at toy size: 2 layers, 4 heads.');
  expect(rowsOf(drawn('models: [bert]')).slice(1).map((row) => row[2])).toEqual(['12']);
});

test('nothing is styled inline, and no id is left to clash', () => {
  expect(drawn(BLOCK)).not.toMatch(/ style=|<style| id="(?!block)/u);
});

test('beside blueprints of the same models it is drawn once, for all of them', () => {
  const markup = drawn('view: [family, blueprint]\nmodels: [bert, gpt-2]');
  expect(markup.match(/attn-view-family/gu)).toHaveLength(1);
  expect(drawn('view: blueprint\nmodels: [bert, gpt-2]')).not.toContain('attn-view-family');
});
