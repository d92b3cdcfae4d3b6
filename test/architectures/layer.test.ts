import fc from 'fast-check';
import { run, siteChoices } from '../../src/architectures';
import { siteIds } from '../../src/block/sites';
import { parse } from '../../src/block/parse';
import { createEngine } from '../../src/engine/engine';
import type { Spec } from '../../src/model/spec';
import type { Site, Stream, Trace } from '../../src/model/trace';
import { rowsOf } from '../support/matrices';
import { specOf } from '../support/spec';

const engine = createEngine();

/** The trace of a block that must be computed without a mistake. */
function traceOf(spec: Spec): Omit<Trace, 'diagnostics'> {
  const { trace, problems } = run(spec, engine);
  expect(problems).toEqual([]);
  return trace;
}

function siteOf(spec: Spec): Site {
  const [site] = traceOf(spec).sites;
  if (site === undefined) throw new Error('no site');
  return site;
}

function step(site: Site, name: string, head = 0): number[][] {
  const matrix = site.heads[head]?.steps[name];
  if (matrix === undefined) throw new Error(`no ${name}`);
  return rowsOf(matrix);
}

function streamOf({ streams }: { streams: readonly Stream[] }, id: string): Stream {
  const found = streams.find((stream) => stream.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('the two readings of one block', () => {
  const spec = specOf('I am a student -> je suis étudiant');
  const cross = traceOf(spec);
  const self = traceOf({ ...spec, attention: 'self' });

  test('the written sequence attends to the one that is read', () => {
    expect(cross.sites[0]).toMatchObject({ id: 'cross', layer: 1, from: { queries: 'queries', keys: 'keys' } });
    expect(cross.sites[0]?.queries).toEqual(['je', 'suis', 'étudiant']);
    expect(cross.sites[0]?.keys).toEqual(['I', 'am', 'a', 'student']);
  });

  test('read as self attention the queries are all three', () => {
    expect(self.sites[0]).toMatchObject({ id: 'self', from: { queries: 'queries', keys: 'queries' } });
    expect(self.sites[0]?.keys).toEqual(['je', 'suis', 'étudiant']);
  });

  test('Q stays: it is the same numbers in both', () => {
    const [one, other] = [cross.sites[0], self.sites[0]];
    expect(one && step(one, 'queries')).toEqual(other && step(other, 'queries'));
    expect(one && step(one, 'keys')).not.toEqual(other && step(other, 'keys'));
  });

  test('both sequences stay in the trace, so that K and V have somewhere to move to', () => {
    expect(self.streams.map(({ id }) => id)).toEqual(['queries', 'keys']);
    expect(self.streams).toEqual(cross.streams);
  });

  test('the toggle offers both, and says what is missing where there are no keys', () => {
    expect(siteChoices(spec)).toEqual([
      { id: 'self', label: 'Self-attention', overrides: { attention: 'self' } },
      { id: 'cross', label: 'Cross-attention', overrides: { attention: 'cross' } },
    ]);
    expect(siteChoices(specOf('just one sentence'))[1]).toMatchObject({
      missing: 'There is nothing else to attend to yet: add a line such as "keys: …" with a second sequence.',
    });
    expect(siteIds).toEqual(['self', 'cross', 'encoder-self', 'decoder-self']);
  });

  test('asked for all the same, cross-attention without keys is drawn as self-attention and says so', () => {
    const { trace, problems } = run({ ...specOf('one sentence'), attention: 'cross' }, engine);
    expect(trace.attention).toBe('self');
    expect(problems).toEqual([{
      severity: 'error', key: 'attention', message: 'Cross-attention needs a second sequence, but only queries are declared.',
      hint: 'Add "keys: …" with what is attended to, or write "attention: self".',
    }]);
  });
});

describe('what the numbers come from', () => {
  test.each([
    [['two words'], 'pattern'],
    [['two words', 'projections: random'], 'seed'],
    [['two words', 'projections: none'], 'declared'],
    [['two words', 'embedding: random'], 'seed'],
    [['two words', 'embedding: random', 'heads: [previous]'], 'pattern'],
    [['two words', 'embedding: random', 'projections: none'], 'seed'],
    [['two words', 'embedding: one-hot'], 'pattern'],
    [['two words', 'embedding: one-hot', 'projections: none'], 'declared'],
    [['Q: [[1, 0]]', 'heads: [first]'], 'pattern'],
    [['Q: [[1, 0]]'], 'declared'],
    [['Q: [[1, 0]]', 'projections: random'], 'seed'],
    [['Q: [[1, 0]]', 'K: [[1, 1], [0, 1]]'], 'declared'],
    [['Q: [[1, 0]]', 'K: two words', 'embedding: random'], 'seed'],
    [['Q: [[1, 0]]', 'K: two words', 'attention: self'], 'declared'],
  ])('%j: %s', (lines, expected) => {
    expect(traceOf(specOf(...lines)).weightsFrom).toBe(expected);
  });
});

describe('the same block is computed alike for ever', () => {
  test('one seed, one picture; another seed, another', () => {
    const lines = ['the cat sat', 'heads: 2', 'projections: random'];
    expect(traceOf(specOf(...lines))).toEqual(traceOf(specOf(...lines)));
    expect(siteOf(specOf(...lines, 'seed: 1')).output).not.toEqual(siteOf(specOf(...lines)).output);
  });

  test('changing one word changes the vectors of that word alone', () => {
    const word: fc.Arbitrary<string> = fc.constantFrom('the', 'cat', 'sat', 'on', 'a', 'mat');
    const words = fc.array(word, { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(words, fc.nat(), fc.constantFrom('dog', 'ran'), (before, place, exchanged) => {
      const at = place % before.length;
      const after = before.with(at, exchanged);
      for (const name of ['queries', 'keys', 'values']) {
        const [one, other] = [step(siteOf(specOf(before.join(' '))), name), step(siteOf(specOf(after.join(' '))), name)];
        expect(one.map((row, i) => JSON.stringify(row) === JSON.stringify(other[i]))).toEqual(before.map((_, i) => i !== at));
      }
    }), { numRuns: 30 });
  });

  test('equal words have equal vectors, whichever sequence they stand in', () => {
    const { streams } = traceOf(specOf('the cat -> a cat and a dog', 'projections: random'));
    expect(rowsOf(streamOf({ streams }, 'keys').states)[1]).toEqual(rowsOf(streamOf({ streams }, 'queries').states)[1]);
  });

  test('no two streams coincide: heads and roles have weights of their own', () => {
    const site = siteOf(specOf('the cat sat', 'heads: 2', 'projections: random'));
    const parts = [0, 1].flatMap((head) => ['queries', 'keys', 'values'].map((name) => JSON.stringify(step(site, name, head))));
    expect(new Set(parts).size).toBe(6);
  });
});

describe('widths', () => {
  test.each([
    [['one two', 'projections: none'], 32],
    [['one two', 'projections: none', 'embedding: random'], 8],
    [['one two', 'projections: none', 'embedding: random', 'heads: 3'], 9],
    [['one two', 'projections: none', 'heads: 12'], 36],
    [['one two', 'projections: random', 'dimension: 5'], 5],
    [['one two', 'projections: random', 'dimension: 1024', 'heads: 7'], 1024],
    [['one two three one', 'projections: none', 'embedding: one-hot'], 3],
    [['one two'], 32 + 32],
    [['one two', 'heads: 7'], 32 + 32],
    [['one two', 'dimension: 1024', 'heads: 7'], 1024 + 32],
    [['one two three one', 'embedding: one-hot'], 3 + 32],
    [['one two', 'projections: {query: [[1], [2], [3]], key: [[1], [2], [3]]}'], 3],
    [['Q: one two', 'K: [[1, 2, 3, 4], [0, 0, 0, 1]]'], 4],
  ])('%j: words are %i wide', (lines, width) => {
    const states = streamOf(traceOf(specOf(...lines)), 'queries').states;
    expect(states.columns).toBe(width);
  });

  test('every word alone has its column in a one-hot embedding', () => {
    const { streams } = traceOf(specOf('one two -> two three two', 'embedding: one-hot', 'projections: none'));
    expect(rowsOf(streamOf({ streams }, 'queries').states)).toEqual([[1, 0, 0], [0, 1, 0], [1, 0, 0]]);
    expect(rowsOf(streamOf({ streams }, 'keys').states)).toEqual([[0, 0, 1], [1, 0, 0]]);
  });

  test.each([1, 2, 3, 5, 7, 64])('%i heads split whatever was not declared', (heads) => {
    const site = siteOf(specOf('one two three', `heads: ${heads}`, 'embedding: one-hot'));
    expect(site.heads).toHaveLength(heads);
  });

  test('one word alone attends to itself', () => {
    expect(step(siteOf(specOf('alone')), 'weights')).toEqual([[1]]);
  });
});

describe('values', () => {
  test('are the keys where none are declared', () => {
    expect(step(siteOf(specOf('Q: [[1, 0]]', 'K: [[1, 1], [0, 1]]')), 'values')).toEqual([[1, 1], [0, 1]]);
  });

  test('may be of another width', () => {
    const site = siteOf(specOf('Q: [[1, 0]]', 'K: [[1, 1], [0, 1]]', 'V: [[1, 2, 3], [4, 5, 6]]'));
    expect(site.output.columns).toBe(3);
  });

  test('must be as many as the keys; otherwise the keys stand in for them', () => {
    const { trace, problems } = run(specOf('Q: [[1, 0]]', 'K: [[1, 1], [0, 1]]', 'V: [[1, 2]]'), engine);
    expect(problems).toEqual([{
      severity: 'error', key: 'values', message: 'There is 1 value, but 2 keys.',
      hint: 'Give one value for each key, or leave "values" out: then the keys are the values.',
    }]);
    expect(trace.sites[0] && step(trace.sites[0], 'values')).toEqual([[1, 1], [0, 1]]);
  });

  test.each(['self', 'cross'] as const)('leave words as wide as they are, in %s attention', (attention) => {
    const weights = (...lines: string[]) => step(siteOf({ ...specOf('the cat sat -> le chat', ...lines), attention }), 'weights');
    expect(weights('V: [[1], [2], [3]]')).toEqual(weights());
  });

  test('play no part in self attention', () => {
    const spec = { ...specOf('Q: [[1, 0]]', 'K: [[1, 1]]', 'V: [[5, 6]]'), attention: 'self' } as const;
    expect(step(siteOf(spec), 'values')).toEqual([[1, 0]]);
  });
});

describe('what is set for one site alone', () => {
  const spec = specOf('a b -> c d', 'mask: {self: causal}', 'heads: {cross: 2}');

  test('holds there', () => {
    expect(step(siteOf({ ...spec, attention: 'self' }), 'weights')[0]?.[1]).toBe(0);
    expect(siteOf(spec).heads).toHaveLength(2);
  });

  test('and nowhere else', () => {
    expect(step(siteOf(spec), 'weights').flat().every((weight) => weight > 0)).toBe(true);
    expect(siteOf({ ...spec, attention: 'self' }).heads).toHaveLength(1);
  });
});

test('a [PAD] token is attended to by nobody, and attends all the same', () => {
  const site = siteOf(specOf('queries: one two [PAD]'));
  expect(step(site, 'weights').map((row) => row[2])).toEqual([0, 0, 0]);
  expect(site.heads[0]?.mask.rules).toEqual(['padding']);
});

describe('what is too large is refused before anything is drawn for it', () => {
  const words = (count: number, letter: string) => Array.from({ length: count }, (_, i) => `${letter}${i}`).join(' ');

  test.each([
    ['a book', [words(20_000, 'w'), 'embedding: one-hot'], 'queries', '20,000 queries are too many.'],
    ['a book to attend to', ['a b', `keys: ${words(1_025, 'w')}`], 'keys', '1,025 keys are too many.'],
    ['one-hot vectors of too many words', [words(600, 'v'), `keys: ${words(600, 'w')}`, 'embedding: one-hot'], 'queries', 'The queries are 1,200 columns wide, which is too many.'],
  ])('%s', (_, lines, key, message) => {
    const { trace, problems } = run(parse(lines.join('\n')).spec, engine);
    expect(trace.sites).toEqual([]);
    expect(problems).toEqual([{ severity: 'error', key, message, hint: 'Use at most 1,024.' }]);
  });
});

test('kv-heads that heads cannot share are reported once, and every head has its own', () => {
  const { trace, problems } = run(specOf('a b c', 'heads: 6', 'kv-heads: 4'), engine);
  expect(problems.map(({ message }) => message)).toEqual(['6 heads cannot share 4 kv-heads evenly.']);
  expect(trace.sites[0]?.heads).toHaveLength(6);
});

test('without queries nothing is computed', () => {
  const { queries: _, ...rest } = specOf('a b');
  expect(run(rest, engine)).toMatchObject({ trace: { sites: [], streams: [] }, problems: [] });
});

test.each([
  ['architecture', 'No architecture is called transducer'],
  ['embedding', 'No embedding is called transducer'],
])('a name that nobody has defined is our own mistake: %s', (key, message) => {
  expect(() => run({ ...specOf('a b'), [key]: 'transducer' }, engine)).toThrow(message);
});
