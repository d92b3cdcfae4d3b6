import { decoderFile, encoderFile, importingJson, pairFile, shares } from '../../support/recordings';
import { rowsOf } from '../../support/matrices';

test('an encoder: its weights as they were recorded, and nothing that was not', () => {
  const { trace, choices } = importingJson(encoderFile);
  expect(trace.diagnostics).toEqual([]);
  expect(trace).toMatchObject({ architecture: 'encoder', attention: 'self', weightsFrom: 'some-bert', formulas: {}, operations: [], streams: [], recorded: { model: 'some-bert', text: 'I was playing', license: 'MIT', source: 'here', pieces: 'keep' } });
  expect(trace.sites.map(({ id, layer, heads }) => [id, layer, heads.length])).toEqual([['encoder-self', 1, 2], ['encoder-self', 2, 2]]);
  const head = trace.sites[1]?.heads[0];
  expect(Object.keys(head?.steps ?? {})).toEqual(['weights']);
  expect(rowsOf(head?.steps['weights'] ?? { rows: 0, columns: 0, data: new Float64Array() })).toEqual(shares(6, 6, 2));
  expect(trace.sites[0]).toMatchObject({ queries: ['[CLS]', 'i', 'was', 'play', 'ing', '[SEP]'], labels: { keys: ['[CLS]', 'i', 'was', 'play', '·ing', '[SEP]'] } });
  expect(choices).toEqual([]);
});

test('a decoder: later tokens are masked, since the file says so; without it they are zeros', () => {
  const closed = ({ sites: [site] }: ReturnType<typeof importingJson>['trace']): number[] => Array.from(site?.heads[0]?.mask.closedBy ?? []);
  const { trace } = importingJson(decoderFile);
  expect([trace.architecture, trace.sites[0]?.heads[0]?.mask.rules]).toEqual(['decoder', ['causal']]);
  expect(closed(trace)).toEqual([0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0]);
  const open = importingJson({ ...decoderFile, mask: 'none' }).trace;
  expect([open.architecture, open.sites[0]?.heads[0]?.mask.rules, closed(open).includes(1)]).toEqual(['encoder', [], false]);
});

test('an encoder–decoder: three sites in the order in which they ran, each to choose', () => {
  const { trace, choices } = importingJson(pairFile);
  expect(trace.diagnostics).toEqual([]);
  expect(trace.sites.map(({ id, layer, from }) => `${id} ${layer} ${from.queries} ${from.keys}`)).toEqual([
    'encoder-self 1 encoder encoder', 'encoder-self 2 encoder encoder', 'decoder-self 1 decoder decoder', 'cross 1 decoder encoder', 'decoder-self 2 decoder decoder', 'cross 2 decoder encoder',
  ]);
  expect([trace.architecture, trace.attention]).toEqual(['encoder-decoder', 'cross']);
  expect(choices.map(({ id, label }) => `${id}: ${label}`)).toEqual(['encoder-self: Encoder self', 'decoder-self: Decoder self', 'cross: Cross']);
  expect(importingJson(pairFile, ['attention: self']).trace.attention).toBe('self');
});

test('of an encoder–decoder any part may be left out', () => {
  const { encoder, decoder, cross } = { encoder: { tokens: ['a', 'b'] }, decoder: { tokens: ['c'] }, cross: { attention: [[[[0.25, 0.75]]]] } };
  const { trace } = importingJson({ format: 1, model: 'lstm', encoder, decoder, cross });
  expect(trace.diagnostics).toEqual([]);
  expect(trace.sites.map(({ id, queries, keys }) => [id, queries, keys])).toEqual([['cross', ['c'], ['a', 'b']]]);
});

test('merged: columns are summed, rows averaged, and a word has its pieces in its label', () => {
  const { trace } = importingJson({ format: 1, model: 'x', tokens: ['the', 'play', '##ing'], attention: [[[[0.5, 0.25, 0.25], [0.125, 0.625, 0.25], [0.375, 0.5, 0.125]]]] }, ['pieces: merge', 'focus: playing']);
  expect(trace.diagnostics).toEqual([]);
  const [site] = trace.sites;
  expect(site).toMatchObject({ queries: ['the', 'playing'], labels: { queries: ['the', 'play·ing'], keys: ['the', 'play·ing'] } });
  expect(rowsOf(site?.heads[0]?.steps['weights'] ?? { rows: 0, columns: 0, data: new Float64Array() })).toEqual([[0.5, 0.5], [0.25, 0.75]]);
});

test('merged, a causal word is closed to the words after it and to none of its own pieces', () => {
  const [site] = importingJson(decoderFile, ['pieces: merge']).trace.sites;
  expect(site?.queries).toEqual(['I', 'was', 'playing']);
  expect(Array.from(site?.heads[0]?.mask.closedBy ?? [])).toEqual([0, 1, 1, 0, 0, 1, 0, 0, 0]);
});

test('keys that say how attention is computed are idle, and say so; those that choose what is shown are not', () => {
  const said = (lines: readonly string[]): string[] => importingJson(encoderFile, lines).trace.diagnostics.map(({ line, message }) => `${line} ${message}`);
  expect(said(['site: encoder-self', 'layer: 2', 'head: 2', 'focus: ing', 'view: [heads, matrix, arcs, steps]', 'title: [CLS] and friends', 'precision: 3'])).toEqual([]);
  expect(said(['score: dot', 'projections: random', 'mask: causal', 'model: bert', 'heads: 3', 'predict: 2'])).toEqual([
    '2 "score" changes nothing here: this attention was recorded, not computed.',
    '3 "projections" changes nothing here: this attention was recorded, not computed.',
    '4 "mask" changes nothing here: this attention was recorded, not computed.',
    '5 "model" changes nothing here: this attention was recorded, not computed.',
    '6 "heads" changes nothing here: this attention was recorded, not computed.',
    '7 "predict" changes nothing here: this attention was recorded, not computed.',
  ]);
  expect(said(['queries: hello there'])).toEqual(['2 The queries are not read: the file that is imported brings its own tokens.']);
  expect(said(['head: 7', 'layer: 3', 'focus: dog', 'show: [scores]', 'view: [timeline, generation, blueprint]'])).toEqual([
    '2 There is no head 7: this block has 2.',
    '3 There is no layer 3: this block has 2.',
    '4 There is no query "dog" to focus on.',
    '5 This block has no step "scores".',
    '6 There is nothing for the view "timeline" to draw in this block.',
    '6 There is nothing for the view "generation" to draw in this block.',
    '6 There is nothing for the view "blueprint" to draw in this block.',
  ]);
});

test('pieces where there are none, or nothing is imported', () => {
  expect(importingJson({ ...pairFile, encoder: { tokens: ['a', 'b', 'c'] }, decoder: { tokens: ['d', 'e', 'f'] } }, ['pieces: merge']).trace.diagnostics.map(({ message }) => message)).toEqual(['There are no pieces to merge: every token of "file.json" is a word.']);
});

test('readings: two heads, two ways with pieces, and the difference of two recordings', () => {
  const { trace } = importingJson(encoderFile, ['compare: [{head: 1}, {head: 2}]']);
  expect([trace.diagnostics, trace.compare.length]).toEqual([[], 2]);
  const pieces = importingJson(encoderFile, ['compare: [{}, {pieces: merge}]']).trace;
  expect(pieces.compare.map(({ sites: [site] }) => site?.queries.length)).toEqual([6, 5]);
  const same = importingJson(encoderFile, ['compare: [{}, {import: "[[file.json]]"}]', 'difference: true']).trace;
  expect([same.diagnostics, same.differences?.length, same.differences?.every(({ weights }) => weights.data.every((weight) => weight === 0))]).toEqual([[], 4, true]);
});

test('a name that means something elsewhere is only a name here', () => {
  const { trace } = importingJson({ ...encoderFile, model: 'seed' });
  expect([trace.weightsFrom, trace.recorded?.model]).toEqual(['seed', 'seed']);
});
