import fc from 'fast-check';
import { createPipeline } from '../../../src/pipeline';
import type { Site } from '../../../src/model/trace';

const pipeline = createPipeline();

const WORDS = 'the cat sat on a mat';
const COUNT = 6;

function siteOf(...lines: readonly string[]): Site {
  const { trace } = pipeline.read([WORDS, 'seed: 1', ...lines].join('\n'));
  expect(trace.diagnostics).toEqual([]);
  const [site] = trace.sites;
  if (site === undefined) throw new Error('nothing was computed');
  return site;
}

function weightsOf(site: Site, head = 0): number[][] {
  const weights = site.heads[head]?.steps['weights'];
  if (weights === undefined) throw new Error('no weights');
  return Array.from({ length: weights.rows }, (_, i) => [...weights.data.subarray(i * weights.columns, (i + 1) * weights.columns)]);
}

const open = weightsOf(siteOf());
const cell = fc.record({ i: fc.nat(COUNT - 1), j: fc.nat(COUNT - 1) });
const others = (row: readonly number[] | undefined, j: number): number[] => (row ?? []).filter((_, k) => k !== j);

describe('a cell that is closed', () => {
  test('has no weight, and the others share it as they shared the rest', () => {
    fc.assert(fc.property(cell, ({ i, j }) => {
      const closed = weightsOf(siteOf(`knockout: ${i} -> ${j}`));
      const left = 1 - (open[i]?.[j] ?? 0);
      expect(closed[i]).toEqual(open[i]?.map((weight, k) => (k === j ? 0 : expect.closeTo(weight / left, 10))));
      expect(closed.filter((_, row) => row !== i)).toEqual(open.filter((_, row) => row !== i));
    }), { numRuns: 30 });
  });

  test('with all others of its row leaves a row of nothing', () => {
    const row = Array.from({ length: COUNT }, (_, j) => `2 -> ${j}`).join(', ');
    const site = siteOf(`knockout: [${row}]`);
    expect(weightsOf(site)[2]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(site.output.data.subarray(2 * site.output.columns, 3 * site.output.columns).every((entry) => entry === 0)).toBe(true);
  });

  test('is named by its words as by its positions, in all heads', () => {
    const [byWord, byPosition] = [siteOf('heads: 3', 'knockout: cat -> mat'), siteOf('heads: 3', 'knockout: 1 -> 5')];
    expect(byWord).toEqual(byPosition);
    expect(byWord.heads.map((_, head) => weightsOf(byWord, head)[1]?.[5])).toEqual([0, 0, 0]);
  });
});

test('JSON has everything in quotes: what is spelled like a token is that token, and a cell otherwise', () => {
  const weighed = (block: object) => {
    const { trace } = pipeline.read(JSON.stringify(block));
    expect(trace.diagnostics).toEqual([]);
    return trace.sites.map((site) => weightsOf(site));
  };
  const queries = ['it', 'a -> b', '7'];
  expect(weighed({ queries, knockout: ['it -> 2', 0] })).toEqual(weighed({ queries, mask: { allow: [[0, 1, 0], [0, 1, 1], [0, 1, 1]] } }));
  expect(weighed({ queries, knockout: 'a -> b' })).toEqual(weighed({ queries, knockout: 1 }));
  expect(weighed({ queries, nudge: { 'it -> 2': 1, '7': 2, 1: 3, 'a -> b': 1 } })).toEqual(weighed({ queries, mask: { bias: [[0, 4, 3], [0, 4, 2], [0, 4, 2]] } }));
});

describe('a nudge', () => {
  test('of c multiplies the odds of a key by e to the c, and leaves the odds between the others alone', () => {
    fc.assert(fc.property(cell, fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10), ({ i, j }, by) => {
      const nudged = weightsOf(siteOf(`nudge: {${i} -> ${j}: ${by}}`));
      const odds = (row: readonly number[] | undefined) => (row?.[j] ?? NaN) / others(row, j).reduce((sum, weight) => sum + weight, 0);
      expect(odds(nudged[i]) / odds(open[i]) / Math.exp(by)).toBeCloseTo(1, 9);
      const [before, after] = [others(open[i], j), others(nudged[i], j)];
      after.forEach((weight, k) => expect(weight / (after[0] ?? NaN)).toBeCloseTo((before[k] ?? NaN) / (before[0] ?? NaN), 9));
      expect(nudged.filter((_, row) => row !== i)).toEqual(open.filter((_, row) => row !== i));
    }), { numRuns: 60 });
  });

  test.each([['by nothing changes nothing', 'nudge: {mat: 0}'], ['of a whole row by one number changes nothing', `nudge: {${[0, 1, 2, 3, 4, 5].map((j) => `3 -> ${j}: 1.5`).join(', ')}}`]])('%s', (_, line) => {
    expect(weightsOf(siteOf(line))).toEqual(open.map((row) => row.map((weight) => expect.closeTo(weight, 12))));
  });

  test('of a key is one of each of its cells; two of a cell add up', () => {
    const all = Array.from({ length: COUNT }, (_, i) => `${i} -> 5: 2`).join(', ');
    expect(weightsOf(siteOf('nudge: {mat: 2}'))).toEqual(weightsOf(siteOf(`nudge: {${all}}`)));
    expect(weightsOf(siteOf('nudge: {mat: 2, cat -> mat: -0.5}'))[1]).toEqual(weightsOf(siteOf('nudge: {1 -> 5: 1.5}'))[1]);
  });

  test('stands in the trace by a name of its own, and the formula says where it is added', () => {
    const { trace } = pipeline.read(`${WORDS}\nposition: alibi\nsoftcap: 5\nnudge: {cat -> mat: 2}`);
    expect(trace.formulas['masked']?.expression).toBe('capped + P + N + M');
    const [head] = trace.sites[0]?.heads ?? [];
    const N = head?.operands?.['N'];
    expect(typeof N === 'object' && [...N.data.entries()].filter(([, by]) => by !== 0)).toEqual([[1 * COUNT + 5, 2]]);
    expect(pipeline.read(WORDS).trace.formulas['masked']?.expression).toBe('scaled + M');
  });

  test('opens nothing that is closed', () => {
    expect(weightsOf(siteOf('mask: causal', 'nudge: {the -> cat: 50}'))[0]).toEqual([1, 0, 0, 0, 0, 0]);
  });
});

describe('where rows grow while a model writes', () => {
  const FAMOUS = "The animal didn't cross the street because it was too wide";
  const MOVED = ["knockout: [4 -> animal, qu'elle -> too]", "nudge: {street: -0.5, qu'elle -> street: 3}"];
  const scoped = MOVED.map((line) => line.replace(/^(\w+): (.*)$/u, '$1: {cross: $2}'));

  test.each([['tiny-translate', MOVED], ['tiny-transformer', scoped], ['tiny-transformer', ['knockout: {decoder-self: [rue -> traversé, 5 -> 2]}', 'nudge: {decoder-self: {rue: 1}}']]])('%s: token by token as in one pass: %j', (model, lines) => {
    const { trace } = pipeline.read([FAMOUS, `model: ${model}`, ...lines].join('\n'));
    expect(trace.diagnostics).toEqual([]);
    expect(trace.generation.length).toBeGreaterThan(8);
    for (const site of trace.sites.filter(({ id }) => id !== 'encoder-self')) {
      site.heads.forEach((head, h) => trace.generation.forEach((step, row) => {
        const weights = step.trace.sites.find(({ id, layer }) => id === site.id && layer === site.layer)?.heads[h]?.steps['weights'];
        const own = [...head.steps['weights']?.data.subarray(row * site.keys.length, row * site.keys.length + (weights?.columns ?? 0)) ?? []];
        expect([...weights?.data ?? []]).toEqual(own.map((weight) => expect.closeTo(weight, 9)));
      }));
    }
  });

  test('a row is named by what it is fed, and its cell weighs 0 in every head', () => {
    const { trace } = pipeline.read([FAMOUS, 'model: tiny-transformer', 'knockout: {cross: l\'animal -> animal}'].join('\n'));
    const crossing = trace.sites.filter(({ id }) => id === 'cross');
    const row = crossing[0]?.queries.indexOf("l'animal") ?? -1;
    expect(row).toBe(1);
    expect(crossing.map((site) => site.heads.map((_, head) => weightsOf(site, head)[row]?.[1]))).toEqual(crossing.map((site) => site.heads.map(() => 0)));
  });

  test.each([
    ['knockout: 40 -> street', 'warning 3:11-3:23 There is no query at position 40 in "40 -> street" to knock out: the queries stand at 0 to 11. → The model wrote other words this time; the queries are: <s> l\'animal n\'a pas traversé la rue parce qu\'elle était trop large'],
    ['nudge: {vache -> street: 1}', 'warning 3:9-3:24 There is no query "vache" in "vache -> street" to nudge. → The model wrote other words this time; the queries are: <s> l\'animal n\'a pas traversé la rue parce qu\'elle était trop large'],
    ['knockout: 1 -> bridge', 'error 3:11-3:22 There is no key "bridge" in "1 -> bridge" to knock out. → The keys are: the animal didn\'t cross the street because it was too wide'],
    ['mask: {allow: [[1, 0]]}', 'error 3:15-3:23 The allow mask has a row for each query, but the model writes its rows itself: how many there will be is not known before. → Name single cells: "knockout: 5 -> street" closes one, "nudge: {5 -> street: 2}" adds to its score. Or declare what is written: "source -> target".'],
  ])('%s', (line, said) => {
    const { diagnostics, generation } = pipeline.read([FAMOUS, 'model: tiny-translate', line].join('\n')).trace;
    expect(diagnostics.map(({ severity, line: row, column, end, message, hint }) => `${severity} ${row}:${column}-${end.line}:${end.column} ${message} → ${hint ?? ''}`)).toEqual([said]);
    expect(generation).toHaveLength(12);
  });

  test('the matrix of a mask is read where the rows are declared', () => {
    const rows = Array.from({ length: 3 }, () => '[1, 0]').join(', ');
    const { trace } = pipeline.read(['the cat -> le chat', 'model: tiny-translate', `mask: {allow: [${rows}]}`].join('\n'));
    expect(trace.diagnostics).toEqual([]);
    expect(trace.sites.map((site) => weightsOf(site))).toEqual([[[1, 0], [1, 0], [1, 0]]]);
  });
});
