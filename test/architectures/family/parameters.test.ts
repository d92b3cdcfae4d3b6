import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agrees } from '../../../src/architectures/family/reported';
import { transformerParts, type CountedModel } from '../../../src/architectures/family/transformer-parts';
import { configurationOf } from '../../../src/architectures/transformer/configure';
import { createEngine } from '../../../src/engine/engine';
import type { FamilyMember, FamilySize } from '../../../src/model/family';
import { createPipeline } from '../../../src/pipeline';
import { countOf, tensorsOf } from '../../support/tensors';

const engine = createEngine();
const members: readonly FamilyMember[] = createPipeline().read('view: family').trace.family ?? [];
const sizes = members.flatMap((member) => member.sizes.map((size) => ({ id: member.id, name: size.name, size })));

const fixture: { readonly counts: Readonly<Record<string, Readonly<Record<string, { readonly parameters: number }>>>> } = JSON.parse(readFileSync(join(__dirname, '../../fixtures/parameters.json'), 'utf8'));
const released = Object.entries(fixture.counts).flatMap(([id, counts]) => Object.entries(counts).map(([name, { parameters }]) => ({ id, name, parameters })));

test.each(released)('$id $name has as many parameters as its checkpoint: $parameters', ({ id, name, parameters }) => {
  expect(sizes.find((one) => one.id === id && one.name === name)?.size.parameters).toBe(parameters);
});

test('every preset of a transformer has a count from elsewhere; recurrent ones and the first transformer have no checkpoint', () => {
  expect(members.map(({ id }) => id).filter((id) => !(id in fixture.counts))).toEqual(['transformer', 'bahdanau', 'luong']);
});

test.each(sizes)('$id $name: the count is what was reported, within its rounding, or a remark says what differs', ({ size }) => {
  const { reported, parameters, remark } = size;
  const explained = remark !== undefined && remark.length > 20;
  expect(explained || (reported !== undefined && agrees(parameters, reported.text))).toBe(true);
  // Explained or not: a model that is off by a tenth was counted wrongly.
  if (reported !== undefined) expect(Math.abs(parameters / reported.parameters - 1)).toBeLessThan(0.1);
});

test('papers that report no count: the matrices that they describe, added up by hand', () => {
  const [n, m, maxout, alignment, words] = [1000, 620, 500, 1000, 30_000];
  const gru = (input: number) => 3 * (n * input + n * n);
  const bahdanau = 2 * words * m + 2 * gru(m) + gru(m) + 3 * n * 2 * n + n * n + (alignment * n + alignment * 2 * n + alignment) + 2 * maxout * (n + m + 2 * n) + words * maxout;
  const lstm = 4 * (1000 * 1000 + 1000 * 1000);
  const luong = 2 * 50_000 * 1000 + 8 * lstm + 1000 * 1000 + 1000 * 2000 + 50_000 * 1000;
  const counted = (id: string) => sizes.find((one) => one.id === id)?.size.parameters;
  expect([counted('bahdanau'), counted('luong')]).toEqual([bahdanau, luong]);
});

test.each(sizes)('$id $name: each formula and the numbers beside it give the count again', ({ size }) => {
  expect(size.parts.map(({ formula }) => engine.value(formula, size.numbers))).toEqual(size.parts.map(({ count }) => count));
  expect(size.parts.reduce((sum, { count }) => sum + count, 0)).toBe(size.parameters);
  expect(size.parts.every(({ count }) => Number.isSafeInteger(count) && count > 0)).toBe(true);
});

const anyModel: fc.Arbitrary<CountedModel> = fc
  .record({
    norm: fc.constantFrom('layer' as const, 'rms' as const), normStands: fc.constantFrom('before' as const, 'after' as const), inputNorm: fc.boolean(), gated: fc.boolean(), biases: fc.boolean(),
    sharedLayers: fc.boolean(), segments: fc.boolean(), head: fc.constantFrom('words' as const, 'replaced' as const), position: fc.constantFrom('none', 'learned', 't5', 'rope'),
    pooler: fc.boolean(), ownOutput: fc.boolean(), unusedPositions: fc.constantFrom(0, 2), stacks: fc.constantFrom('encoder', 'decoder', 'both'), layers: fc.integer({ min: 1, max: 4 }), decoderLayers: fc.integer({ min: 1, max: 4 }),
    heads: fc.integer({ min: 1, max: 4 }), shared: fc.constantFrom(1, 2), grouped: fc.boolean(), headWidth: fc.integer({ min: 1, max: 6 }), wider: fc.constantFrom(1, 3), narrow: fc.boolean(), feedForward: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ norm, normStands, inputNorm, gated, biases, sharedLayers, segments, head, position, pooler, ownOutput, unusedPositions, stacks, layers, decoderLayers, heads, shared, grouped, headWidth, wider, narrow, feedForward }) => {
    const width = heads * shared * headWidth;
    return {
      configuration: { ...configurationOf({}), norm, normStands, inputNorm, gated, biases, sharedLayers, segments, head },
      position, weights: { pooler, ownOutput, unusedPositions },
      size: {
        name: 'any', layers: { ...(stacks !== 'decoder' && { encoder: layers }), ...(stacks !== 'encoder' && { decoder: decoderLayers }) },
        width, heads: heads * shared, ...(grouped && { kvHeads: heads }), ...(wider > 1 && { headWidth: headWidth * wider }), ...(narrow && { embeddingWidth: width + 1 }), feedForward, vocabulary: 50, longest: 16,
      },
    };
  });

test('whatever the configuration: the formulas give as many parameters as its tensors have, listed one by one', () => {
  fc.assert(fc.property(anyModel, (model) => {
    const { encoder, decoder } = model.size.layers;
    const { width, heads = 1, kvHeads = heads, headWidth = width / heads, embeddingWidth = width, feedForward = 0, vocabulary, longest = 0 } = model.size;
    const scope = { layers: encoder ?? decoder ?? 0, encoderLayers: encoder ?? 0, decoderLayers: decoder ?? 0, width, heads, kvHeads, headWidth, embeddingWidth, feedForward, vocabulary, longest, buckets: 32, segments: 2 };
    const counted = transformerParts(model).reduce((sum, { formula }) => sum + Number(engine.value(formula, scope)), 0);
    expect(counted).toBe(countOf(tensorsOf(model)));
  }), { numRuns: 300 });
});

describe('the data', () => {
  test.each(members)('$id names its paper with a year, and where each figure is from', ({ paper, figures, counted, objective, year }) => {
    expect(paper).toMatch(/\b20\d\d\b.*\b(?:section|appendix)/u);
    expect(figures.length).toBeGreaterThan(15);
    expect(counted.length).toBeGreaterThan(10);
    expect(objective.length).toBeGreaterThan(5);
    expect(year).toBeGreaterThanOrEqual(2014);
    expect(Number(/\b(20\d\d)\b/u.exec(paper)?.[1])).toBeGreaterThanOrEqual(year);
  });

  const uneven = (size: FamilySize) => size.heads !== undefined && size.heads * (size.headWidth ?? 0) !== size.width;
  test('heads fill the width, but for the two largest of T5', () => {
    expect(sizes.filter(({ size }) => uneven(size)).map(({ id, name }) => `${id} ${name}`)).toEqual(['t5 3B', 't5 11B']);
  });

  test('the hidden layer is four times as wide, but for gated ones and the two largest of T5', () => {
    const others = sizes.filter(({ size }) => size.feedForward !== undefined && size.feedForward !== 4 * size.width).map(({ id, name }) => `${id} ${name}`);
    expect(others).toEqual(['llama 2 7B', 'llama 2 70B', 'llama 3.1 8B', 'llama 3.1 70B', 'llama 3.1 405B', 't5 3B', 't5 11B']);
  });

  test('sizes of a model differ in name', () => {
    for (const { sizes: own } of members) expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
  });
});
