import { REPORTED, type Pattern } from './pattern';
import { nearPlace } from './terms';

export const previous = {
  id: 'previous',
  doc: 'Each token looks at the one before it; the first looks at itself.',
  example: 'the cat sat on the mat\nheads: [previous]',
  source: REPORTED,
  readsWords: false,
  fits: ({ twoSequences }) => !twoSequences,
  terms({ columns, offset }) {
    const atStart = { query: columns.first, key: columns.first, weight: 12 };
    return [...nearPlace(columns, offset - 1, 12), ...(offset === 0 ? [atStart] : [])];
  },
} as const satisfies Pattern;
