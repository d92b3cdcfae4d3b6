import fc from 'fast-check';
import { parse } from '../../src/block/parse';
import { createPipeline } from '../../src/pipeline';
import { compareReadings } from '../../src/pipeline/comparison';
import { traceJson } from '../../src/cli/trace-json';
import type { Head, Trace } from '../../src/model/trace';
import { messageOf } from '../support/messages';
import { randomBlock } from '../support/random-block';

const pipeline = createPipeline();
const read = (...lines: readonly string[]): Trace => pipeline.read(lines.join('\n')).trace;
const said = ({ diagnostics }: Trace): string[] => diagnostics.map(messageOf);

/** A reading without what only a comparison has. */
function bare({ reading: _reading, diagnostics: _diagnostics, sites, ...trace }: Trace) {
  return { ...trace, sites: sites.map((site) => ({ ...site, heads: site.heads.map(({ rows: _rows, ...head }) => head) })) };
}

function weightsOf({ sites }: Trace, site = 0, head = 0): number[][] {
  const weights = sites[site]?.heads[head]?.steps['weights'];
  if (weights === undefined) throw new Error('There are no weights.');
  return Array.from({ length: weights.rows }, (_, i) => [...weights.data.subarray(i * weights.columns, (i + 1) * weights.columns)]);
}

describe('readings of a block', () => {
  test('{} is the block as written, number by number, whatever its mechanisms', () => {
    fc.assert(fc.property(randomBlock, (block) => {
      const { compare, ...own } = read(JSON.stringify({ ...block, compare: [{}] }));
      const [reading] = compare;
      if (reading === undefined) throw new Error('A reading is missing.');
      expect(bare(reading)).toEqual(bare({ ...own, compare: [] }));
      expect(own.sites).toEqual(read(JSON.stringify(block)).sites);
    }), { numRuns: 100 });
  });

  test('each is the trace of the block that says the same', () => {
    const { compare } = read('I am a student -> je suis étudiant', 'score: dot', 'compare: [{attention: self}, {score: additive, seed: 4}, {queries: elle lit, mask: window 1}]');
    const alone = [
      read('I am a student -> je suis étudiant', 'score: dot', 'attention: self'),
      read('I am a student -> je suis étudiant', 'score: additive', 'seed: 4'),
      read('I am a student -> elle lit', 'score: dot', 'mask: window 1'),
    ];
    expect(compare.map(bare)).toEqual(alone.map(bare));
    expect(compare.map(({ reading }) => reading)).toEqual(['attention: self', 'score: additive, seed: 4', 'queries: elle lit, mask: window 1']);
  });

  test('exchanging a word and exchanging it back leaves what was there', () => {
    const tired = read('The animal was too tired', 'heads: 2');
    const wide = read('The animal was too wide', 'heads: 2');
    const [there, back] = read('The animal was too tired', 'heads: 2', 'compare: [{replace: {tired: wide}}, {}]').compare;
    const [again] = read('The animal was too wide', 'heads: 2', 'compare: [{replace: {wide: tired}}]').compare;
    expect([there, back, again].map((trace) => trace && bare(trace))).toEqual([wide, tired, tired].map(bare));
  });

  test('without positions, shuffling the words only permutes the rows and columns of the weights; with them it does not', () => {
    const words = ['the', 'king', 'saw', 'red', 'bridges', 'there'];
    const sentence = (order: readonly number[]) => order.map((at) => words[at]).join(' ');
    const shuffled = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(shuffled, (order) => {
      const { compare: [plain, placed] } = read(sentence([0, 1, 2, 3, 4, 5]), `compare: [{queries: ${sentence(order)}}, {queries: ${sentence(order)}, position: sinusoidal}]`, 'projections: random', 'heads: 2');
      const own = read(sentence([0, 1, 2, 3, 4, 5]), 'projections: random', 'heads: 2');
      if (plain === undefined || placed === undefined) throw new Error('A reading is missing.');
      const permuted = order.map((i) => order.map((j) => weightsOf(own)[i]?.[j] ?? NaN));
      weightsOf(plain).forEach((row, i) => row.forEach((weight, j) => expect(weight).toBeCloseTo(permuted[i]?.[j] ?? NaN, 9)));
      if (order.some((at, index) => at !== index)) expect(Math.max(...weightsOf(placed).flatMap((row, i) => row.map((weight, j) => Math.abs(weight - (permuted[i]?.[j] ?? NaN)))))).toBeGreaterThan(1e-6);
    }), { numRuns: 30 });
  });

  test('what a picture asks for anew is asked of the readings too, except where they say it themselves', () => {
    const { request, choices } = pipeline.read('I am -> je suis\ncompare: [{}, {attention: self}, {score: dot}]');
    expect(choices.map(({ id }) => id)).toEqual(['self', 'cross']);
    expect(request({ attention: 'cross' }).compare.map(({ attention }) => attention)).toEqual(['cross', 'self', 'cross']);
    expect(request({ attention: 'self' }).compare.map(({ attention }) => attention)).toEqual(['self', 'self', 'self']);
    expect(pipeline.read('I am -> je suis\ncompare: [{attention: cross}, {attention: self}]').choices).toEqual([]);
    expect(parse('I am -> je suis\ncompare: [layer, bert]').readings.map(({ spec }) => spec.architecture)).toEqual(['layer', 'encoder']);
  });

  test('a second sequence that is tried out is there for all of them', () => {
    const { request } = pipeline.read('I am here\ncompare: [{}, {score: dot}]');
    const trace = request({ attention: 'cross', keys: 'je suis ici maintenant' });
    expect(trace.sites.map(({ id, keys }) => [id, keys.length])).toEqual([['cross', 4]]);
    expect(trace.compare.map(({ sites }) => sites[0]?.keys.length)).toEqual([4, 4]);
    expect(said(trace)).toEqual([]);
  });
});

describe('their mistakes', () => {
  test('stand with the reading and, once each, with the block; what was written for the block alone is a warning', () => {
    const trace = read('I am -> je suis ici', 'mask: {allow: [[1, 1], [1, 1], [1, 1]]}', 'compare: [{attention: self}, {attention: self, heads: 2}, {mask: {allow: [[1]]}}]');
    expect(said(trace)).toEqual([
      '2:15-2:39 warning: The allow matrix is 3 × 2, but there are 3 queries and 3 keys. → Give it 3 rows of 3 numbers.',
      '3:74-3:79 error: The allow matrix is 1 × 1, but there are 3 queries and 2 keys. → Give it 3 rows of 2 numbers.',
    ]);
    expect(trace.compare.map(({ diagnostics }) => diagnostics.length)).toEqual([1, 1, 1]);
  });

  test('all of them together stay within what a block may hold', () => {
    const parsed = parse('a b\ncompare: [{}, {scale: 2}, {scale: 3}, {scale: 4}]');
    const own = read('a b');
    const large = (): Trace => ({ ...own, streams: [{ id: 'queries', layer: 0, tokens: [], states: { rows: 1, columns: 6_000_000, data: new Float64Array(6_000_000) } }] });
    const trace = compareReadings(parsed, own, large);
    expect(said(trace)).toEqual(['2:27-2:37 error: With this reading the block holds about 19 million numbers: it and what follows it are not drawn. → Compare fewer readings, or fewer words: up to 16 million numbers.']);
    expect(trace.compare.map(({ reading }) => reading)).toEqual(['as written', 'scale: 2']);
  });

  test('any text in a reading gives a trace without NaN, or a mistake with its line', () => {
    const value = fc.oneof(fc.json({ maxDepth: 2 }), fc.constantFrom('self', 'cross', 'a b', '[[1, 0]]', '{a: b}', 'causal', '-1', 'random', '{allow: [[1]]}', '[MASK]', '1e308'));
    const key = fc.constantFrom('attention', 'queries', 'keys', 'values', 'score', 'scale', 'mask', 'heads', 'replace', 'compare', 'dimension', 'embedding', 'projections', 'focus', 'title', 'zzz');
    const override = fc.array(fc.tuple(key, value), { maxLength: 3 }).map((entries) => `{${entries.map(([name, text]) => `${name}: ${text}`).join(', ')}}`);
    fc.assert(fc.property(fc.array(override, { maxLength: 4 }), fc.boolean(), (overrides, difference) => {
      const trace = read('a b -> c d e', `compare: [${overrides.join(', ')}]`, `difference: ${String(difference)}`);
      expect(trace.sites).toHaveLength(1);
      for (const reading of trace.compare) {
        expect(reading.sites.length > 0 || [...trace.diagnostics, ...reading.diagnostics].some(({ severity, line }) => severity === 'error' && line >= 1)).toBe(true);
        for (const { steps, rows } of reading.sites.flatMap(({ heads }): readonly Head[] => heads)) {
          expect(steps['weights']?.data.every(Number.isFinite)).toBe(true);
          expect([...(rows?.entropy ?? []), ...(rows?.gradient ?? [])].every(Number.isFinite)).toBe(true);
        }
      }
    }), { numRuns: 300 });
  });
});

describe('the difference', () => {
  test('is the second’s weights less the first’s, at every head', () => {
    const trace = read('The animal was too tired', 'heads: 2', 'compare: [{}, {replace: {tired: wide}}]', 'difference: true');
    const [first, second] = trace.compare;
    if (first === undefined || second === undefined) throw new Error('A reading is missing.');
    expect(trace.differences?.map(({ site, layer, head }) => [site, layer, head])).toEqual([['self', 1, 0], ['self', 1, 1]]);
    trace.differences?.forEach(({ weights, head }) => {
      const expected = weightsOf(second, 0, head).flatMap((row, i) => row.map((weight, j) => weight - (weightsOf(first, 0, head)[i]?.[j] ?? NaN)));
      expect([...weights.data]).toEqual(expected);
    });
    expect(said(trace)).toEqual([]);
  });

  test('where there is none, the block says why', () => {
    const hint = '→ A difference needs two readings over the same words: [{}, {replace: {tired: wide}}], [{score: dot}, {score: scaled-dot}].';
    const why = (...lines: readonly string[]) => {
      const trace = read(...lines, 'difference: true');
      expect(trace.differences).toEqual([]);
      return said(trace);
    };
    expect(why('a b -> c d e', 'compare: [{attention: self}, {attention: cross}]')).toEqual([`3:13-3:17 warning: There is no difference to draw: the weights are 3 × 3 in the first reading, 3 × 2 in the second. ${hint}`]);
    expect(why('a b -> c d', 'compare: [{attention: self}, {attention: cross}]')).toEqual([`3:13-3:17 warning: There is no difference to draw: key 1 is "c" in the first reading, "a" in the second. ${hint}`]);
    expect(why('a b', 'compare: [{}, {queries: a c}]')).toEqual([`3:13-3:17 warning: There is no difference to draw: query 2 is "b" in the first reading, "c" in the second. ${hint}`]);
    expect(why('a b -> c d', 'compare: [transformer, {attention: self}]')).toEqual([`3:13-3:17 warning: There is no difference to draw: the first reading has the sites encoder-self, decoder-self, cross, the second self. ${hint}`]);
  });

  test('words exchanged for each other are still the same places', () => {
    const trace = read('it was tired', 'compare: [{replace: {tired: wide}}, {replace: {tired: long, it: she}}, {scale: 2}]', 'difference: true');
    expect(trace.differences).toHaveLength(1);
    expect(said(trace)).toEqual([]);
  });
});

test('entropy and gradient: without the scale both vanish as the vectors grow wide, with it they stay', () => {
  const widths = [4, 16, 64, 512];
  const readings = [...widths.map((d) => `{dimension: ${d}, scale: 1}`), ...widths.map((d) => `{dimension: ${d}}`)].join(', ');
  const { compare } = read('one two three four five six seven eight -> a b c d e f g h', 'embedding: random', 'projections: none', `compare: [${readings}]`);
  const means = compare.map(({ sites }) => sites[0]?.heads[0]?.rows?.mean);
  const [unscaled, scaled] = [means.slice(0, 4), means.slice(4)];
  expect(unscaled.map((mean) => mean?.most)).toEqual(Array.from({ length: 4 }, () => expect.closeTo(Math.log(8), 12)));
  expect(unscaled[3]?.entropy).toBeLessThan(0.25 * (unscaled[0]?.entropy ?? 0));
  expect(unscaled[3]?.gradient).toBeLessThan(0.5 * (unscaled[0]?.gradient ?? 0));
  for (const mean of scaled) expect(mean?.entropy).toBeGreaterThan(0.6 * Math.log(8));
});

test('compute prints the readings, their rows and the differences; a block that compares nothing has none of it', () => {
  const json = traceJson(read('a b', 'compare: [{}, {scale: 2}]', 'difference: true'));
  expect(json).toMatchObject({ compare: [{ reading: 'as written', compare: [], sites: [{ heads: [{ rows: { mean: {} } }] }] }, { reading: 'scale: 2' }], differences: [{ site: 'self', layer: 1, head: 0 }] });
  const alone = JSON.stringify(traceJson(read('a b')));
  expect(alone).not.toMatch(/"rows"|"reading"|"differences"/u);
});
