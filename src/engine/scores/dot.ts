import type { Score } from './score';

export const dot: Score = {
  id: 'dot',
  doc: 'The plain dot product of query and key: large where both point the same way.',
  source: 'Luong et al. 2015, section 3.1',
  expression: "Q * K'",
  defaultScale: () => 1,
  equalWidths: true,
  projects: 'always',
  parameters: [],
  example: 'I am a student -> je suis étudiant\nscore: dot',
  functions: {},
};
