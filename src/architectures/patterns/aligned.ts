import type { Pattern } from './pattern';

export const aligned = {
  id: 'aligned',
  doc: 'Each token looks at the same relative place in the other sequence: the middle at the middle, the end at the end.',
  example: 'I am a student -> je suis étudiant\nheads: [aligned]',
  source: 'Luong et al. 2015, 3.2, local-m, with the place stretched to the length of the other sequence',
  readsWords: false,
  fits: ({ twoSequences }) => twoSequences,
  /** −strength · (r_i − r_j)² · longest², in tokens of the longest sequence; r_i² is the same for all keys and is left out. */
  terms({ columns, longest }) {
    const strength = 2 * longest ** 2;
    return [
      { query: columns.relative, key: columns.relative, weight: 2 * strength },
      { query: columns.constant, key: columns.relativeSquared, weight: -strength },
    ];
  },
} as const satisfies Pattern;
