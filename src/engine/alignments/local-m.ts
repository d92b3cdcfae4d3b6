import type { Alignment } from './alignment';

export const localM = {
  id: 'local-m',
  doc: 'Each step looks at the places around its own number only, as if both sequences went along side by side.',
  source: 'Luong et al. 2015, section 3.2',
  formula: '|j − i| > D',
  operands: () => ({}),
  example: 'I am a student -> je suis étudiant\narchitecture: rnn\nalignment: local-m',
} as const satisfies Alignment;
