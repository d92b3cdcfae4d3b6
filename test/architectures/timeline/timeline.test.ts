import fc from 'fast-check';
import { traceJson } from '../../../src/cli/trace-json';
import { timelineOf as build } from '../../../src/architectures/timeline';
import { layerKinds } from '../../../src/architectures/timeline/kinds';
import type { Setting } from '../../../src/architectures/timeline/layer-kind';
import { createEngine } from '../../../src/engine/engine';
import type { Timeline, TimelineKind } from '../../../src/model/timeline';
import type { Stream } from '../../../src/model/trace';
import { createPipeline } from '../../../src/pipeline';
import { specOf } from '../../support/spec';

const { read } = createPipeline();

function timelineOf(...lines: readonly string[]): Timeline {
  const { trace } = read([...lines, 'view: timeline'].join('\n'));
  expect(trace.diagnostics).toEqual([]);
  if (trace.timeline === undefined) throw new Error('no timeline');
  return trace.timeline;
}

function kindOf(timeline: Timeline, id: string): TimelineKind {
  const found = timeline.kinds.find((kind) => kind.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const words = (n: number): string => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');

const ANIMAL = "The animal didn't cross the street because it was too tired";

describe('table 1 of Vaswani et al. 2017, worked by hand', () => {
  // Operations, steps in a row, longest path.
  test.each([
    ['self-attention', 11 * 11 * 32, 1, 1],
    ['recurrent', 11 * 32 * 32, 11, 11],
    ['convolutional', 3 * 11 * 32 * 32, 1, Math.log(11) / Math.log(3)],
    ['restricted', 5 * 11 * 32, 1, 11 / 5],
  ])('%s, n = 11 and d = 32', (id, operations, sequential, path) => {
    const kind = kindOf(timelineOf(ANIMAL), id);
    expect([kind.operations.value, kind.sequential.value]).toEqual([operations, sequential]);
    expect(kind.path.value).toBeCloseTo(path, 12);
  });

  test.each([
    [4, 512, 8_192, 1_048_576],
    [64, 64, 262_144, 262_144],
    [100, 8, 80_000, 6_400],
  ])('n = %i and d = %i', (n, d, attention, recurrent) => {
    const timeline = timelineOf(words(n), `dimension: ${d}`);
    expect([timeline.n, timeline.d]).toEqual([n, d]);
    expect(kindOf(timeline, 'self-attention').operations.value).toBe(attention);
    expect(kindOf(timeline, 'recurrent').operations.value).toBe(recurrent);
  });

  test('the orders are the ones in the table, beside the expressions that were evaluated', () => {
    const written = timelineOf(ANIMAL).kinds.map(({ operations, sequential, path }) => [operations, sequential, path].map(({ order, formula }) => `${order} ${formula.expression}`));
    expect(written).toEqual([
      ['O(n² · d) n^2 * d', 'O(1) 1', 'O(1) 1'],
      ['O(n · d²) n * d^2', 'O(n) n', 'O(n) n'],
      ['O(k · n · d²) k * n * d^2', 'O(1) 1', 'O(log_k n) log(n) / log(k)'],
      ['O(r · n · d) r * n * d', 'O(1) 1', 'O(n / r) n / r'],
    ]);
    expect(kindOf(timelineOf(ANIMAL), 'recurrent').operations.formula.latex).toBe('n\\,{d}^{2}');
  });

  test('self-attention is dearer exactly where n > d', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (n, d) => {
      const timeline = timelineOf(words(n), `dimension: ${d}`);
      const [attention, recurrent] = [kindOf(timeline, 'self-attention'), kindOf(timeline, 'recurrent')];
      expect(attention.operations.value > recurrent.operations.value).toBe(n > d);
      expect(timeline.comparison.ratio.value).toBeCloseTo(n / d, 12);
      expect(timeline.comparison.even.value).toBe(d);
    }), { numRuns: 30 });
  });
});

test.each(Object.entries(layerKinds))('%s goes by its own id, is explained in one sentence, and names its source', (id, kind) => {
  expect(kind.id).toBe(id);
  expect(kind.doc).toMatch(/^[A-Z][^.!?]*\.$/u);
  expect(kind.source).toMatch(/\b(?:19|20)\d\d\b/u);
});

const anySetting: fc.Arbitrary<Setting> = fc.record(
  { n: fc.integer({ min: 1, max: 60 }), causal: fc.boolean(), window: fc.record({ left: fc.integer({ min: 0, max: 9 }), right: fc.integer({ min: 0, max: 9 }) }) },
  { requiredKeys: ['n', 'causal'] },
);

describe.each(Object.values(layerKinds))('the schedule of $id', (kind) => {
  test('no token is worked out before those it waits for, and each of them once', () => {
    fc.assert(fc.property(anySetting, (setting) => {
      const { tokens, steps } = kind.schedule(setting);
      expect(tokens).toHaveLength(setting.n);
      for (const { step, waitsFor } of tokens) {
        for (const other of waitsFor) expect(tokens[other]?.step).toBeLessThan(step);
      }
      const first = steps.filter(({ layer }) => layer === 1).flatMap(({ computed }, index) => tokens.map((token, i) => ({ i, token })).filter(({ i }) => i >= computed.first && i <= computed.last).map(({ token }) => [token.step, index + 1]));
      expect(first).toHaveLength(setting.n);
      expect(first.every(([planned, drawn]) => planned === drawn)).toBe(true);
    }));
  });

  test('each token reads itself and nothing outside the text; behind a causal mask nothing later', () => {
    fc.assert(fc.property(anySetting, (setting) => {
      for (const [i, { reads }] of kind.schedule(setting).tokens.entries()) {
        expect(reads.first).toBeGreaterThanOrEqual(0);
        expect(reads.first).toBeLessThanOrEqual(i);
        expect(reads.last).toBeGreaterThanOrEqual(i);
        expect(reads.last).toBeLessThan(setting.n);
        if (setting.causal) expect(reads.last).toBe(i);
      }
    }));
  });

  test('the route leads from one end to the other, through cells that have heard of its start, until the last step', () => {
    fc.assert(fc.property(anySetting, (setting) => {
      const { steps, route, layers } = kind.schedule(setting);
      expect(steps.at(-1)?.layer).toBe(layers);
      if (route.length === 0) {
        expect(steps.some(({ heard }) => heard !== undefined)).toBe(false);
        return;
      }
      expect([route[0]?.position, route.at(-1)?.position].sort((a = 0, b = 0) => a - b)).toEqual([0, setting.n - 1]);
      expect(route.map(({ step }) => step)).toEqual([0, ...steps.map((_, index) => index + 1)]);
      for (const { position, step } of route.slice(1)) {
        const { computed, heard } = steps[step - 1] ?? {};
        expect(position).toBeGreaterThanOrEqual(heard?.first ?? Infinity);
        expect(position).toBeLessThanOrEqual(heard?.last ?? -Infinity);
        expect(heard?.first).toBeGreaterThanOrEqual(computed?.first ?? Infinity);
        expect(heard?.last).toBeLessThanOrEqual(computed?.last ?? -Infinity);
      }
    }));
  });
});

/** Who has heard of whom, layer by layer, by nothing but the definition of a window. */
function layersToCross(n: number, left: number, right: number): number {
  const distance = (from: number): number => {
    const layers = Array.from({ length: n }, (_, i) => (i === from ? 0 : Infinity));
    for (let layer = 1; layer <= n; layer++) {
      const before = [...layers];
      for (let i = 0; i < n; i++) {
        const seen = before.slice(Math.max(0, i - left), i + right + 1);
        if (layers[i] === Infinity && seen.some((other) => other < Infinity)) layers[i] = layer;
      }
    }
    return layers[n - 1 - from] ?? Infinity;
  };
  return Math.max(...[distance(0), distance(n - 1)].filter((layers) => layers < Infinity), 1);
}

test('a window takes as many layers as it takes for news to spread, the longer of both ways', () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(6), fc.nat(6), (n, left, right) => {
    const { layers } = layerKinds.restricted.schedule({ n, causal: false, window: { left, right } });
    expect(layers).toBe(left + right === 0 ? 1 : layersToCross(n, left, right));
  }));
});

test('an RNN is a staircase of n steps, self-attention one step for all', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), (n) => {
    const recurrent = layerKinds.recurrent.schedule({ n, causal: false });
    expect(recurrent.tokens.map(({ step }) => step)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
    expect(recurrent.steps).toHaveLength(n);
    const attention = layerKinds['self-attention'].schedule({ n, causal: false });
    expect(new Set(attention.tokens.map(({ step }) => step))).toEqual(new Set([1]));
    expect(attention.tokens.every(({ reads }) => reads.first === 0 && reads.last === n - 1)).toBe(true);
    expect(attention.layers).toBe(1);
  }));
});

test('convolutions with gaps connect n tokens in about log n layers: causal ones in exactly ⌈log_k n⌉', () => {
  for (const [n, layers] of [[2, 1], [3, 1], [4, 2], [9, 2], [10, 3], [27, 3], [28, 4]] as const) {
    expect(layerKinds.convolutional.schedule({ n, causal: true }).layers).toBe(layers);
  }
  // A kernel of 3 around its token carries 1, 3, 9 … further: 1 + 3 + 9 = 13.
  expect(layerKinds.convolutional.schedule({ n: 14, causal: false }).layers).toBe(3);
  expect(layerKinds.convolutional.schedule({ n: 15, causal: false }).layers).toBe(4);
});

describe('what the block says', () => {
  test('the window of its mask is the r of restricted attention; without one it is an example of 5', () => {
    const restricted = (...lines: readonly string[]) => {
      const { parameters, declared, layers } = kindOf(timelineOf(ANIMAL, ...lines), 'restricted');
      return [parameters['r'], declared, layers];
    };
    expect(restricted()).toEqual([5, false, 5]);
    expect(restricted('mask: window 1')).toEqual([3, true, 10]);
    expect(restricted('mask: {window: {left: 3, right: 0}}')).toEqual([4, true, 4]);
    expect(restricted('mask: [causal, window 5]')).toEqual([6, true, 2]);
    expect(restricted('mask: {window: {right: 2}}')).toEqual([11, true, 5]);
    expect(restricted('mask: window 40')).toEqual([11, true, 1]);
  });

  test('behind a causal mask self-attention reads what stands before, and is still one step', () => {
    const { schedule, sequential } = kindOf(timelineOf('a b c', 'mask: causal'), 'self-attention');
    expect(schedule).toEqual([0, 1, 2].map((i) => ({ step: 1, waitsFor: [], reads: { first: 0, last: i } })));
    expect(sequential.value).toBe(1);
  });

  test('d is the width of the words, without the places that head patterns read beside them', () => {
    expect(timelineOf(ANIMAL).d).toBe(32);
    expect(timelineOf('I am here -> je suis ici').d).toBe(32);
    expect(timelineOf(ANIMAL, 'dimension: 8').d).toBe(8);
    expect(timelineOf(ANIMAL, 'projections: random', 'heads: 2', 'dimension: 6').d).toBe(6);
    expect(timelineOf('Q: [[1, 0, 2]]', 'K: [[1, 1, 1], [0, 1, 0]]').d).toBe(3);
  });

  test('of two sequences in one layer it is the queries', () => {
    expect(timelineOf('I am a student -> je suis étudiant').tokens).toEqual(['je', 'suis', 'étudiant']);
  });
});

describe('architectures with streams of their own', () => {
  const spec = specOf('a b c', 'view: timeline');
  const stream = (id: string, layer: number, n: number, width: number): Stream =>
    ({ id, layer, tokens: Array.from({ length: n }, (_, i) => `${id}${i}`), states: { rows: n, columns: width, data: new Float64Array(n * width) } });
  const of = (...streams: readonly Stream[]): Timeline => {
    const timeline = build(spec, { streams, sites: [] }, createEngine());
    if (timeline === undefined) throw new Error('no timeline');
    return timeline;
  };

  test('where there is a source it is read, and what the decoder writes is trained and generated', () => {
    const timeline = of(stream('encoder', 0, 5, 8), stream('encoder', 1, 5, 8), stream('decoder', 0, 3, 8));
    expect([timeline.stream, timeline.n, timeline.d]).toEqual(['encoder', 5, 8]);
    expect([timeline.phases.stream, timeline.phases.n]).toEqual(['decoder', 3]);
    expect(timeline.kinds[0]?.schedule[0]?.reads).toEqual({ first: 0, last: 4 });
  });

  test('a decoder alone is causal without a word in the block', () => {
    const timeline = of(stream('decoder', 0, 4, 6));
    expect([timeline.stream, timeline.n, timeline.d, timeline.phases.n]).toEqual(['decoder', 4, 6, 4]);
    expect(timeline.kinds[0]?.schedule[0]?.reads).toEqual({ first: 0, last: 0 });
  });

  test('without a text there is none', () => {
    expect(build(spec, { streams: [], sites: [] }, createEngine())).toBeUndefined();
  });
});

test('training and generation: self-attention saves the waiting in training alone', () => {
  const { n, cells } = timelineOf(ANIMAL).phases;
  expect(n).toBe(11);
  expect(cells.map(({ kind, phase, passes, rows, steps }) => [kind, phase, passes.value, rows.value, steps.value])).toEqual([
    ['self-attention', 'training', 1, 11, 1],
    ['self-attention', 'generation', 11, 1, 11],
    ['recurrent', 'training', 1, 11, 11],
    ['recurrent', 'generation', 11, 1, 11],
  ]);
});

test('every pass works out the rows it should: passes times rows are the words', () => {
  for (const { passes, rows } of timelineOf(words(17)).phases.cells) expect(passes.value * rows.value).toBe(17);
});

test('a block that does not ask has no timeline, and its trace is what it was', () => {
  const asked = traceJson(read(`${ANIMAL}\nview: timeline`).trace);
  const unasked = traceJson(read(ANIMAL).trace);
  expect(unasked).not.toHaveProperty('timeline');
  expect(asked).toEqual({ ...Object(unasked), timeline: expect.anything() });
});

test('the values are what the expressions give', () => {
  const engine = createEngine();
  const timeline = timelineOf(ANIMAL);
  for (const { parameters, operations, sequential, path } of timeline.kinds) {
    for (const { formula, value } of [operations, sequential, path]) expect(engine.value(formula.expression, { n: 11, d: 32, ...parameters })).toBe(value);
  }
});
