import { REPORTED, type Pattern } from './pattern';
import { dampedAtOwnPlace, likeWord } from './terms';

export const similar = {
  id: 'similar',
  doc: 'Each token looks at the tokens whose word vectors are nearest to its own, and less at its own place.',
  example: 'the king met the queen\nheads: [similar]',
  source: REPORTED,
  readsWords: true,
  fits: () => true,
  terms: ({ columns, squaredLength, offset }) => [...likeWord(columns, squaredLength, 8), ...dampedAtOwnPlace(columns, offset, 5)],
} as const satisfies Pattern;
