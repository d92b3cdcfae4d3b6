import fc from 'fast-check';
import { numberFormat, percent, weightFormat } from '../../../src/diagram/text/number';

const written = (values: readonly number[], precision?: number) => values.map(numberFormat(values, precision));

test.each([
  [[1, 0, -3], ['1', '0', '−3']],
  [[0.5, -1.25, 2], ['0.50', '−1.25', '2.00']],
  [[12.34, 5], ['12.3', '5.0']],
  [[123.4, 5], ['123', '5']],
  [[1_234_567.5, 2], ['1.2e6', '2.0e0']],
  [[0.0001, 0], ['1.0e−4', '0']],
  [[1e300], ['1e300']],
  [[-0.001, 2.5], ['0.00', '2.50']],
  [[1e-99], ['1e−99']],
  [[-Infinity, 0.25], ['−∞', '0.25']],
])('%j is written %j', (values, texts) => {
  expect(written(values)).toEqual(texts);
});

test('a written precision wins over what the picture would choose', () => {
  expect(written([1, 0.123456], 4)).toEqual(['1.0000', '0.1235']);
  expect(weightFormat(3)(0.5)).toBe('0.500');
});

test('weights have the same digits in every picture', () => {
  expect([0, 1, 0.309].map(weightFormat())).toEqual(['0.00', '1.00', '0.31']);
});

test.each([[0.31, '31 %'], [1, '100 %'], [0.004, '0.4 %'], [0.0005, '0.1 %'], [0.0003, '< 0.1 %'], [0, '0 %']])('%d is %s', (share, text) => {
  expect(percent(share)).toBe(text);
});

test('whatever the numbers, none is longer than a sign and six characters, and none has a hyphen for a minus', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(fc.property(fc.array(finite, { minLength: 1, maxLength: 6 }), (values) => {
    for (const text of written(values)) expect(text).toMatch(/^−?[\d.e−]{1,6}$/u);
  }));
});

test('NaN is our mistake, not something to draw', () => {
  expect(() => written([NaN, 1])).toThrow('NaN');
});
