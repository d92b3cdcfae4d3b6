import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { h } from 'preact';
import { Diagram } from '../../../src/diagram/diagram';
import { importing, importingJson } from '../../support/recordings';
import { anyToken } from '../../support/traces';

const piece = fc.oneof(anyToken, fc.constantFrom('##ing', '▁the', 'Ġthe', 'Ċ', 'ing</w>', '[CLS]', '<s>', '▁', 'Ġ', "'", '.', 'ðŁ', '<0xE2>', 'a', '日本'));

/** A row of shares. */
const row = (columns: number): fc.Arbitrary<number[]> => fc.array(fc.nat(9), { minLength: columns, maxLength: columns }).map((counts) => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 1 / columns : count / total));
});
const head = (n: number, m: number): fc.Arbitrary<number[][]> => fc.array(row(m), { minLength: n, maxLength: n });
const layers = (n: number, m: number): fc.Arbitrary<number[][][][]> => fc.array(fc.array(head(n, m), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
const tokens = fc.array(piece, { minLength: 1, maxLength: 7 });

const valid = fc.tuple(tokens, tokens).chain(([read, written]) => fc.oneof(
  fc.record({ tokens: fc.constant(read), attention: layers(read.length, read.length) }),
  fc.record({
    encoder: fc.record({ tokens: fc.constant(read), attention: layers(read.length, read.length) }, { requiredKeys: ['tokens'] }),
    decoder: fc.record({ tokens: fc.constant(written), attention: layers(written.length, written.length) }, { requiredKeys: ['tokens'] }),
    cross: fc.record({ attention: layers(written.length, read.length) }),
  }),
)).chain((parts) => anyToken.map((model) => ({ format: 1, model: `m${model}`, ...parts })));

test('any file that is right is drawn without a complaint; merging keeps the sum of every row and all that is received', () => {
  fc.assert(fc.property(valid, (file) => {
    const [kept, merged] = [importingJson(file).trace, importingJson(file, ['pieces: merge']).trace];
    expect(kept.diagnostics).toEqual([]);
    expect(merged.diagnostics.every(({ message }) => message.startsWith('There are no pieces to merge'))).toBe(true);
    for (const site of merged.sites) {
      for (const { steps: { weights } } of site.heads) {
        expect([weights?.rows, weights?.columns]).toEqual([site.queries.length, site.keys.length]);
        for (let i = 0; i < site.queries.length; i++) expect(weights?.data.subarray(i * site.keys.length, (i + 1) * site.keys.length).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      }
    }
  }));
});

/** JSON of any shape, more often near a file that is right. */
const broken = fc.oneof(
  fc.string(), fc.json(), fc.constantFrom('', '{', 'null', '[[[[1]]]]', '{"format":1}'),
  fc.tuple(valid, fc.constantFrom('format', 'model', 'tokens', 'attention', 'encoder', 'decoder', 'cross', 'mask', '__proto__'), fc.jsonValue()).map(([file, key, value]) => JSON.stringify({ ...file, [key]: value })),
  valid.map((file) => JSON.stringify(file).replace(/\d(?:\.\d+)?/u, '7')), valid.map((file) => JSON.stringify(file).slice(0, -3)),
);

test('whatever is in a file: a picture, or what is wrong with it at the line that imports it', () => {
  fc.assert(fc.property(broken, fc.constantFrom('pieces: keep', 'pieces: merge'), (file, pieces) => {
    const { trace, presentation } = importing(file, [pieces]);
    expect(trace.sites.length > 0 || trace.diagnostics.some(({ severity, line }) => severity === 'error' && line === 1)).toBe(true);
    for (const { message } of trace.diagnostics) expect(message).toMatch(/^[A-Z"].*\.$/su);
    const markup = renderToString(h(Diagram, { trace, presentation, blockId: 'b', choices: [] }));
    expect(markup).not.toMatch(/NaN|undefined|<script/u);
  }), { numRuns: 200 });
});
