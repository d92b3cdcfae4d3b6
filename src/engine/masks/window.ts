import * as v from 'valibot';
import { defineMask } from './mask';

const reach = v.pipe(v.number(), v.integer(), v.minValue(0));
const sides = v.pipe(
  v.strictObject({ left: v.optional(reach), right: v.optional(reach) }),
  v.check(({ left, right }) => left !== undefined || right !== undefined),
);

const both = v.pipe(reach, v.transform((width) => ({ left: width, right: width })));

export const window = defineMask({
  id: 'window',
  doc: 'A query may attend to keys near its own position only; a side that is not named is unlimited.',
  formula: 'j < i − left or j > i + right',
  accepts: 'a whole number of positions from 0, or left and right',
  example: 'mask: window 2',
  schema: v.lazy((written) => (typeof written === 'object' ? sides : both)),
  lay: ({ left = Infinity, right = Infinity }, { offset }) => ({ closes: (i, j) => j < i + offset - left || j > i + offset + right }),
});
