import { REPORTED, type Pattern } from './pattern';
import { LEAN, nearPlace } from './terms';

export const current = {
  id: 'current',
  doc: 'Each token looks at its own place.',
  example: 'the cat sat on the mat\nheads: [current]',
  source: REPORTED,
  readsWords: false,
  fits: ({ twoSequences }) => !twoSequences,
  terms: ({ columns, offset }) => nearPlace(columns, offset + LEAN, 12),
} as const satisfies Pattern;
