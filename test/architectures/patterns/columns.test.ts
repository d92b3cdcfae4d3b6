import { columnsAfter, FREQUENCIES, PLACE_COLUMNS } from '../../../src/architectures/patterns/columns';

/** What two places that far apart have in common, of what a place has in common with itself. */
function echo(distance: number): number {
  return FREQUENCIES.reduce((sum, frequency) => sum + Math.cos(frequency * distance), 0) / FREQUENCIES.length;
}

test.each([[24, 0.09, -0.09], [64, 0.5, -0.5], [1_024, 0.53, -0.6]])('of %i places none looks like another by more than %f, or opposite by more than %f', (places, most, least) => {
  const echoes = Array.from({ length: places - 1 }, (_, i) => echo(i + 1));
  expect(Math.max(...echoes)).toBeLessThan(most);
  expect(Math.min(...echoes)).toBeGreaterThan(least);
});

test('every column is named once', () => {
  const { sine, cosine, relative, relativeSquared, first, last, length, constant, total } = columnsAfter(5);
  const places = FREQUENCIES.flatMap((_, k) => [sine(k), cosine(k)]);
  const all = [...places, relative, relativeSquared, first, last, length, constant];
  expect(all).toEqual(Array.from({ length: PLACE_COLUMNS }, (_, i) => 5 + i));
  expect(total).toBe(5 + PLACE_COLUMNS);
});
