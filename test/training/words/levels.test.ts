import fc from 'fast-check';
import { fittedLevels, nearestLevel } from '../../../training/words/levels';

const uniform = Float64Array.from({ length: 4000 }, (_, index) => (index + 0.5) / 4000);

test('cuts evenly spread numbers into equal parts', () => {
  const expected = [0.125, 0.375, 0.625, 0.875].map((level) => expect.closeTo(level, 2));
  expect(fittedLevels(uniform, 4)).toEqual(expected);
});

test('finds the levels that are best for normal numbers', () => {
  // Max 1960, table I, for four levels. The numbers: every pair of a radius and an angle of Box and Muller 1958.
  const steps = Array.from({ length: 200 }, (_, index) => (index + 0.5) / 200);
  const normal = Float64Array.from(steps.flatMap((u) => steps.map((v) => Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v))));
  const expected = [-1.51, -0.4528, 0.4528, 1.51].map((level) => expect.closeTo(level, 2));
  expect(fittedLevels(normal, 4)).toEqual(expected);
});

test('has a level for each number where there are no more numbers than levels, even equal ones', () => {
  expect(fittedLevels(Float64Array.of(3, 1, 1, 2), 4)).toEqual([1, 1, 2, 3]);
  expect(fittedLevels(Float64Array.of(1, 1, 1, 1, 1), 4)).toEqual([1, 1, 1, 1]);
});

test('each level is the mean of the numbers that are nearest to it', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 60, maxLength: 200 }), (numbers) => {
    const levels = fittedLevels(Float64Array.from(numbers), 4);
    for (const [index, level] of levels.entries()) {
      const own = numbers.filter((number) => nearestLevel(levels, number) === index);
      if (own.length > 0) expect(own.reduce((sum, number) => sum + number, 0) / own.length).toBeCloseTo(level, 8);
    }
  }));
});

test.each([[-9, 0], [0.4, 1], [0.6, 1], [1.6, 2], [9, 2]])('%d is nearest to level %i of −1, 0.5 and 2', (number, expected) => {
  expect(nearestLevel([-1, 0.5, 2], number)).toBe(expected);
});
