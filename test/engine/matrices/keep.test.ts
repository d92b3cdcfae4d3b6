import { createKeep } from '../../../src/engine/matrices/keep';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';

test('a matrix is made once, each name its own', () => {
  const keep = createKeep();
  const made = jest.fn(() => FloatMatrix.zeros(2, 2));
  const first = keep('query', made);
  expect(keep('query', made)).toBe(first);
  expect(keep('key', made)).not.toBe(first);
  expect(made).toHaveBeenCalledTimes(2);
});

test('what would not fit beside the others takes their place', () => {
  const keep = createKeep(10);
  const first = keep('a', () => FloatMatrix.zeros(2, 3));
  const second = keep('b', () => FloatMatrix.zeros(2, 3));
  expect(keep('b', () => FloatMatrix.zeros(2, 3))).toBe(second);
  expect(keep('a', () => FloatMatrix.zeros(2, 3))).not.toBe(first);
});

test('what is too large to be kept is handed over all the same, and leaves the others where they are', () => {
  const keep = createKeep(10);
  const small = keep('small', () => FloatMatrix.zeros(1, 3));
  const large = keep('large', () => FloatMatrix.zeros(4, 4));
  expect(keep('large', () => FloatMatrix.zeros(4, 4))).not.toBe(large);
  expect(keep('small', () => FloatMatrix.zeros(1, 3))).toBe(small);
});
