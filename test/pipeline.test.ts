import fc from 'fast-check';
import { allKeys } from '../src/block/dictionary';
import { createPipeline } from '../src/pipeline';
import { messageOf } from './support/messages';

const pipeline = createPipeline();

describe('one block, two readings', () => {
  const { trace, request, choices } = pipeline.read('I am a student -> je suis étudiant\nmask: {allow: [[1, 1, 1, 0], [1, 1, 0, 1], [0, 1, 1, 1]]}');
  const self = request({ attention: 'self' });

  test('Q stays, K and V move', () => {
    expect(choices.map(({ id, missing }) => [id, missing])).toEqual([['self', undefined], ['cross', undefined]]);
    expect(self.sites[0]?.queries).toEqual(trace.sites[0]?.queries);
    expect(self.sites[0]?.heads[0]?.steps['queries']).toEqual(trace.sites[0]?.heads[0]?.steps['queries']);
    expect([trace.sites[0]?.keys, self.sites[0]?.keys]).toEqual([['I', 'am', 'a', 'student'], ['je', 'suis', 'étudiant']]);
    expect([trace.sites[0]?.from, self.sites[0]?.from]).toEqual([{ queries: 'queries', keys: 'keys' }, { queries: 'queries', keys: 'queries' }]);
  });

  test('a mask written for one of them is a warning in the other', () => {
    expect(trace.diagnostics).toEqual([]);
    expect(self.diagnostics.map(messageOf)).toEqual(['2:15-2:57 warning: The allow matrix is 3 × 4, but there are 3 queries and 3 keys. → Give it 3 rows of 3 numbers.']);
  });

  test('back again gives what was there, number by number', () => {
    expect(request({ attention: 'cross' })).toEqual(trace);
  });
});

test('what a block asks to see and does not have is said, and it is drawn without', () => {
  const { trace } = pipeline.read('a b\nfocus: zebra\nhead: 3\nsite: cross');
  expect(trace.sites).toHaveLength(1);
  expect(trace.diagnostics.map(messageOf)).toEqual([
    '2:8-2:13 warning: There is no query "zebra" to focus on. → The queries are: a b',
    '3:7-3:8 warning: There is no head 3: this block has 1. → Declare more of them, "heads: 3", or write a number up to 1.',
    '4:7-4:12 warning: There is no site "cross" in this block. → It has: self.',
  ]);
});

test.each([
  ['a b\nview: [blueprint, matrix]', ['2:7-2:26 warning: There is nothing for the view "blueprint" to draw in this block. → A whole architecture has it, such as "architecture: encoder" or "model: gpt-2"; a layer is attention alone.']],
  ['a b\nmodel: bert\nview: unrolled', ['3:7-3:15 warning: There is nothing for the view "unrolled" to draw in this block. → An rnn has it: "model: bahdanau" or "model: luong", with "what is read -> what is written".']],
  ['a b -> c\nmodel: luong\nview: generation', ['3:7-3:17 warning: There is nothing for the view "generation" to draw in this block. → A decoder has it, alone or after an encoder: "model: gpt-2" or "model: transformer".']],
  ['a b\nview: heads', ['2:7-2:12 warning: There is nothing for the view "heads" to draw in this block. → There is one head in one layer: write "heads: 4" or more.']],
  ['a b c\nmodel: gpt-2\nview: generation\nstep: 9', ['4:7-4:8 warning: There is no step 9: the generation has 3, so the last one is shown. → Write a number up to 3.']],
  ['a b\nmodel: bert\nforget: 0.5', ['3:9-3:12 warning: "forget" changes nothing here: only an rnn has such a thing. → Take it out, or write "model: bahdanau" or "model: luong".']],
  ['a b\nmodel: bert\nshots: [a => b]', ['3:8-3:16 warning: The shots are not read: worked examples stand in the prompt of a decoder. → Write "model: gpt-3", or take the line out.']],
  ['a b\nphase: training', ['2:8-2:16 warning: There is no phase to show: nothing is written here. → Write "model: gpt-2" for a decoder, or take the line out.']],
  ['a b\nmodel: bert\npredict: 3', ['3:10-3:11 warning: Nothing is predicted here. → Put a [MASK] into the sentence.']],
  ['a b -> c\nmodel: luong\nheads: 4', ['3:8-3:9 warning: Bahdanau and Luong attend with 1 head; this rnn is drawn with 4. → Take the line out; "architecture: encoder-decoder" has several.']],
  ['a b -> c\nmodel: luong\nforget: 0.5\nview: [unrolled, memory, blueprint]\npredict: 3', []],
  ['a [MASK] c\nmodel: bert\npredict: 3\nview: [heads, blueprint]', []],
])('what an architecture has no use for is said: %j', (source, messages) => {
  expect(pipeline.read(source).trace.diagnostics.map(messageOf)).toEqual(messages);
});

test('what a block shows is asked of its readings alone, where they are drawn in its place', () => {
  const said = (source: string) => pipeline.read(source).trace.diagnostics.map(({ message }) => message);
  expect(said('a b\nview: blueprint\nlayer: 2\ncompare: [bert, gpt-2]')).toEqual([]);
  expect(said('a b -> c\nforget: 0.5\nview: memory\ncompare: [bahdanau, luong]')).toEqual([]);
  expect(said('a b -> c\nview: memory\ncompare: [luong, transformer]')).toEqual(['There is nothing for the view "memory" to draw in this block.']);
});

test('an encoder–decoder without a source says so at its cross site, and takes one for a try', () => {
  const { choices, request } = pipeline.read('je suis\nmodel: transformer');
  expect(choices.map(({ id, missing, lacks }) => [id, missing !== undefined, lacks])).toEqual([['encoder-self', false, undefined], ['decoder-self', false, undefined], ['cross', true, 'keys']]);
  const tried = request({ ...choices[2]?.overrides, keys: 'I am here' });
  expect(tried.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(tried.sites.find(({ id }) => id === 'cross')?.keys).toEqual(['I', 'am', 'here']);
  expect(pipeline.read('I am -> je suis\nmodel: transformer').choices.every(({ missing }) => missing === undefined)).toBe(true);
});

test('what was read before changes no number of a block', () => {
  const variants = ['heads: 4', 'heads: 2', 'heads: 8', 'heads: 4\nkv-heads: 2', 'heads: [first, next]', ...['seed: 1', 'offset: 2', 'dimension: 40', 'mask: causal', 'attention: self', 'embedding: one-hot'].map((line) => `heads: 4\n${line}`)];
  const blocks = ['random', 'pattern'].flatMap((made) => variants.map((variant) => `the cat sat -> le chat\nprojections: ${made}\n${variant}`));
  const alone = blocks.map((block) => createPipeline().read(block).trace);
  for (const one of [createPipeline(), createPipeline()]) {
    expect(blocks.map((block) => one.read(block).trace)).toEqual(alone);
    expect([...blocks].reverse().map((block) => one.read(block).trace)).toEqual([...alone].reverse());
  }
});

test('any text gives a trace without NaN, or says in which line it cannot', () => {
  const words = allKeys().flatMap(({ id, aliases }) => [id, ...aliases]);
  const value = fc.oneof(fc.constantFrom('a b', '[[1, 0], [0, 1]]', '2', 'causal', 'window 1', 'random', 'none', 'one-hot', '1e308', '[[1e308], [1e308]]', '{window: {left: 0}}', '{bias: [[-inf]]}', '-1', '{query: [[1, 0], [0, 1]]}'), fc.json({ maxDepth: 2 }), fc.string({ maxLength: 12 }));
  const line = fc.tuple(fc.constantFrom(...words), value).map(([key, text]) => `${key}: ${text}`);
  fc.assert(
    fc.property(fc.constantFrom('', 'the cat sat', 'a b -> c d e', '[PAD] x'), fc.array(line, { maxLength: 5 }), (sentence, lines) => {
      const { trace } = pipeline.read([sentence, ...lines].join('\n'));
      expect(trace.sites.length > 0 || trace.diagnostics.some(({ severity, line: at }) => severity === 'error' && at >= 1)).toBe(true);
      for (const { heads, output } of trace.sites) {
        const matrices = [output, ...heads.flatMap(({ steps }) => Object.entries(steps).filter(([step]) => step !== 'masked').map(([, matrix]) => matrix))];
        expect(matrices.every(({ data }) => data.every(Number.isFinite))).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('of very many mistakes the first are told, errors before warnings, and how many there are besides', () => {
  const { diagnostics } = pipeline.read(`a b\nseed: 1\n${Array.from({ length: 500 }, (_, i) => `k${i}: 1`).join('\n')}\nheads: many\nnudge: {${Array.from({ length: 300 }, (_, i) => `w${i}: 1`).join(', ')}}`).trace;
  expect(diagnostics).toHaveLength(101);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toContain('"heads" takes a whole number from 1 to 64, or a list of head patterns; found "many".');
  expect(diagnostics.at(-1)?.message).toMatch(/^There are \d{3} more mistakes, which are not told here\.$/u);
});

test('what is quoted in a mistake is short, however long the token is', () => {
  const { diagnostics } = pipeline.read(`the ${'a'.repeat(3000)}\nmodel: tiny-translate`).trace;
  expect(diagnostics.map(({ message }) => message.slice(0, 40))).toContain('tiny-translate does not know "aaaaaaaaaa');
  expect(Math.max(...diagnostics.map(({ message }) => message.length))).toBeLessThan(300);
});

test('a block of more than two million characters is refused as it stands', () => {
  expect(pipeline.read('the cat '.repeat(300_000)).trace.diagnostics.map(messageOf)).toEqual(['1:1-1:1 error: This block has 2,400,000 characters, more than 2,000,000. → Write fewer or rounder numbers, or import recorded attention from a file.']);
});
