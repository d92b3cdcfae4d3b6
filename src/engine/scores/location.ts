import { areCounted } from '../wording/counted';
import type { Score, ScoredSizes } from './score';

export const location = {
  id: 'location',
  doc: 'The query alone says which positions to look at, whatever stands there.',
  source: 'Luong et al. 2015, eq. 8',
  expression: 'Q * W',
  defaultScale: () => 1,
  equalWidths: false,
  projects: 'always',
  parameters: [{
    name: 'W', declaredAs: 'score',
    extent: ({ query, keys }: ScoredSizes) => [query, keys],
    reason: ({ query, keys }: ScoredSizes) => `a query is ${query} wide and there ${areCounted(keys, 'key')}`,
    byColumn: true,
  }],
  example: 'I am a student -> je suis étudiant\nscore: location',
  functions: {},
} as const satisfies Score;
