import { defineMask, noOptions } from './mask';

export const none = defineMask({
  id: 'none',
  doc: 'Every query may attend to every key.',
  formula: 'no cell',
  accepts: 'no options',
  example: 'mask: none',
  schema: noOptions,
  lay: () => ({}),
});
