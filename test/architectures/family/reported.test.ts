import { agrees, parametersOf, roundingOf } from '../../../src/architectures/family/reported';

test.each([
  ['110M', 110e6, 5e6], ['117M', 117e6, 0.5e6], ['1542M', 1542e6, 0.5e6], ['400M', 400e6, 50e6], ['3B', 3e9, 0.5e9], ['6.7B', 6.7e9, 0.05e9], ['175.0B', 175e9, 0.05e9],
])('%s is %d, give or take %d', (text, parameters, rounding) => {
  expect(parametersOf(text)).toBe(parameters);
  expect(roundingOf(text)).toBeCloseTo(rounding, 3);
});

test.each([
  [109_482_240, '110M', true], [335_141_888, '340M', true], [334_999_999, '340M', false], [124_439_808, '117M', false], [174_604_259_328, '175.0B', true], [117_499_999, '117M', true], [13_549_057, '14M', true], [13_483_008, '14M', false],
])('%d against %s: %p', (count, reported, expected) => {
  expect(agrees(count, reported)).toBe(expected);
});

test.each(['110', 'many', '', '1.M', '-3B'])('%j is no count', (text) => {
  expect(() => parametersOf(text)).toThrow(`"${text}" is no count of parameters`);
});
