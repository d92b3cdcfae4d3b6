import { definePosition, noOptions } from './position';

export const none = definePosition({
  id: 'none',
  doc: 'Attention does not know where a token stands: exchanging two keys exchanges their columns.',
  source: 'Vaswani et al. 2017, 3.5, first sentence',
  accepts: 'no options',
  example: 'I am a student\nposition: none',
  schema: noOptions,
  seeded: false,
  functions: {},
  lay: () => ({}),
});
