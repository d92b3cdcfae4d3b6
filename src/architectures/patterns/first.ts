import { REPORTED, type Pattern } from './pattern';

export const first = {
  id: 'first',
  doc: 'Every token looks at the first one, as trained heads do at a token that says nothing.',
  example: 'queries: [CLS] the cat sat\nheads: [first]',
  source: REPORTED,
  readsWords: false,
  fits: () => true,
  terms: ({ columns }) => [{ query: columns.constant, key: columns.first, weight: 8 }],
} as const satisfies Pattern;
