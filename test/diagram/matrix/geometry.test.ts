import fc from 'fast-check';
import { geometryOf } from '../../../src/diagram/matrix/geometry';
import { subjectOf, type Subject } from '../../../src/diagram/matrix/subject';
import type { Trace } from '../../../src/model/trace';
import { anyTrace, spread, traceOf } from '../../support/traces';

function weightsOf(trace: Trace): Subject {
  const [site] = trace.sites;
  const subject = site?.heads[0] && subjectOf(site, site.heads[0], 'weights');
  if (subject === undefined) throw new Error('There are no weights');
  return subject;
}

function squareOf(words: readonly string[]): Subject {
  const n = words.length;
  return weightsOf(traceOf({ queries: words, keys: words, Q: spread(n, 2), K: spread(n, 2, 9), V: spread(n, 2) }));
}

test('cells, sums and labels lie inside the picture, whatever the tokens', () => {
  fc.assert(fc.property(anyTrace, (trace) => {
    const geometry = geometryOf(weightsOf(trace), { axes: true, footer: [{ kind: 'badge', text: 'untrained' }] });
    expect(geometry.left).toBeGreaterThanOrEqual(Math.max(...geometry.rowLabels.map(({ width }) => width)));
    expect(geometry.right).toBeLessThan(geometry.width);
    expect(geometry.bottom).toBeLessThan(geometry.footerTop);
    expect(geometry.footerTop).toBeLessThan(geometry.height);
  }), { numRuns: 60 });
});

test('short words stand level above their columns, long ones slant', () => {
  expect(geometryOf(squareOf(['I', 'am', 'a', 'student']), { axes: true }).slanted).toBe(false);
  expect(geometryOf(squareOf(['uncharacteristically', 'am', 'a', 'student']), { axes: true }).slanted).toBe(true);
});

test('slanted labels that would run into what stands above them make the header higher', () => {
  const short = geometryOf(squareOf(['a', 'b', 'uncharacter']), { axes: true });
  const long = geometryOf(squareOf(['a', 'b', 'uncharacteristically']), { axes: true });
  expect(long.top).toBeGreaterThan(short.top);
});

test.each([[16, true], [17, false]])('%d tokens are shapes with numbers: %s', (size, shaped) => {
  expect(geometryOf(squareOf(Array.from({ length: size }, (_, i) => `w${i}`)), {}).shaped).toBe(shaped);
});

test('the more tokens, the fewer of them are labelled', () => {
  const large = geometryOf(squareOf(Array.from({ length: 512 }, (_, i) => `w${i}`)), {});
  expect(large.cellHeight).toBe(1);
  expect(large.rowStep * large.cellHeight).toBeGreaterThanOrEqual(15);
});
