import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../src/block/note';
import { VaultFolder } from '../../src/cli/vault-folder';
import { entryAt } from '../../src/engine/matrices/matrix';
import type { Matrix } from '../../src/model/matrix';
import type { Trace } from '../../src/model/trace';
import { createPipeline, KEEP_NOTHING } from '../../src/pipeline';
import { ROOT } from '../support/imports';

/** Numbers that the notes of the study vault tell: each stands in its note as it is told here, and is what the block comes to. */

const pipeline = createPipeline(KEEP_NOTHING);
const vault = VaultFolder.around(join(ROOT, 'vault'));
const pathOf = (note: string): string => join(ROOT, 'vault', `${note}.md`);

/** What a note's block comes to, counted from 0, with some of its text exchanged as the note tells its reader to. */
function traceOf(note: string, block: number, ...exchanged: readonly (readonly [from: string, to: string])[]): Trace {
  const source = blocksOf(readFileSync(pathOf(note), 'utf8'))[block]?.source ?? '';
  const { files, resolve } = vault.around(pathOf(note));
  const text = exchanged.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`Block ${block} of ${note} does not hold “${from}”.`);
    return whole.replace(from, to);
  }, source);
  return pipeline.read(text, { files, resolve }).trace;
}

/** The note has the sentence, and its last number is the value. */
function expectTold(note: string, sentence: string, value: number): void {
  expect(readFileSync(pathOf(note), 'utf8')).toContain(sentence);
  const number = [...sentence.matchAll(/\d+(?:\.\d+)?/gu)].map(([found]) => found).at(-1) ?? '';
  expect(value.toFixed(number.split('.')[1]?.length ?? 0)).toBe(number);
}

interface Place {
  readonly site?: string;
  readonly layer?: number;
  readonly head?: number;
  readonly step?: string;
}

function matrixOf(trace: Trace, { site, layer = 1, head = 1, step = 'weights' }: Place) {
  const found = trace.sites.find((one) => one.layer === layer && (site === undefined || one.id === site));
  const matrix = found?.heads[head - 1]?.steps[step];
  if (found === undefined || matrix === undefined) throw new Error(`There is no ${step} there.`);
  return { queries: found.queries, keys: found.keys, matrix };
}

/** What a query gives to a key, each the first or the last that is spelled so. */
function weight(trace: Trace, query: string, key: string, place: Place = {}): number {
  const { queries, keys, matrix } = matrixOf(trace, place);
  return entryAt(matrix, queries.lastIndexOf(query), keys.indexOf(key));
}

/** P of a word that a decoder writes after another. */
function probability(trace: Trace, fed: string, word: string): number {
  const { queries } = matrixOf(trace, { site: 'cross' });
  const softmax = trace.operations.filter(({ kind }) => kind === 'softmax').at(-1);
  if (softmax === undefined) throw new Error('Nothing is predicted.');
  return entryAt(softmax.output, queries.indexOf(fed), softmax.columns?.indexOf(word) ?? -1);
}

const written = (trace: Trace): string => trace.generation.map(({ token }) => token).filter((token) => token !== '</s>').join(' ');

/** The mean along a diagonal: of what each row gives to the word so many places after it. */
function along({ rows, columns, ...matrix }: Matrix, offset: number): number {
  const places = Array.from({ length: rows }, (_, row) => row).filter((row) => row + offset >= 0 && row + offset < columns);
  return places.reduce((sum, row) => sum + entryAt({ rows, columns, ...matrix }, row, row + offset), 0) / places.length;
}

describe('A trained translator', () => {
  const note = 'A trained translator';

  test('which words are looked at', () => {
    const cow = traceOf(note, 2);
    expectTold(note, '*vache* looks at *cow* (0.99', weight(cow, 'la', 'cow'));
    expectTold(note, '*blanche* at *white* (1.00', weight(cow, 'vache', 'white'));
    expectTold(note, '*a* looks at the *the* of the cow (0.85', weight(cow, 'blanche', 'the'));
    const open = traceOf(note, 3, ['knockout: street\n', '']);
    expectTold(note, 'the row of *qu\'elle* gives it 0.80', weight(open, 'parce', 'was'));
    expectTold(note, 'gives it 0.80, and 0.10', weight(open, 'parce', 'it'));
    expectTold(note, 'which *it* means, gets 0.007', weight(open, 'parce', 'street'));
    expectTold(note, '*wide*, which decides, gets 0.003', weight(open, 'parce', 'wide'));
  });

  test('what becomes of the sentence when a word is closed', () => {
    const fed = traceOf(note, 4, ['knockout: street\n', '']);
    expectTold(note, '| nothing | | 0.96', probability(fed, 'parce', 'qu\'elle'));
    const rows = [...readFileSync(pathOf(note), 'utf8').matchAll(/^\| \*(\w+)\* \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| … (.*) \|$/gmu)];
    expect(rows.map(([, word]) => word)).toEqual(['street', 'wide', 'it', 'because', 'was']);
    for (const [, word = '', ofRow, elle, il, sentence = ''] of rows) {
      const closed = traceOf(note, 4, ['knockout: street', `knockout: ${word}`]);
      expect([word, weight(fed, 'parce', word).toFixed(2), probability(closed, 'parce', 'qu\'elle').toFixed(2), probability(closed, 'parce', 'qu\'il').toFixed(2)]).toEqual([word, ofRow, elle, il]);
      expect(written(traceOf(note, 3, ['knockout: street', `knockout: ${word}`]))).toMatch(new RegExp(`${sentence}$`, 'u'));
    }
    expectTold(note, 'Now *qu\'il* has 0.97', probability(traceOf(note, 5), 'parce', 'qu\'il'));
  });

  test('what it does with what it does not know', () => {
    const frog = traceOf(note, 0, ['The animal didn\'t cross the street because it was too tired', 'because the cow was tired it crossed the street']);
    expect(written(frog)).toBe('une grenouille a aimé la rue');
    expectTold(note, '*une* has 0.05', probability(frog, '<s>', 'une'));
    expectTold(note, '*grenouille* 0.19', probability(frog, 'une', 'grenouille'));
    expect(written(traceOf(note, 8, ['Wednesday, 9 May 2018', '9 May 1812'])).replaceAll(' ', '')).toBe('1181-05-09');
  });
});

describe('Trained transformers, and the last blocks of the notes before', () => {
  test('heads', () => {
    const { queries, keys, matrix } = matrixOf(traceOf('Trained transformers', 2), { layer: 2, head: 3 });
    const [one = NaN, other = NaN] = keys.flatMap((key, column) => (key === 'wug' ? [entryAt(matrix, queries.lastIndexOf('dax'), column)] : []));
    expectTold('Trained transformers', 'lies on the two *wug*, with 0.93', one + other);
    expectTold('Encoders', 'gives 0.98', weight(traceOf('Encoders', 4), '[MASK]', 'street', { layer: 2, head: 4 }));
    const exchanged = traceOf('Encoders', 4, ['[MASK]', 'tired'], ['bird', '[MASK]']);
    expectTold('Encoders', 'the same head gives 0.95', weight(exchanged, '[MASK]', 'tired', { layer: 2, head: 4 }));
    expectTold('Decoders', 'looks at *forest* (1.00', weight(traceOf('Decoders', 5), 'too', 'forest', { layer: 2, head: 4 }));
    expectTold('RNNs with attention', 'looks at *white* (1.00', weight(traceOf('RNNs with attention', 4), 'vache', 'white'));
    expect(traceOf('Decoders', 5, ['visit the forest', 'cross the river']).predictions.at(-1)?.tokens).toContain('deep');
    expect(written(traceOf('Encoder–decoders', 4))).toBe('trois chiens ont vu l\'oiseau jaune');
  });

  test('where the gender comes from', () => {
    const note = 'Trained transformers';
    expectTold(note, 'stays *qu\'elle* with P = 0.99', probability(traceOf(note, 4), 'parce', 'qu\'elle'));
    expectTold(note, '*qu\'il* with 0.75', probability(traceOf(note, 5), 'parce', 'qu\'il'));
    expectTold(note, '*qu\'il* with 0.75, *qu\'elle* with 0.22', probability(traceOf(note, 5), 'parce', 'qu\'elle'));
  });
});

test('Encoder–decoders: T5 adds the same along a diagonal', () => {
  const trace = traceOf('Encoder–decoders', 3);
  const steps = ['scores', 'masked'].map((step) => matrixOf(trace, { site: 'encoder-self', step }).matrix) as [Matrix, Matrix];
  const added = Array.from({ length: steps[0].rows }, (_, at) => entryAt(steps[1], at, at) - entryAt(steps[0], at, at));
  for (const one of added) expectTold('Encoder–decoders', 'a word and itself get 1.06', one);
});

test('Recorded attention: which heads look where', () => {
  const note = 'Recorded attention';
  const animal = traceOf(note, 0);
  expectTold(note, 'a mean weight of 0.38', along(matrixOf(animal, { head: 4 }).matrix, -1));
  expectTold(note, 'a mean weight of 0.38, and 0.52', along(matrixOf(animal, { head: 4 }).matrix, 0));
  expectTold(note, 'head 3 at the word after (0.45', along(matrixOf(animal, { head: 3 }).matrix, 1));
  expectTold(note, 'head 2 stays where it is (0.58', along(matrixOf(animal, { head: 2 }).matrix, 0));
  expectTold(note, 'Head 2 gives *street* 0.34', weight(animal, 'it', 'street', { layer: 2, head: 2 }));
  expectTold(note, 'head 3 gives *tired* 0.53', weight(animal, 'it', 'tired', { layer: 2, head: 3 }));
});

test('Compare: without positions words only change places', () => {
  const readings = traceOf('Compare', 3).compare;
  expect(readings.map(({ reading }) => reading)).toEqual(['no positions', 'no positions, shuffled', 'positions', 'positions, shuffled']);
  for (const reading of readings.slice(0, 2)) expectTold('Compare', '"dog" gives "man" 0.55', weight(reading, 'dog', 'man'));
});

test('Why the square root of d: entropy and gradient, with the scale and without', () => {
  const note = 'Why the square root of d';
  const means = (block: number) => traceOf(note, block).compare.map(({ sites }) => sites[0]?.heads[0]?.rows?.mean ?? { entropy: NaN, gradient: NaN });
  const [first, , , last] = means(0);
  expectTold(note, 'It falls from 1.21', first?.entropy ?? NaN);
  expectTold(note, 'from 1.21 at d = 4 to 0.12', last?.entropy ?? NaN);
  expectTold(note, 'It falls from 0.33', first?.gradient ?? NaN);
  expectTold(note, 'from 0.33 to 0.06', last?.gradient ?? NaN);
  for (const { entropy, gradient } of means(1)) {
    expect(entropy).toBeGreaterThan(1.7);
    expect(entropy).toBeLessThan(1.9);
    expect((gradient ?? NaN).toFixed(2)).toMatch(/^0\.3[67]$/u);
  }
});

test('Parallel and sequential: layers of a window', () => {
  expectTold('Parallel and sequential', 'makes 14', traceOf('Parallel and sequential', 2).timeline?.kinds.find(({ id }) => id === 'restricted')?.layers ?? NaN);
});

test('Check it by hand: the weights of the first blocks', () => {
  const note = 'Check it by hand';
  for (const block of [0, 2]) expectTold(note, '7.39 ÷ 8.39 = 0.88', weight(traceOf(note, block), 'q1', 'k1'));
});
