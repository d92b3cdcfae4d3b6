import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pieceMarks } from '../../src/architectures/recorded/pieces';
import { toleranceOf } from '../../src/architectures/recorded/rows';
import { LIMITS } from '../../src/engine/limits';
import { blocksOf } from '../../src/block/note';
import { createPipeline } from '../../src/pipeline';
import { ROOT } from '../support/imports';
import { pythonWith } from '../support/python';
import { importing } from '../support/recordings';

const page = readFileSync(join(ROOT, 'docs/recorded-attention.md'), 'utf8');
const python = pythonWith('numpy');

(python === undefined ? test.skip : test)('the Python of the page writes files that are drawn without a complaint, models being stand-ins', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attention-'));
  try {
    const programs = [...page.matchAll(/```python\n([\s\S]*?)```/gu)].map(([, code = '']) => code);
    const { status, stderr } = spawnSync(python ?? '', ['-c', programs.join('\n')], { cwd: folder, encoding: 'utf8', env: { ...process.env, PYTHONPATH: join(ROOT, 'test/support/hugging-face'), PYTHONDONTWRITEBYTECODE: '1' } });
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(folder).sort()).toEqual(['bert.json', 'gpt2.json', 'opus.json']);
    const read = (file: string) => importing(readFileSync(join(folder, file), 'utf8'), ['pieces: merge']).trace;
    expect(['bert', 'gpt2', 'opus'].map((name) => read(`${name}.json`)).map(({ diagnostics, architecture, sites, recorded }) => [diagnostics, architecture, recorded?.model, sites.length, sites.at(-1)?.queries.join(' '), sites.at(-1)?.keys.join(' ')])).toEqual([
      [[], 'encoder', 'bert-base-uncased', 2, '[CLS] the animal was playing [SEP]', '[CLS] the animal was playing [SEP]'],
      [[], 'decoder', 'gpt2', 2, 'The animal was playing', 'The animal was playing'],
      [[], 'encoder-decoder', 'Helsinki-NLP/opus-mt-en-fr', 6, "<pad> L'animal joue </s>", 'The animal plays </s>'],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every block on the page is drawn as it stands', () => {
  const files = (path: string) => ({ text: readFileSync(join(ROOT, path), 'utf8') });
  for (const { source } of blocksOf(page)) expect(createPipeline().read(source, { files }).trace.diagnostics).toEqual([]);
});

test('the page tells the limits and the tolerance as they are', () => {
  expect(page).toContain(`**Limits**: ${LIMITS.recording / 1e6} million characters, ${LIMITS.tokens.toLocaleString('en-US')} tokens, ${LIMITS.layers} layers, ${LIMITS.heads} heads, ${LIMITS.cells / 1e6} million weights.`);
  expect([toleranceOf(0), toleranceOf(1) - toleranceOf(0)]).toEqual([0.01, expect.closeTo(0.00005, 12)]);
  expect(page).toContain('within 0.01 and 0.00005 a key');
});

test('the page has a row for every way to mark pieces', () => {
  const table = page.slice(page.indexOf('| Tokenizer |'), page.indexOf('The last two mark spaces'));
  expect(table.trim().split('\n')).toHaveLength(2 + Object.keys(pieceMarks).length);
});

test.each(['animal-and-street', 'snowboarder'])('vault/recorded/%s.json is small, and right', (name) => {
  const text = readFileSync(join(ROOT, `vault/recorded/${name}.json`), 'utf8');
  expect(text.length).toBeLessThan(60_000);
  const { trace } = importing(text, ['pieces: merge']);
  expect([trace.diagnostics, trace.recorded?.license, trace.sites.map(({ layer, heads }) => [layer, heads.length])]).toEqual([[], 'Apache-2.0', [[1, 4], [2, 4]]]);
  expect(trace.sites[0]?.queries.join(' ')).toBe(trace.recorded?.text);
});
