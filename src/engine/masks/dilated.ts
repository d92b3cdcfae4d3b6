import * as v from 'valibot';
import { defineMask } from './mask';

const count = v.pipe(v.number(), v.integer());

export const dilated = defineMask({
  id: 'dilated',
  doc: 'A query may attend to a few keys on either side that lie evenly spaced apart: a window with gaps.',
  formula: '|i − j| > width · step, or no multiple of step',
  accepts: 'width (how many keys on either side, from 0) and step (how far apart they lie, from 1)',
  example: 'mask: {dilated: {width: 1, step: 2}}',
  schema: v.strictObject({ width: v.pipe(count, v.minValue(0)), step: v.pipe(count, v.minValue(1)) }),
  lay: ({ width, step }, { offset }) => ({
    closes(i, j) {
      const distance = Math.abs(i + offset - j);
      return distance > width * step || distance % step !== 0;
    },
  }),
});
