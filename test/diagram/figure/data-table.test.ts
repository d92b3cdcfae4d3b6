import fc from 'fast-check';
import { largest } from '../../../src/diagram/figure/data-table';

test('the largest numbers come first, equal ones in their order', () => {
  const number = fc.integer({ min: 0, max: 9 });
  fc.assert(fc.property(fc.array(number, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (numbers, count) => {
    const sorted = [...numbers.keys()].sort((a, b) => (numbers[b] ?? 0) - (numbers[a] ?? 0)).slice(0, count);
    expect(largest(Float64Array.from(numbers), count)).toEqual(sorted);
  }));
});
