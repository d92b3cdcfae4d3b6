import fc from 'fast-check';
import { bandsAlong, shareOf, sharesInWords } from '../../../src/diagram/matrix/bands';
import { strongest } from '../../../src/diagram/description';
import { matrixOf } from '../../support/traces';
import { blocks, shownOf } from '../../support/shown';

test('the shares of bands that cover a row add up to the row', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }), fc.nat(11), (row, cut) => {
    const at = cut % row.length;
    const weights = matrixOf([row.map(() => 9), row]);
    const [left, right] = [{ stream: 's', label: 'a', start: 0, end: at }, { stream: 's', label: 'b', start: at, end: row.length }];
    expect(shareOf(weights, 1, left) + shareOf(weights, 1, right)).toBeCloseTo(row.reduce((sum, weight) => sum + weight, 0), 9);
  }));
});

test('bands stand along the axis whose stream they are of', () => {
  const { trace, site } = shownOf(blocks.shots);
  expect(bandsAlong(trace, site)?.rows.map(({ label }) => label)).toEqual(['shot 1', 'shot 2', 'query']);
  expect(bandsAlong(trace, { ...site, from: { queries: 'decoder', keys: 'encoder' } })).toMatchObject({ rows: trace.bands, columns: [] });
  expect(bandsAlong(shownOf(blocks.decoder).trace, site)).toBeUndefined();
});

test('a row’s sentence says how much of its attention goes to each shot', () => {
  const shown = shownOf(blocks.shots);
  const bands = bandsAlong(shown.trace, shown.site);
  if (bands === undefined) throw new Error('There are no bands');
  expect(sharesInWords(shown.weights, 0, bands)).toBe('shot 1 100 %, shot 2 0 %, query 0 %');
  expect(strongest(shown, 0)).toBe('“sea” attends most to “sea” (1.00). Of its attention: shot 1 100 %, shot 2 0 %, query 0 %. It writes “otter”.');
});
