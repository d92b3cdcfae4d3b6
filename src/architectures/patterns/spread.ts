import { REPORTED, type Pattern } from './pattern';

export const spread = {
  id: 'spread',
  doc: 'Every token looks at all of them almost alike, a little more at later ones.',
  example: 'the cat sat on the mat\nheads: [spread]',
  source: REPORTED,
  readsWords: false,
  fits: () => true,
  terms: ({ columns }) => [{ query: columns.constant, key: columns.relative, weight: 0.3 }],
} as const satisfies Pattern;
