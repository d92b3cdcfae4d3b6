import { counted, grouped } from '../../../src/engine/wording/counted';

test.each([[0, '0 keys'], [1, '1 key'], [2, '2 keys'], [1024, '1,024 keys']])('%i', (count, text) => {
  expect(counted(count, 'key')).toBe(text);
});

test('a plural of its own', () => {
  expect([counted(1, 'query', 'queries'), counted(3, 'query', 'queries')]).toEqual(['1 query', '3 queries']);
});

test('digits are grouped', () => {
  expect(grouped(16_000_000)).toBe('16,000,000');
});
