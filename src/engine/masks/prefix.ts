import * as v from 'valibot';
import { defineMask } from './mask';

export const prefix = defineMask({
  id: 'prefix',
  doc: 'Every query may attend to the first n keys; beyond them the mask is causal.',
  formula: 'j > i and j ≥ n',
  accepts: 'how many keys every query sees: a whole number from 0',
  example: 'mask: prefix 1',
  schema: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lay: (length, { offset }) => ({ closes: (i, j) => j > i + offset && j >= length }),
});
