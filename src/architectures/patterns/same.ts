import { REPORTED, type Pattern } from './pattern';
import { dampedAtOwnPlace, likeWord } from './terms';

export const same = {
  id: 'same',
  doc: 'Each token looks at the same token elsewhere, or at itself where there is no other.',
  example: 'the cat saw the dog\nheads: [same]',
  source: REPORTED,
  readsWords: true,
  fits: () => true,
  terms: ({ columns, squaredLength, offset }) => [...likeWord(columns, squaredLength, 80), ...dampedAtOwnPlace(columns, offset, 4)],
} as const satisfies Pattern;
