import type { Score, ScoredSizes } from './score';

export const general = {
  id: 'general',
  doc: 'A dot product with a learned matrix between query and key, which may differ in width.',
  source: 'Luong et al. 2015, section 3.1',
  expression: "Q * W * K'",
  defaultScale: () => 1,
  equalWidths: false,
  projects: 'declared',
  parameters: [{
    name: 'W', declaredAs: 'score',
    extent: ({ query, key }: ScoredSizes) => [query, key],
    reason: ({ query, key }: ScoredSizes) => `a query is ${query} and a key ${key} wide`,
  }],
  example: 'I am a student -> je suis étudiant\nscore: general',
  functions: {},
} as const satisfies Score;
