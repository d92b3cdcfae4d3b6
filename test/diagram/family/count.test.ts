import { inWords, reportedInWords } from '../../../src/diagram/family/count';

test.each([
  [109_482_240, '109 million'], [11_683_584, '11.7 million'], [999_600_000, '1 billion'], [1_557_611_200, '1.56 billion'], [174_604_259_328, '175 billion'], [405_853_388_800, '406 billion'], [1536, '1,540'], [999_950, '1 million'],
])('%d is %s', (count, words) => {
  expect(inWords(count)).toBe(words);
});

test.each([['110M', '110 million'], ['1542M', '1,542 million'], ['175.0B', '175.0 billion'], ['3B', '3 billion']])('%s keeps its digits: %s', (text, words) => {
  expect(reportedInWords({ text, parameters: 0 })).toBe(words);
});
