import fc from 'fast-check';
import { run } from '../../../src/architectures';
import { presets } from '../../../src/architectures/presets';
import { createEngine } from '../../../src/engine/engine';
import type { Matrix } from '../../../src/model/matrix';
import type { Trace } from '../../../src/model/trace';
import { distance, operationOf, siteOf, traced } from '../../support/architectures';
import { specOf } from '../../support/spec';

type Run = Omit<Trace, 'diagnostics'>;

const word = fc.constantFrom('the', 'animal', 'street', 'was', 'too', 'tired', 'it', 'cross');
const text = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const decoders = Object.values(presets).filter(({ architecture }) => architecture === 'decoder').map(({ id }) => `model: ${id}`);
const both = Object.values(presets).filter(({ architecture }) => architecture === 'encoder-decoder').map(({ id }) => `model: ${id}`);

/** As many rows of every operation of a stack as there are in the shorter run. */
function sameBefore(short: Run, long: Run, stack: string): void {
  for (const operation of short.operations.filter((one) => one.stack === stack && one.kind !== 'dense' && one.kind !== 'softmax')) {
    expect(distance(operation.output, operationOf(long, operation.id).output)).toBeLessThan(1e-12);
  }
}

describe('no leak from the future through any depth', () => {
  const settings = fc.record({
    model: fc.constantFrom('architecture: decoder', ...decoders),
    layers: fc.integer({ min: 1, max: 4 }),
    position: fc.constantFrom('sinusoidal', 'learned', 'rope', 'alibi', 't5', 'none'),
    text, next: word,
  });

  test('a decoder\'s rows do not depend on what follows', () => {
    fc.assert(fc.property(settings, ({ model, layers, position, text: words, next }) => {
      const keys = [model, `layers: ${layers}`, `position: ${position}`];
      sameBefore(traced(words, ...keys), traced(`${words} ${next}`, ...keys), 'decoder');
    }), { numRuns: 40 });
  });

  test('nor do the rows of an encoder–decoder\'s decoder', () => {
    fc.assert(fc.property(fc.constantFrom(...both), text, text, word, (model, source, target, next) => {
      sameBefore(traced(`${source} -> ${target}`, model), traced(`${source} -> ${target} ${next}`, model), 'decoder');
    }), { numRuns: 20 });
  });

  test('an encoder\'s first row does depend on the last word', () => {
    const [one, other] = ['the animal was tired', 'the animal was wide'].map((words) => operationOf(traced(words, 'model: bert'), 'encoder/1/self').output);
    expect(one && other && distance(firstRow(one), firstRow(other))).toBeGreaterThan(1e-3);
  });
});

describe('an encoder and a decoder of different depths', () => {
  const depths = fc.record({ model: fc.constantFrom('architecture: encoder-decoder', ...both), encoder: fc.integer({ min: 1, max: 4 }), decoder: fc.integer({ min: 1, max: 4 }) });
  const names = ({ sites }: Run): string[] => sites.map(({ id, layer }) => `${id} ${layer}`);

  test('each has as many layers as it is given, and the encoder reads as it does in a deeper model', () => {
    fc.assert(fc.property(depths, text, text, ({ model, encoder, decoder }, source, target) => {
      const trace = traced(`${source} -> ${target}`, model, `layers: {encoder-self: ${encoder}, decoder-self: ${decoder}}`);
      const alike = (count: number, ...ids: string[]): string[] => Array.from({ length: count }, (_, layer) => ids.map((id) => `${id} ${layer + 1}`)).flat();
      expect(names(trace)).toEqual([...alike(encoder, 'encoder-self'), ...alike(decoder, 'decoder-self', 'cross')]);
      const even = traced(`${source} -> ${target}`, model, `layers: ${encoder}`);
      sameBefore(trace, even, 'encoder');
    }), { numRuns: 15 });
  });

  test('a model keeps its own for the one that is not written', () => {
    expect(names(traced('I am -> je suis', 'model: t5', 'layers: {encoder-self: 1}'))).toEqual(['encoder-self 1', 'decoder-self 1', 'cross 1', 'decoder-self 2', 'cross 2']);
    expect(names(traced('I am -> je suis', 'model: t5', 'layers: 1'))).toEqual(['encoder-self 1', 'decoder-self 1', 'cross 1']);
  });
});

function firstRow({ columns, data }: Matrix): Matrix {
  return { rows: 1, columns, data: data.subarray(0, columns) };
}

describe.each(['architecture: encoder-decoder\nlayers: 2', ...both])('%j: three sites, wired as in Vaswani et al. 2017', (model) => {
  const [one, other] = ['I am a student', 'I am a teacher'].map((source) => traced(`${source} -> je suis étudiant`, ...model.split('\n')));
  if (one === undefined || other === undefined) throw new Error('two runs');

  test('the encoder first, then a decoder layer\'s own site and the one across', () => {
    expect(one.sites.map(({ id, layer }) => `${id} ${layer}`)).toEqual([
      'encoder-self 1', 'encoder-self 2', 'decoder-self 1', 'cross 1', 'decoder-self 2', 'cross 2',
    ]);
  });

  test('the last word of the source changes what comes across, but not what the decoder sees of itself in its first layer', () => {
    expect(distance(siteOf(one, 'decoder-self').output, siteOf(other, 'decoder-self').output)).toBe(0);
    expect(distance(siteOf(one, 'cross').output, siteOf(other, 'cross').output)).toBeGreaterThan(1e-3);
    expect(distance(siteOf(one, 'decoder-self', 2).output, siteOf(other, 'decoder-self', 2).output)).toBeGreaterThan(1e-3);
  });

  test('K and V come from the encoder\'s last states in every layer, Q from the decoder', () => {
    const last = one.streams.find(({ id, layer }) => id === 'encoder' && layer === 2)?.states;
    for (const layer of [1, 2]) {
      const site = siteOf(one, 'cross', layer);
      expect(site.from).toEqual({ queries: 'decoder', keys: 'encoder' });
      expect(site.operands?.['X_V']).toEqual(last);
      const { inputs } = operationOf(one, `decoder/${layer}/cross`);
      expect(inputs.map(({ role, from }) => [role, from.split('/')[0]])).toEqual([['queries', 'decoder'], ['keys', 'encoder'], ['values', 'encoder']]);
    }
  });

  test('whatever it reads, a decoder\'s own site is causal, and the others are open', () => {
    const closes = (id: string): boolean => siteOf(one, id).heads.some(({ mask }) => mask.closedBy.some((rules) => rules !== 0));
    expect([closes('encoder-self'), closes('decoder-self'), closes('cross')]).toEqual([false, true, false]);
  });
});

describe('token by token with a cache, or all at once: the same', () => {
  const settings = fc.record({
    model: fc.constantFrom('architecture: decoder', 'architecture: encoder-decoder', ...decoders, ...both),
    layers: fc.integer({ min: 1, max: 3 }),
    keys: fc.subarray([
      'mask: window 1', 'mask: {global: [0]}', 'knockout: cat', 'softcap: 2', 'sink: 0.5', 'temperature: 2',
      'normalize: entmax', 'normalize: sigmoid', 'heads: 2', 'position: alibi', 'position: rope', 'position: t5', 'score: additive',
    ], { maxLength: 3 }).filter((lines) => new Set(lines.map((line) => line.split(':')[0])).size === lines.length && !['sink: 0.5', 'normalize: sigmoid'].every((line) => lines.includes(line))),
  });

  test('every row of every site, and what comes out', () => {
    fc.assert(fc.property(settings, ({ model, layers, keys }) => {
      const whole = traced(`${twoSided(model) ? 'the cat sat down -> ' : ''}a cat sat there`, model, `layers: ${layers}`, 'phase: generation', 'site: decoder-self', ...keys);
      expect(whole.generation.length).toBe(siteOf(whole, 'decoder-self').queries.length);
      for (const [row, { trace }] of whole.generation.entries()) {
        for (const site of trace.sites) {
          const full = siteOf(whole, site.id, site.layer);
          for (const [head, { steps }] of site.heads.entries()) expect(rowsApart(steps['weights'], full.heads[head]?.steps['weights'], row)).toBeLessThan(1e-9);
          expect(rowsApart(site.output, full.output, row)).toBeLessThan(1e-9);
        }
        expect(rowsApart(operationOf(trace, 'decoder/softmax').output, operationOf(whole, 'decoder/softmax').output, row)).toBeLessThan(1e-9);
      }
    }), { numRuns: 60 });
  });
});

test('a cache holds the keys and values of the heads that are there, not of those that could not be', () => {
  const spec = specOf('queries: {tokens: [a, b], vectors: [[1, 2, 3, 4], [0, 1, 0, 1]]}', 'architecture: decoder', 'heads: 3', 'phase: generation');
  const { trace, problems } = run(spec, createEngine());
  expect(problems.map(({ message }) => message)).toEqual(['The queries have 4 columns, which 3 heads cannot share evenly.']);
  expect(trace.generation.map(({ cache: { sites, bytes } }) => [sites, bytes])).toEqual([1, 2].map((rows) => [
    [{ site: 'decoder-self', layer: 1, kvHeads: 1, keyWidth: 4, valueWidth: 4, rows }], (4 + 4) * rows * 2,
  ]));
});

function twoSided(model: string): boolean {
  return model === 'architecture: encoder-decoder' || both.includes(model);
}

/** A pass's one row against its row in the run over all of them, which may be longer. */
function rowsApart(one: Matrix | undefined, whole: Matrix | undefined, row: number): number {
  if (one === undefined || whole === undefined) throw new Error('no such matrix');
  expect(one.rows).toBe(1);
  return one.data.reduce((most, entry, j) => Math.max(most, Math.abs(entry - (whole.data[row * whole.columns + j] ?? NaN))), 0);
}
