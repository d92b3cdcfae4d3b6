import { call, exponential, named, negative, number, power, product, quotient, sum, type Arithmetic } from '../../../src/engine/explain/arithmetic';
import { arithmeticText, numberText } from '../../../src/engine/explain/notation';

test.each([
  [0, '0'], [-0, '0'], [3, '3'], [-3, '−3'], [1.005, '1.00'], [1.236, '1.24'], [-0.5, '−0.50'], [0.1, '0.10'], [0.0999, '0.1'], [0.098, '0.098'], [0.0123, '0.012'],
  [0.0001, '0.0001'], [-0.0001, '−0.0001'], [0.00009, '9.0e−5'], [-0.00009, '−9.0e−5'], [1e-320, '1.0e−320'],
  [99_999, '99999'], [99_999.5, '1.0e5'], [100_000, '1.0e5'], [-1.26e20, '−1.3e20'], [-Infinity, '−∞'],
])('%d is written %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

const [one, two, three] = [number(1), number(2), number(3)];
const minus = number(-2);

test.each<[text: string, Arithmetic]>([
  ['1 + 2 − 2', sum([one, two, minus])],
  ['−2 + 1', sum([minus, one])],
  ['1 − 2·3', sum([one, negative(product(two, three))])],
  ['1 − 2·3', sum([one, product(minus, three)])],
  ['1 + 2 + 3 + 1', sum([one, two, three, one])],
  ['1 + 2 + … − 2', sum([one, two, three, one, minus])],
  ['1 + (1 + 2)', sum([one, sum([one, two])])],
  ['1 + 2 ÷ 3', sum([one, quotient(two, three)])],
  ['0', sum([])],
  ['3·2', product(sum([three]), two)],
  ['(1 + 2)·3', product(sum([one, two]), three)],
  ['1·2·3', product(one, two, three)],
  ['−2·3', product(minus, three)],
  ['3·(−2)', product(three, minus)],
  ['(1 ÷ 2)·3', product(quotient(one, two), three)],
  ['(1·2)·3', product(product(one, two), three)],
  ['2^3·e^1', product(power(two, three), exponential(one))],
  ['−(1 + 2)', negative(sum([one, two]))],
  ['−1·2', negative(product(one, two))],
  ['−(−2)', negative(minus)],
  ['−e^1', negative(exponential(one))],
  ['1·2 ÷ (2·3)', quotient(product(one, two), product(two, three))],
  ['1 ÷ 2 ÷ 3', quotient(quotient(one, two), three)],
  ['(1 + 2) ÷ (2 + 3)', quotient(sum([one, two]), sum([two, three]))],
  ['−2 ÷ (−2)', quotient(minus, minus)],
  ['1 ÷ 2^3', quotient(one, power(two, three))],
  ['2^3', power(two, three)],
  ['2^−2', power(two, minus)],
  ['(−2)^2', power(minus, two)],
  ['(2^3)^2', power(power(two, three), two)],
  ['2^(3^2)', power(two, power(three, two))],
  ['(1 + 2)^2', power(sum([one, two]), two)],
  ['e^−2', exponential(minus)],
  ['e^(1·2)', exponential(product(one, two))],
  ['e^(−1·2)', exponential(negative(product(one, two)))],
  ['e^(e^1)', exponential(exponential(one))],
  ['e^τ', exponential(named('τ', sum([one, two])))],
  ['√2', call('√', two)],
  ['√(1 + 2)', call('√', sum([one, two]))],
  ['√(μ)', call('√', named('μ', two))],
  ['max(1 − 2, 3)', call('max', sum([one, minus]), three)],
  ['tanh(2)·3', product(call('tanh', two), three)],
])('%s', (text, arithmetic) => {
  expect(arithmeticText(arithmetic)).toBe(text);
});
