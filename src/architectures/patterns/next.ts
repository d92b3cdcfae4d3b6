import { REPORTED, type Pattern } from './pattern';
import { nearPlace } from './terms';

export const next = {
  id: 'next',
  doc: 'Each token looks at the one after it; the last looks at itself.',
  example: 'the cat sat on the mat\nheads: [next]',
  source: REPORTED,
  readsWords: false,
  fits: ({ causal, twoSequences }) => !causal && !twoSequences,
  terms({ columns, offset }) {
    const atEnd = { query: columns.last, key: columns.last, weight: 12 };
    return [...nearPlace(columns, offset + 1, 12), ...(offset === 0 ? [atEnd] : [])];
  },
} as const satisfies Pattern;
