import fc from 'fast-check';
import { visible } from '../../../src/diagram/text/visible';

test.each([
  ['plain', 'plain'],
  ['a\u0007b', 'a␇b'],
  ['line\nbreak', 'line␊break'],
  ['\u007F', '␡'],
  ['\u202Eevil\u202C', '␦evil␦'],
  ['zero\u200Bwidth', 'zero␦width'],
  ['\uD800', '\uFFFD'],
  ['', '␢'],
  ['  ', '␣␣'],
  ['👩‍👩‍👧', '👩‍👩‍👧'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
])('%j is drawn as %j', (text, drawn) => {
  expect(visible(text)).toBe(drawn);
});

test('nothing that XML refuses, and nothing that turns text around, is left of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(visible(text)).not.toMatch(/\p{Control}|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/u);
    expect(visible(text)).not.toBe('');
  }));
});
