import fc from 'fast-check';
import { fixesOf } from '../../src/block/fixes';
import { defaultsOf } from '../../src/block/frontmatter';
import { parse } from '../../src/block/parse';
import { createPipeline } from '../../src/pipeline';
import { randomBlock } from '../support/random-block';

const pipeline = createPipeline();
const handed = (attention: unknown) => ({ defaults: defaultsOf({ attention }) });
const read = (lines: readonly string[], attention: unknown) => pipeline.read(lines.join('\n'), handed(attention));
const saidOf = (lines: readonly string[], attention: unknown): string[] =>
  read(lines, attention).trace.diagnostics.map(({ severity, line, column, message, hint }) => `${severity} ${line}:${column} ${message} ${hint ?? ''}`);

test('keys of the frontmatter hold for a block, and what the block writes wins', () => {
  const attention = { score: 'dot', precision: 3, view: ['matrix', 'arcs'], heads: 2, mask: { allow: [[1, 0], [1, 1]] } };
  const { spec, diagnostics } = parse('a b\nheads: 1\nview: heads', handed(attention));
  expect(diagnostics).toEqual([]);
  expect([spec.score.everywhere, spec.heads.everywhere, spec.presentation.precision, spec.presentation.views]).toEqual(['dot', 1, 3, ['heads']]);
  expect(read(['a b'], attention).trace.sites[0]?.heads).toHaveLength(2);
  expect(saidOf(['a b'], attention)).toEqual([]);
});

test('they are read as a block reads them: by the same schema, sites and aliases and all', () => {
  const { spec, diagnostics } = parse('I read -> je lis\narchitecture: encoder-decoder', handed({ mask: { cross: 'padding 1' }, hide: [['CLS'], 'it'], scale: Infinity }));
  expect([spec.mask, spec.presentation.hide?.tokens]).toEqual([{ at: { cross: [{ rule: 'padding', options: expect.anything() }] } }, ['[CLS]', 'it']]);
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringMatching(/^In the note's frontmatter, attention › scale: "scale" takes /u)]);
});

test('a mistake is told at the first line of the block, with its place in the frontmatter in words', () => {
  const lines = ['# mine', 'a b c', 'precision: 4'];
  expect(saidOf(lines, { score: 'dott', precision: 99, viwe: 'arcs', mask: ['causal', 'windw 2'] })).toEqual([
    'warning 1:1 In the note\'s frontmatter, attention › viwe: There is no key "viwe", so it is ignored. Did you mean "view"?',
    'error 1:1 In the note\'s frontmatter, attention › score: "score" takes one of scaled-dot, dot, cosine, general, additive, concat, location; found "dott". Did you mean "dot"? For example: score: dot',
    'error 1:1 In the note\'s frontmatter, attention › mask: There is no mask "windw". Did you mean "window"? The masks are: none, causal, window, prefix, padding, dilated, global, allow, bias, any.',
  ]);
  expect(saidOf(['a'], { colour: 'red' })).toEqual(['warning 1:1 In the note\'s frontmatter, attention › colour: There is no key "colour", so it is ignored. A default is a key of a block, such as score: dot.']);
});

test('a property without a value is told as a key without one, and the others hold', () => {
  const attention = { mask: null, precision: null, heads: 2 };
  expect(saidOf(['a b'], attention)).toEqual([
    'error 1:1 In the note\'s frontmatter, attention › mask: "mask" has no value. For example: mask: [causal, window 2]',
    'error 1:1 In the note\'s frontmatter, attention › precision: "precision" has no value. For example: precision: 3',
  ]);
  expect(read(['a b'], attention).trace.sites[0]?.heads).toHaveLength(2);
});

test('no quick fix changes the block for what the frontmatter got wrong', () => {
  const [mistake] = read(['a b c'], { score: 'dott' }).trace.diagnostics;
  expect(mistake?.hint).toMatch(/^Did you mean "dot"\?/u);
  expect(mistake && fixesOf('a b c', mistake)).toEqual([]);
});

test.each(['queries', 'Q', 'keys', 'values', 'from', 'import', 'shots', 'replace', 'nudge', 'models', 'compare', 'difference', 'annotate', 'title', 'caption'])('%s is for one block', (key) => {
  expect(saidOf(['a b'], { [key]: 'a b', precision: 3 })).toEqual([`warning 1:1 In the note's frontmatter, attention › ${key}: "${key}" is for one block, not for all of a note, so it is ignored. Write it into the block.`]);
});

test.each([['high', '"high"'], [3, '"3"'], [['dot'], 'a list of 1'], [true, '"true"']])('what is no mapping is no default: %j', (attention, found) => {
  expect(saidOf(['a b'], attention)).toEqual([`warning 1:1 In the note's frontmatter, attention: Defaults are keys of a block, each with a value; found ${found}, which is ignored. For example: attention: {score: dot, precision: 3}`]);
});

test.each([undefined, null, {}])('a note that says nothing: %j', (attention) => {
  expect(saidOf(['a b'], attention)).toEqual([]);
});

describe('a default that a block has no use for', () => {
  test('is no mistake: of another architecture, of words that it does not have, of views that have nothing to draw', () => {
    const attention = { attention: 'cross', pieces: 'merge', alignment: 'global', forget: 0.5, view: 'generation', focus: 'it', hide: ['[CLS]'], knockout: 'it', aliases: { x: 'y' }, step: 4, layer: 3, head: 9, phase: 'training', predict: 2, 'kv-heads': 1 };
    expect(saidOf(['a b c'], attention)).toEqual([]);
    expect(saidOf(['Q: [[1, 0]]', 'K: [[1, 1], [0, 1]]'], { embedding: 'one-hot', heads: 1, ...attention })).toEqual([]);
    expect(saidOf(['the white cow', 'model: tiny-translate'], { embedding: 'one-hot', position: 'rope', heads: 2 })).toEqual([]);
    expect(saidOf(['view: family'], { view: 'matrix', heads: 2, mask: 'causal' })).toEqual([]);
    expect(saidOf(['models: [bert, gpt-2]'], { view: 'matrix', architecture: 'encoder-decoder' })).toEqual([]);
  });

  test('that does not fit is told of, and turns no block red', () => {
    expect(saidOf(['Q: [[1, 0]]', 'K: [[1, 1], [0, 1]]'], { heads: 3, mask: { allow: [[1, 1, 1]] } })).toEqual([
      "warning 1:1 In the note's frontmatter, attention › heads: The queries have 2 columns, which 3 heads cannot share evenly. Write 1 or 2, or change the width of the queries.",
      "warning 1:1 In the note's frontmatter, attention › mask › allow: The allow matrix is 1 × 3, but there are 1 query and 2 keys. Give it 1 row of 2 numbers.",
    ]);
    expect(saidOf(['I read'], { architecture: 'encoder-decoder' })).toEqual(['warning 1:1 In the note\'s frontmatter, attention › architecture: There are no keys to read in this block, so it is drawn without the default "encoder-decoder". Add a line: keys: I am a student']);
    expect(saidOf(['I read'], { model: 'bahdanau' })).toHaveLength(1);
  });

  test('is drawn where it fits', () => {
    expect(read(['I read -> je lis'], { architecture: 'encoder-decoder', attention: 'cross' }).trace.architecture).toBe('encoder-decoder');
    expect(read(['the white cow'], { model: 'tiny-translate' }).trace.weightsFrom).toBe('tiny-translate');
    expect(read(['I read', 'model: gpt-2'], { architecture: 'encoder' }).trace.architecture).toBe('decoder');
    expect(read(['I read', 'architecture: layer'], { model: 'bert' }).trace.architecture).toBe('layer');
  });
});

test('the block is red for its own mistakes as ever', () => {
  expect(saidOf([''], { score: 'dott' })).toContain('error 1:1 There are no queries: nothing attends yet. Write a sentence at the top of the block: The animal was too tired');
  expect(saidOf(['a b', 'attention: cross'], { score: 'dot' })).toEqual(['error 2:1 Cross attention needs keys, and there are none: drawn as self attention. Add a line: keys: I am a student']);
});

test('readings of a comparison have the defaults too', () => {
  const { trace } = read(['a b', 'compare: [{}, {score: cosine}]'], { score: 'dot' });
  expect(trace.compare.map(({ formulas }) => formulas['scores']?.expression)).toEqual(["Q * K'", "unitRows(Q) * unitRows(K)'"]);
  expect(trace.diagnostics).toEqual([]);
});

test('a block with defaults is the block with those keys below its own', () => {
  fc.assert(fc.property(randomBlock, fc.record({ score: fc.constantFrom('dot', 'cosine'), temperature: fc.constantFrom(2, 0.5), seed: fc.integer({ min: 0, max: 9 }), precision: fc.integer({ min: 0, max: 6 }) }, { requiredKeys: [] }), (block, defaults) => {
    const whole = { ...defaults, ...block };
    expect(parse(JSON.stringify(block), handed(defaults)).spec).toEqual(parse(JSON.stringify(whole)).spec);
  }));
});

test('whatever the frontmatter holds and the block says, every mistake has a place in the block', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 4 }), fc.string({ unit: 'grapheme' }), (json, text) => {
    const { trace } = pipeline.read(text, handed(JSON.parse(json)));
    const last = text.split(/\r\n|\n|\r/u).length;
    for (const { line, column } of trace.diagnostics) expect([line >= 1 && line <= last, column >= 1]).toEqual([true, true]);
  }));
});

test('tangled frontmatter is read as far as anybody means it', () => {
  const endless: unknown[] = [];
  endless.push(endless, endless);
  const wide = Array.from({ length: 20 }).reduce<unknown>((inner) => [inner, inner, inner], 'dot');
  for (const tangled of [endless, wide, { score: endless }, { score: wide }]) {
    expect(defaultsOf({ attention: tangled })?.length).toBeLessThan(50_000);
    expect(saidOf(['a b'], tangled).join()).toMatch(/^(?:warning|error) 1:1 In the note's frontmatter, attention/u);
  }
});
