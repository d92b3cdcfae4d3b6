import { defineMask, noOptions } from './mask';

export const causal = defineMask({
  id: 'causal',
  doc: 'A query may attend to its own position and to earlier ones, not to later ones.',
  formula: 'j > i',
  accepts: 'no options',
  example: 'mask: causal',
  schema: noOptions,
  lay: (_, { offset }) => ({ closes: (i, j) => j > i + offset }),
});
